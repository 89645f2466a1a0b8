import type { PageMentions } from '../mentions';
import { unread } from './readable';
import { runInSlices } from './slices';
import { blockAround, walkTexts } from './walk';

/**
 * Keeps mentions in step with a page that changes: what changed is forgotten before the page is next painted, and read again
 * in slices, block by block.
 */
export class PageWatcher {
  readonly #root: Element;
  readonly #mentions: PageMentions;
  readonly #signal: AbortSignal;
  readonly #changedTexts = new Set<Text>();
  readonly #addedElements = new Set<Element>();
  readonly #observer = new MutationObserver((records) => this.#note(records));
  #working = false;

  constructor(root: Element, mentions: PageMentions, signal: AbortSignal) {
    this.#root = root;
    this.#mentions = mentions;
    this.#signal = signal;
  }

  start(): void {
    this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
    this.#signal.addEventListener('abort', () => this.#observer.disconnect());
    this.#addedElements.add(this.#root);
    this.#work();
  }

  /** Runs a change of ours to the page; changes by the page that are already recorded are noted first. */
  quietly(change: () => void): void {
    this.#note(this.#observer.takeRecords());
    change();
    this.#observer.takeRecords();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') this.#change(record.target as Text);
      else {
        for (const node of record.removedNodes) this.#mentions.forget(textsIn(node));
        for (const node of record.addedNodes) {
          if (node instanceof Text) this.#change(node);
          else if (node instanceof Element) this.#addedElements.add(node);
        }
        if (record.removedNodes.length > 0) this.#joinAround(record);
      }
    }
    if (this.#changedTexts.size > 0 || this.#addedElements.size > 0) this.#work();
  }

  #change(text: Text): void {
    if (!(text instanceof Text)) return;
    this.#mentions.forget([text]);
    this.#changedTexts.add(text);
  }

  /** Where something was taken out, the texts on both sides may now form a name. */
  #joinAround({ previousSibling, nextSibling }: MutationRecord): void {
    for (const [sibling, step] of [
      [previousSibling, 'lastChild'],
      [nextSibling, 'firstChild'],
    ] as const) {
      let node = sibling;
      while (node && !(node instanceof Text)) node = node[step];
      if (node) this.#change(node);
    }
  }

  #work(): void {
    if (this.#working) return;
    this.#working = true;
    runInSlices(this.#steps(), this.#signal).finally(() => {
      this.#working = false;
      if (!this.#signal.aborted && (this.#changedTexts.size > 0 || this.#addedElements.size > 0)) this.#work();
    });
  }

  *#steps(): Generator<undefined> {
    while (this.#addedElements.size > 0 || this.#changedTexts.size > 0) {
      for (const element of this.#addedElements) {
        this.#addedElements.delete(element);
        if (!element.isConnected || element.closest(unread)) continue;
        for (const group of walkTexts(element)) {
          this.#readGroup(group, element);
          yield;
        }
      }
      for (const text of this.#changedTexts) {
        this.#changedTexts.delete(text);
        if (!text.isConnected || text.parentElement?.closest(unread)) continue;
        const block = blockAround(text, this.#root);
        for (const part of block) this.#changedTexts.delete(part);
        this.#mentions.read(block);
        yield;
      }
    }
  }

  /** Reads a group of texts of an added element with what precedes and follows it in the same block. */
  #readGroup(group: Text[], element: Element): void {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return;
    for (const text of group) this.#changedTexts.delete(text);
    if (element === this.#root) return this.#mentions.read(group);
    const before = blockAround(first, this.#root).filter((text) => isBefore(text, first));
    const after = blockAround(last, this.#root).filter((text) => isBefore(last, text));
    this.#mentions.read([...before, ...group, ...after]);
  }
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function* textsIn(node: Node): Generator<Text> {
  if (node instanceof Text) {
    yield node;
    return;
  }
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) yield text as Text;
}
