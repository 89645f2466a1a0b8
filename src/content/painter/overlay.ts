import { highlightName, hoverName } from '../../settings/highlights';
import type { PageMention, PageMentions } from '../mentions';
import type { Looks, Painter } from './painter';
import { Tones } from './tone';

/**
 * Shows mentions with the CSS Custom Highlight API: nothing in the page's DOM changes.
 * The registry is the page's, so it is never iterated and what is shown is kept here too (Firefox hides a content script's
 * view of a registry's contents).
 */
export class OverlayPainter implements Painter {
  readonly #looks: Looks;
  readonly #tones = new Tones();
  readonly #highlights = new Map<string, Highlight>();
  readonly #shown = new Map<PageMention, { highlight: Highlight; range: StaticRange }>();

  readonly #mentions: Pick<PageMentions, 'at'>;

  constructor(looks: Looks, mentions: Pick<PageMentions, 'at'>) {
    this.#looks = looks;
    this.#mentions = mentions;
  }

  static isSupported(): boolean {
    return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
  }

  paint(mentions: Iterable<PageMention>): void {
    for (const mention of mentions) {
      const parent = mention.start.node.parentElement;
      if (this.#shown.has(mention) || !parent) continue;
      const look = this.#looks[mention.category];
      const line = mention.kind === 'description' ? 'dotted' : look.line;
      const highlight = this.#highlight(highlightName(look.colour, line, this.#tones.of(parent)));
      const range = rangeOf(mention);
      highlight.add(range);
      this.#shown.set(mention, { highlight, range });
    }
  }

  erase(mentions: Iterable<PageMention>): void {
    for (const mention of mentions) {
      const shown = this.#shown.get(mention);
      if (!shown) continue;
      shown.highlight.delete(shown.range);
      this.#shown.delete(mention);
    }
  }

  hover(mention: PageMention | undefined): void {
    if (mention) CSS.highlights.set(hoverName, new Highlight(rangeOf(mention)));
    else CSS.highlights.delete(hoverName);
  }

  at(node: Node, offset: number): PageMention | undefined {
    for (const mention of this.#mentions.at(node as Text))
      if (this.#shown.has(mention) && isInside(mention, node, offset)) return mention;
    return undefined;
  }

  boxes({ start, end }: PageMention): DOMRect[] {
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    return [...range.getClientRects()];
  }

  clear(): void {
    for (const [name, highlight] of this.#highlights)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#highlights.clear();
    this.#shown.clear();
    this.#tones.forget();
    this.hover(undefined);
  }

  /** The registered highlight of a name; put back where the page cleared the registry. */
  #highlight(name: string): Highlight {
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
    }
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    return highlight;
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
