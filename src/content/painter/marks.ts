import Mark from 'mark.js';
import { palette } from '../../settings/palette';
import type { PageMention } from '../mentions';
import type { Looks, Painter, Quietly } from './painter';
import { Tones } from './tone';

/** A text node of the page that was split for marks. */
interface Split {
  /** Its data before. */
  readonly data: string;
  /** What of it is left in the node itself. */
  kept: string;
  /** Nodes of ours that hold the rest, in order after it. */
  readonly ours: ChildNode[];
  readonly mentions: Set<PageMention>;
}

/**
 * Shows mentions as `<mark>` elements, made by mark.js: screen readers announce them, and they go with print, copy and save.
 * mark.js leaves a page's text node in place with what precedes the first mark and makes new nodes for the rest; so a page that
 * writes to its node, or takes it out, finds it where it left it. Erasing puts the whole text back into that very node.
 */
export class MarksPainter implements Painter {
  readonly #looks: Looks;
  readonly #quietly: Quietly;
  readonly #describe: (mention: PageMention) => string;
  readonly #tones = new Tones();
  readonly #splits = new Map<Text, Split>();
  readonly #elements = new Map<PageMention, HTMLElement[]>();
  readonly #mentions = new WeakMap<Node, PageMention>();
  #hovered: PageMention | undefined;

  /** `describe` gives the words a screen reader says for a mention’s entity, such as “vendor”. */
  constructor(looks: Looks, quietly: Quietly, describe: (mention: PageMention) => string) {
    this.#looks = looks;
    this.#quietly = quietly;
    this.#describe = describe;
  }

  paint(mentions: Iterable<PageMention>): void {
    const wanted = [...mentions].filter((mention) => !this.#elements.has(mention));
    if (wanted.length === 0) return;
    this.#quietly(() => {
      const touched = new Set(wanted);
      for (const mention of wanted)
        for (const node of nodesOf(mention)) for (const other of this.#restore(node)) touched.add(other);
      for (const [context, group] of groupBy([...touched], contextOf)) this.#mark(context, group);
    });
  }

  erase(mentions: Iterable<PageMention>): void {
    const gone = [...mentions].filter((mention) => this.#elements.has(mention));
    if (gone.length === 0) return;
    this.#quietly(() => {
      const left = new Set<PageMention>();
      for (const mention of gone)
        for (const node of nodesOf(mention)) for (const other of this.#restore(node)) left.add(other);
      for (const mention of gone) left.delete(mention);
      for (const [context, group] of groupBy([...left], contextOf)) this.#mark(context, group);
    });
  }

  hover(mention: PageMention | undefined): void {
    if (this.#hovered === mention) return;
    this.#quietly(() => {
      for (const element of this.#elementsOf(this.#hovered)) element.style.removeProperty('background-color');
      for (const element of this.#elementsOf(mention))
        element.style.setProperty('background-color', 'rgb(128 128 128 / .22)', 'important');
    });
    this.#hovered = mention;
  }

  at(node: Node): PageMention | undefined {
    return node.parentNode ? (this.#mentions.get(node.parentNode) ?? this.#mentions.get(node)) : undefined;
  }

  boxes(mention: PageMention): DOMRect[] {
    return this.#elementsOf(mention).flatMap((element) => [...element.getClientRects()]);
  }

  clear(): void {
    this.hover(undefined);
    this.#quietly(() => {
      for (const node of [...this.#splits.keys()]) this.#restore(node);
    });
    this.#tones.forget();
  }

  #elementsOf(mention: PageMention | undefined): HTMLElement[] {
    return (mention && this.#elements.get(mention)) ?? [];
  }

  /** Marks mentions below one element, whose texts are the page's own again. */
  #mark(context: Element, mentions: PageMention[]): void {
    const texts = markableTexts(context);
    const ranges: { start: number; length: number }[] = [];
    const byStart = new Map<number, PageMention>();
    for (const mention of mentions) {
      const start = texts.get(mention.start.node);
      const end = texts.get(mention.end.node);
      if (start === undefined || end === undefined) continue;
      const range = {
        start: start + mention.start.offset,
        length: end + mention.end.offset - start - mention.start.offset,
      };
      ranges.push(range);
      byStart.set(range.start, mention);
      for (const node of nodesOf(mention)) this.#noteSplit(node, mention);
    }
    new Mark(context as HTMLElement).markRanges(
      ranges.sort((a, b) => a.start - b.start),
      {
        className: '',
        exclude: [],
        each: (element, range) => {
          const mention = byStart.get((range as { start: number }).start);
          if (mention) this.#dress(element as HTMLElement, mention);
        },
      },
    );
    for (const mention of mentions) for (const node of nodesOf(mention)) this.#noteOurs(node);
  }

  #dress(element: HTMLElement, mention: PageMention): void {
    element.removeAttribute('class');
    element.removeAttribute('data-markjs');
    element.setAttribute('role', 'mark');
    element.setAttribute('aria-description', this.#describe(mention));
    const look = this.#looks[mention.category];
    const line = mention.kind === 'description' ? 'dotted' : look.line;
    const colour = palette[look.colour][this.#tones.of(element)];
    element.style.cssText = `all:unset!important;text-decoration:underline ${line} ${colour} ${line === 'double' ? 3 : 1.5}px!important`;
    this.#elements.set(mention, [...this.#elementsOf(mention), element]);
    this.#mentions.set(element, mention);
  }

  #noteSplit(node: Text, mention: PageMention): void {
    const split = this.#splits.get(node) ?? { data: node.data, kept: node.data, ours: [], mentions: new Set() };
    split.mentions.add(mention);
    this.#splits.set(node, split);
  }

  /** After marking: the nodes that now hold the rest of a split text. They follow it until its text is complete. */
  #noteOurs(node: Text): void {
    const split = this.#splits.get(node);
    if (!split || split.ours.length > 0) return;
    split.kept = node.data;
    let rest = split.data.length - node.length;
    for (let next = node.nextSibling; next && rest > 0; next = next.nextSibling) {
      split.ours.push(next);
      rest -= (next.textContent ?? '').length;
    }
  }

  /** Gives a text node back to the page, whole, unless the page has written to it since. The mentions that lose their marks. */
  #restore(node: Text): Set<PageMention> {
    const split = this.#splits.get(node);
    if (!split) return new Set();
    this.#splits.delete(node);
    for (const ours of split.ours) ours.remove();
    if (node.data === split.kept) node.data = split.data;
    for (const mention of split.mentions) {
      this.#elements.delete(mention);
      for (const other of nodesOf(mention))
        if (other !== node) for (const more of this.#restore(other)) split.mentions.add(more);
    }
    return split.mentions;
  }
}

/** The page's text nodes that a mention touches, in order. */
function nodesOf({ start, end, between }: PageMention): Text[] {
  return start.node === end.node ? [start.node] : [start.node, ...between, end.node];
}

/** The element below which a mention is marked. */
function contextOf(mention: PageMention): Element | undefined {
  let element = mention.start.node.parentElement;
  while (element && !element.contains(mention.end.node)) element = element.parentElement;
  return element?.isConnected ? element : undefined;
}

function groupBy(
  mentions: readonly PageMention[],
  keyOf: (mention: PageMention) => Element | undefined,
): Map<Element, PageMention[]> {
  const groups = new Map<Element, PageMention[]>();
  for (const mention of mentions) {
    const key = keyOf(mention);
    if (key) groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return groups;
}

/** Where each text node begins in the text that mark.js counts in: all text below the element but that of scripts and styles. */
function markableTexts(context: Element): Map<Text, number> {
  const starts = new Map<Text, number>();
  const walker = document.createTreeWalker(context, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches('script, style, title, head, html')) continue;
    starts.set(node, at);
    at += node.length;
  }
  return starts;
}
