import Mark from 'mark.js';
import { palette } from '../../settings/palette';
import { nodesOf, type PageMention } from '../page-mention';
import { isText, textWalker } from '../reading/page';
import type { Looks, Painter, Quietly } from './painter';
import { SafePlaces } from './safe';
import { Split } from './split';
import { Tones } from './tone';

/** Milliseconds without a change after which a loaded page is taken to be done with making itself (hydration, streaming). */
const quiet = 500;

/** Marks made in one go: twice a second while there are more. */
const marksAtOnce = 150;

interface MarkedText {
  readonly split: Split;
  readonly parent: Node;
  readonly mentions: Set<PageMention>;
}

export interface MarksParts {
  /** Shows mentions until they can be marked, and those that cannot. */
  readonly overlay: Painter;
  readonly quietly: Quietly;
  /** The words a screen reader says for a mention’s entity, such as “vendor”. */
  readonly describe: (mention: PageMention) => string;
  /** When the page last changed, in milliseconds of `performance.now()`. */
  readonly lastChange: () => number;
}

/**
 * Shows mentions as `<mark>` elements, made by mark.js: screen readers announce them, and they go with print, copy and save.
 * A mention is shown by the overlay first and marked when the page has come to rest; where the page changes a block, it gets it
 * back at once.
 */
export class MarksPainter implements Painter {
  readonly #looks: Looks;
  readonly #parts: MarksParts;
  readonly #tones = new Tones();
  readonly #safe = new SafePlaces();
  /** Shown by the overlay now, to be marked if that is safe. */
  readonly #waiting = new Set<PageMention>();
  readonly #splits = new Map<Text, MarkedText>();
  readonly #byParent = new Map<Node, Set<Text>>();
  readonly #elements = new Map<PageMention, HTMLElement[]>();
  readonly #owners = new WeakMap<Node, Text>();
  readonly #mentions = new WeakMap<Node, PageMention>();
  #hovered: PageMention | undefined;

  constructor(looks: Looks, parts: MarksParts) {
    this.#looks = looks;
    this.#parts = parts;
  }

  paint(mentions: Iterable<PageMention>): void {
    const added = [...mentions].filter((mention) => !this.#elements.has(mention));
    this.#parts.overlay.paint(added);
    for (const mention of added) this.#waiting.add(mention);
  }

  erase(mentions: Iterable<PageMention>): void {
    const gone = [...mentions];
    for (const mention of gone) this.#waiting.delete(mention);
    this.#parts.overlay.erase(gone);
    const marked = gone.filter((mention) => this.#elements.has(mention));
    if (marked.length > 0) this.#giveBack(marked.flatMap(nodesOf), new Set(marked));
  }

  hover(mention: PageMention | undefined): void {
    if (this.#hovered === mention) return;
    this.#parts.quietly(() => {
      for (const element of this.#elementsOf(this.#hovered)) element.style.removeProperty('background-color');
      for (const element of this.#elementsOf(mention))
        element.style.setProperty('background-color', 'rgb(128 128 128 / .22)', 'important');
    });
    this.#parts.overlay.hover(mention && !this.#elements.has(mention) ? mention : undefined);
    this.#hovered = mention;
  }

  at(node: Node, offset: number): PageMention | undefined {
    const marked = node.parentNode && this.#mentions.get(node.parentNode);
    return marked && this.#elements.has(marked) ? marked : this.#parts.overlay.at(node, offset);
  }

  boxes(mention: PageMention): DOMRect[] {
    const elements = this.#elementsOf(mention);
    if (elements.length === 0) return this.#parts.overlay.boxes(mention);
    return elements.flatMap((element) => [...element.getClientRects()]);
  }

  touched(parent: Node): void {
    if (isText(parent)) return this.#written(parent);
    const nodes = this.#byParent.get(parent) ?? this.#byParent.get(parent.parentNode ?? parent);
    if (!nodes) return;
    this.#safe.noteReturn(parent);
    this.#giveBack([...nodes]);
  }

  #written(text: Text): void {
    this.#safe.noteWrite(text);
    const kept = this.#splits.get(text);
    if (!kept) return;
    kept.split.isWritten = true;
    this.#giveBack([text]);
  }

  release(texts?: readonly Text[]): boolean {
    const nodes = texts
      ? texts.flatMap((text) => this.#owners.get(text) ?? []).filter((text) => this.#splits.has(text))
      : [...this.#splits.keys()];
    if (nodes.length === 0) return false;
    this.#giveBack(nodes);
    return true;
  }

  beat(): void {
    this.#parts.overlay.beat();
    if (this.#waiting.size === 0 || document.readyState !== 'complete') return;
    if (performance.now() - this.#parts.lastChange() < quiet) return;
    const groups = new Map<Element, PageMention[]>();
    let count = 0;
    for (const mention of this.#waiting) {
      if (++count > marksAtOnce) break;
      this.#waiting.delete(mention);
      const context = this.#safe.contextOf(mention);
      if (!context) continue;
      const group = groups.get(context);
      if (group) group.push(mention);
      else groups.set(context, [mention]);
    }
    if (groups.size === 0) return;
    this.#parts.quietly(() => {
      for (const [context, group] of groups) this.#mark(context, group);
    });
  }

  clear(): void {
    this.hover(undefined);
    this.#waiting.clear();
    this.release();
    this.#waiting.clear();
    this.#parts.overlay.clear();
    this.#tones.forget();
  }

  #elementsOf(mention: PageMention | undefined): HTMLElement[] {
    return (mention && this.#elements.get(mention)) ?? [];
  }

  /** Marks mentions below one element. Where a text is split already, it is made whole first and all its mentions are marked. */
  #mark(context: Element, group: readonly PageMention[]): void {
    const mentions = new Set(group);
    for (const node of group.flatMap(nodesOf)) for (const other of this.#restore(node)) mentions.add(other);
    const starts = markableTexts(context);
    const byStart = new Map<number, PageMention>();
    const ranges: { start: number; length: number }[] = [];
    for (const mention of mentions) {
      const start = starts.get(mention.start.node);
      const end = starts.get(mention.end.node);
      if (start === undefined || end === undefined) continue;
      const from = start + mention.start.offset;
      ranges.push({ start: from, length: end + mention.end.offset - from });
      byStart.set(from, mention);
      for (const node of nodesOf(mention)) this.#split(node, mention);
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
    for (const node of [...mentions].flatMap(nodesOf)) {
      const { split } = this.#splits.get(node) ?? {};
      split?.note();
      for (const text of split?.texts() ?? []) this.#owners.set(text, node);
    }
    this.#parts.overlay.erase([...mentions].filter((mention) => this.#elements.has(mention)));
  }

  #split(node: Text, mention: PageMention): void {
    let kept = this.#splits.get(node);
    if (!kept) {
      const parent = node.parentNode as Node;
      kept = { split: new Split(node), parent, mentions: new Set() };
      this.#splits.set(node, kept);
      this.#byParent.set(parent, (this.#byParent.get(parent) ?? new Set()).add(node));
    }
    kept.mentions.add(mention);
  }

  #dress(element: HTMLElement, mention: PageMention): void {
    element.removeAttribute('class');
    element.removeAttribute('data-markjs');
    element.setAttribute('role', 'mark');
    element.setAttribute('aria-description', this.#parts.describe(mention));
    const look = this.#looks[mention.category];
    const line = mention.kind === 'description' ? 'dotted' : look.line;
    const colour = palette[look.colour][this.#tones.of(element)];
    element.style.cssText = `all:unset!important;text-decoration:underline ${line} ${colour} ${line === 'double' ? 3 : 1.5}px!important`;
    this.#elements.set(mention, [...this.#elementsOf(mention), element]);
    this.#mentions.set(element, mention);
  }

  /** Gives text nodes back to the page; what else was marked in them is shown by the overlay again. */
  #giveBack(nodes: readonly Text[], gone: ReadonlySet<PageMention> = new Set()): void {
    const left = new Set<PageMention>();
    this.#parts.quietly(() => {
      for (const node of nodes) for (const mention of this.#restore(node)) left.add(mention);
    });
    this.paint([...left].filter((mention) => !gone.has(mention)));
  }

  /** Makes a text node whole, and those it shares a mention with. The mentions that lose their marks. */
  #restore(node: Text): Set<PageMention> {
    const kept = this.#splits.get(node);
    if (!kept) return new Set();
    this.#splits.delete(node);
    const siblings = this.#byParent.get(kept.parent);
    if (siblings?.delete(node) && siblings.size === 0) this.#byParent.delete(kept.parent);
    kept.split.restore();
    const lost = new Set(kept.mentions);
    for (const mention of kept.mentions) {
      this.#elements.delete(mention);
      for (const other of nodesOf(mention)) if (other !== node) for (const more of this.#restore(other)) lost.add(more);
    }
    return lost;
  }
}

/** Where each text node begins in the text that mark.js counts in: all text below the element but that of scripts and styles. */
function markableTexts(context: Element): Map<Text, number> {
  const starts = new Map<Text, number>();
  const walker = textWalker(context);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches('script, style, title, head, html')) continue;
    starts.set(node, at);
    at += node.length;
  }
  return starts;
}
