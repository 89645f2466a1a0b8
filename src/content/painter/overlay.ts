import type { PageMentions } from '../mentions';
import type { PageMention } from '../page-mention';
import { contains } from '../reading/page';
import type { SkippedContent } from '../reading/skipped';
import type { Looks, Painter } from './painter';
import { HighlightRegistry } from './registry';
import { Tones } from './tone';
import { Vicinity } from './vicinity';

/**
 * Shows mentions with the CSS Custom Highlight API: nothing in the page's DOM changes. A registered range costs every frame
 * that changes the page, so on large pages, and on those with many mentions, only those near the viewport are registered.
 */
export class OverlayPainter implements Painter {
  readonly #looks: Looks;
  readonly #mentions: Pick<PageMentions, 'at'>;
  readonly #tones = new Tones();
  readonly #registry = new HighlightRegistry();
  readonly #wanted = new Set<PageMention>();
  readonly #shown = new Map<PageMention, { highlight: Highlight; range: StaticRange }>();
  readonly #vicinity: Vicinity;

  readonly #skipped: SkippedContent;
  /** To be shown when the browser displays what they stand in. */
  readonly #waiting = new Set<PageMention>();
  readonly #stop = new AbortController();

  constructor(looks: Looks, mentions: Pick<PageMentions, 'at'>, skipped: SkippedContent) {
    this.#looks = looks;
    this.#mentions = mentions;
    this.#skipped = skipped;
    this.#vicinity = new Vicinity(
      { enter: (mention) => this.#register(mention), leave: (mention) => this.#drop(mention) },
      skipped,
    );
    const { signal } = this.#stop;
    skipped.onDisplayed((below) => {
      this.#showWaiting((mention) => contains(below, mention.start.node));
      this.#vicinity.lookBelow(below);
    }, signal);
    addEventListener('beforeprint', () => this.#registry.hide(true), { signal, capture: true });
    addEventListener('afterprint', () => this.#registry.hide(false), { signal, capture: true });
  }

  static isSupported(): boolean {
    return HighlightRegistry.isSupported();
  }

  paint(mentions: Iterable<PageMention>): void {
    const added: PageMention[] = [];
    for (const mention of mentions) {
      if (this.#wanted.has(mention)) continue;
      this.#wanted.add(mention);
      added.push(mention);
    }
    if (added.length > 0) this.#vicinity.add(added);
  }

  erase(mentions: Iterable<PageMention>): void {
    for (const mention of mentions) {
      if (!this.#wanted.delete(mention)) continue;
      this.#vicinity.remove(mention);
      this.#waiting.delete(mention);
      this.#drop(mention);
    }
  }

  hover(mention: PageMention | undefined): void {
    this.#registry.hover(mention && rangeOf(mention));
  }

  at(node: Node, offset: number): PageMention | undefined {
    for (const mention of this.#mentions.at(node as Text))
      if (this.#wanted.has(mention) && isInside(mention, node, offset)) return mention;
    return undefined;
  }

  boxes({ start, end }: PageMention): DOMRect[] {
    const range = new Range();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [...range.getClientRects()];
  }

  /** Nothing in the page is ours. */
  touched(): void {}

  release(): boolean {
    return false;
  }

  beat(): void {
    this.#registry.putBack();
    this.#vicinity.check();
    if (this.#waiting.size > 0) this.#showWaiting(() => true);
  }

  clear(): void {
    this.#vicinity.clear();
    this.#waiting.clear();
    this.#stop.abort();
    this.#registry.clear();
    this.#wanted.clear();
    this.#shown.clear();
    this.#tones.forget();
  }

  #register(mention: PageMention): void {
    const { node } = mention.start;
    const parent = node.parentElement ?? (node.parentNode as Partial<ShadowRoot> | null)?.host;
    if (this.#shown.has(mention) || !parent || !this.#wanted.has(mention)) return;
    if (this.#skipped.around(parent)) {
      this.#waiting.add(mention);
      return;
    }
    const look = this.#looks[mention.category];
    const line = mention.kind === 'description' ? 'dotted' : look.line;
    const highlight = this.#registry.get({ colour: look.colour, line, tone: this.#tones.of(parent) });
    const range = rangeOf(mention);
    highlight.add(range);
    this.#shown.set(mention, { highlight, range });
  }

  #showWaiting(isDue: (mention: PageMention) => boolean): void {
    const due = [...this.#waiting].filter(isDue);
    for (const mention of due) this.#waiting.delete(mention);
    for (const mention of due) this.#register(mention);
  }

  #drop(mention: PageMention): void {
    const shown = this.#shown.get(mention);
    if (!shown) return;
    shown.highlight.delete(shown.range);
    this.#shown.delete(mention);
  }
}

function rangeOf({ start, end }: PageMention): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** Whether an offset of a text node lies in a mention, its edges included. */
function isInside({ start, end }: PageMention, node: Node, offset: number): boolean {
  const afterStart = node !== start.node || offset >= start.offset;
  const beforeEnd = node !== end.node || offset <= end.offset;
  return afterStart && beforeEnd;
}
