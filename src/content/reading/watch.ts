import type { PageMentions } from '../mentions';
import { Budget } from './budget';
import { type Part, partFrom, partsOf } from './chunk';
import { stretchesOf } from './order';
import { contains, isConnected, isElement, isText, textRoot, textWalker } from './page';
import { isTooDeep, isUnread } from './readable';
import { ShadowRoots } from './shadows';
import { runInSlices } from './slices';
import { blockAfter, blockAround, blockBefore, walkTexts } from './walk';

/** Changed places that are kept in mind; a page that changes more in one go is read again as a whole. */
const mostChanges = 10_000;

/** The same while the page is hidden. */
const mostHiddenChanges = 1_000;

/** What is watched of a page. */
const allChanges = { childList: true, characterData: true, subtree: true };

export interface WatcherParts {
  /** What the page had changed is read, or the budget for it is spent. */
  readonly worked: () => void;
  /** The page has written to a text, or changed what is right below another node. */
  readonly touched: (node: Node) => void;
  /** What to wait for before more is read; undefined for nothing. */
  readonly ready: () => Promise<void> | undefined;
  /** Makes texts, or all of the page, the page's own, before they are read. Whether anything had to change. */
  readonly release: (texts?: readonly Text[]) => boolean;
}

/**
 * Keeps mentions in step with a page that changes: what changed is forgotten before the page is next painted, and given to
 * be read again block by block, in slices when the page has nothing more urgent to do.
 */
export class PageWatcher {
  readonly #mentions: PageMentions;
  readonly #signal: AbortSignal;
  readonly #parts: WatcherParts;
  readonly #budget = new Budget();
  readonly #shadows = new ShadowRoots((root) => this.#enter(root));
  readonly #texts = new Set<Text>();
  readonly #elements = new Set<Element>();
  readonly #roots = new Set<ShadowRoot>();
  readonly #observer = new MutationObserver((records) => this.#note(records));
  #wholePage = true;
  #isWorking = false;
  #isSweepDue = false;
  #sweep: ReturnType<typeof setTimeout> | undefined;
  #isOff = false;
  /** When the page last changed, in milliseconds of `performance.now()`. */
  lastChange = performance.now();

  constructor(mentions: PageMentions, parts: WatcherParts, signal: AbortSignal) {
    this.#mentions = mentions;
    this.#signal = signal;
    this.#parts = parts;
  }

  start(): void {
    this.#observe();
    const signal = this.#signal;
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#sweep);
      this.#shadows.clear();
      this.#texts.clear();
      this.#elements.clear();
    });
    addEventListener('visibilitychange', () => this.#catchUp(), { signal, capture: true });
    this.#sweepLater();
    this.#work();
  }

  /** Whether there is more text than the budget allows. */
  get stoppedEarly(): boolean {
    return this.#budget.stoppedEarly || this.#shadows.stoppedEarly;
  }

  get shadows(): ShadowRoots {
    return this.#shadows;
  }

  /** Looks again for shadow roots, which come without an event. */
  lookForShadows(): void {
    this.#shadows.lookAgain();
    this.#work();
  }

  #sweepLater(): void {
    const pause = this.#shadows.nextSweep;
    if (pause === undefined || this.#signal.aborted) return;
    this.#sweep = setTimeout(() => {
      this.#isSweepDue = true;
      // In a hidden tab scripts wait that attach roots: it is looked at when the tab is shown.
      if (document.visibilityState !== 'hidden') this.#work();
    }, pause);
  }

  /** Notes that mentions were found: they cost time as text does. */
  found(count: number): void {
    this.#budget.spendOnMentions(count);
  }

  /** Runs a change of ours to the page; changes by the page that are already recorded are noted first. */
  quietly(change: () => void): void {
    this.#note(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
  }

  #observe(): void {
    this.#observer.observe(document, allChanges);
    for (const root of this.#shadows.all) this.#observer.observe(root, allChanges);
    this.#isOff = false;
  }

  #enter(root: ShadowRoot): void {
    if (!this.#isOff) this.#observer.observe(root, allChanges);
    this.#roots.add(root);
  }

  #catchUp(): void {
    if (document.visibilityState === 'hidden') return;
    if (this.#isOff) {
      this.#observe();
      this.#wholePage = true;
    }
    this.#work();
  }

  #note(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    this.lastChange = performance.now();
    let isTaken = false;
    for (const record of records) {
      this.#parts.touched(record.target);
      if (record.type === 'characterData') this.#change(record.target);
      else {
        const { addedNodes, removedNodes } = record;
        for (let index = 0; index < removedNodes.length; index++) this.#takeAway(removedNodes[index] as Node);
        for (let index = 0; index < addedNodes.length; index++) this.#add(addedNodes[index] as Node);
        if (removedNodes.length > 0) {
          isTaken = true;
          this.#joinAround(record);
        }
      }
    }
    if (isTaken && this.#shadows.size > 0) this.#leaveShadows();
    const changes = this.#texts.size + this.#elements.size;
    if (document.visibilityState === 'hidden') {
      if (changes > mostHiddenChanges) this.#turnOff();
      return;
    }
    if (changes > mostChanges) this.#readAllInstead();
    if (changes > 0) this.#work();
  }

  #turnOff(): void {
    this.#observer.disconnect();
    this.#isOff = true;
    this.#readAllInstead();
  }

  #readAllInstead(): void {
    this.#texts.clear();
    this.#elements.clear();
    this.#wholePage = true;
  }

  #change(node: Node): void {
    if (!isText(node)) return;
    this.#mentions.change(node);
    this.#texts.add(node);
  }

  #add(node: Node): void {
    if (isElement(node)) this.#elements.add(node);
    else this.#change(node);
  }

  #takeAway(node: Node): void {
    if (isText(node)) {
      this.#texts.delete(node);
      this.#mentions.forget([node]);
    } else if (isElement(node)) {
      this.#elements.delete(node);
      this.#mentions.forget(textsBelow(node));
    }
  }

  #leaveShadows(): void {
    const before = this.#shadows.size;
    this.#shadows.forgetDisconnected();
    if (this.#shadows.size < before) this.#mentions.forgetDisconnected();
  }

  /** Where something was taken out, the texts on both sides may now form a name. */
  #joinAround({ previousSibling, nextSibling }: MutationRecord): void {
    for (const [sibling, step] of [
      [previousSibling, 'lastChild'],
      [nextSibling, 'firstChild'],
    ] as const) {
      let node = sibling;
      for (let depth = 0; node && !isText(node) && depth < 20; depth++) node = node[step];
      if (node && isText(node)) this.#change(node);
    }
  }

  #work(): void {
    if (this.#isWorking || this.#signal.aborted || !this.#hasWork()) return;
    this.#isWorking = true;
    this.#readAll()
      .catch((error) => console.warn('Backhaul could not read a part of this page.', error))
      .finally(() => {
        this.#isWorking = false;
        if (this.#signal.aborted) return;
        this.#parts.worked();
        this.#work();
      });
  }

  #hasWork(): boolean {
    return (
      this.#wholePage || this.#isSweepDue || this.#texts.size > 0 || this.#elements.size > 0 || this.#roots.size > 0
    );
  }

  async #readAll(): Promise<void> {
    const { ready } = this.#parts;
    if (this.#wholePage) {
      this.#wholePage = false;
      await runInSlices(this.#wholeSteps(), this.#signal, (spent) => this.#budget.spendOnPage(spent), ready);
    } else await runInSlices(this.#steps(), this.#signal, (spent) => this.#budget.spendOnChanges(spent), ready);
  }

  *#wholeSteps(): Generator<undefined, void> {
    const root = textRoot();
    if (!root) return;
    this.#parts.release();
    this.#mentions.forgetDisconnected();
    const stretches = stretchesOf(root);
    yield;
    // Where the page had not been laid out yet, it just was: that is not our time.
    this.#budget.renew();
    for (const stretch of stretches)
      for (const part of walkTexts(root, stretch)) {
        if (!this.#budget.allowsOnPage() || !this.#read(part)) return this.#giveUp();
        yield;
      }
    yield;
    this.#shadows.search(document);
    for (const shadow of this.#shadows.all) this.#roots.add(shadow);
    yield;
    yield* this.#steps();
  }

  *#steps(): Generator<undefined, void> {
    if (this.#isSweepDue) {
      this.#isSweepDue = false;
      yield* this.#shadows.sweep();
      this.#sweepLater();
    }
    while (this.#elements.size > 0 || this.#texts.size > 0 || this.#roots.size > 0) {
      for (const element of this.#elements) {
        this.#elements.delete(element);
        if (!isConnected(element) || isUnread(element)) continue;
        this.#shadows.search(element);
        for (const part of walkTexts(element)) {
          if (!this.#readBelow(part, element)) return this.#giveUp();
          yield;
        }
      }
      for (const text of this.#texts) {
        this.#texts.delete(text);
        if (!text.isConnected || isUnread(text)) continue;
        let block = blockAround(text);
        if (this.#parts.release(block)) {
          if (!text.isConnected) continue;
          block = blockAround(text);
        }
        for (const other of block) this.#texts.delete(other);
        for (const part of partsOf(block)) if (!this.#read(part)) return this.#giveUp();
        yield;
      }
      for (const root of this.#roots) {
        this.#roots.delete(root);
        if (!isConnected(root)) continue;
        this.#shadows.search(root);
        for (const part of walkTexts(root)) {
          if (!this.#read(part)) return this.#giveUp();
          yield;
        }
      }
    }
  }

  /** The budget is spent: what waits is not read. */
  #giveUp(): void {
    this.#texts.clear();
    this.#elements.clear();
    this.#roots.clear();
  }

  /** Reads a part of an added element with what precedes and follows it in the same block. */
  #readBelow(part: Part, element: Element): boolean {
    const [first] = part.nodes;
    const last = part.nodes.at(-1);
    if (!first || !last) return true;
    for (const text of part.nodes) this.#texts.delete(text);
    if (part.cut || !contains(element, first)) return this.#read(part);
    let [before, after] = [blockBefore(first), blockAfter(last)];
    if (this.#parts.release([...before, ...after])) [before, after] = [blockBefore(first), blockAfter(last)];
    if (before.length === 0 && after.length === 0) return this.#read(part);
    return this.#read(partFrom([...before, ...part.nodes, ...after]));
  }

  #read(whole: Part): boolean {
    let part = whole;
    const [first, last] = [whole.nodes[0], whole.nodes.at(-1)];
    if ((first && isTooDeep(first)) || (last && isTooDeep(last))) {
      this.#budget.stoppedEarly = true;
      part = partFrom(whole.nodes.filter((text) => !isTooDeep(text)));
    }
    if (!this.#budget.allows(part.nodes.length, part.length)) return false;
    this.#mentions.read(part);
    return true;
  }
}

function* textsBelow(node: Node): Generator<Text> {
  const walker = textWalker(node);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text as Text;
}
