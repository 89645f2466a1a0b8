import { type Category, categories } from '../facts/categories';
import type { CompiledNames } from '../facts/compile';
import type { Mention } from '../matching/mention';
import type { PageReader, Passage } from '../matching/reader';
import { breaksOf, type Chunk, chunkOf, nodeAt } from './reading/chunk';
import { isReadable } from './reading/readable';

/** A place in a text node: UTF-16 offset into its data. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** A mention where it stands on the page. */
export interface PageMention {
  readonly id: string;
  readonly category: Category;
  readonly kind: Mention['kind'];
  readonly confidence: number;
  readonly why: readonly string[];
  /** Ids of other entities this may be. */
  readonly candidates: readonly string[];
  readonly start: TextPlace;
  readonly end: TextPlace;
  /** The text nodes between those two, where it runs over more. */
  readonly between: readonly Text[];
}

/** What changed in the set of mentions. */
export interface MentionChange {
  readonly added: readonly PageMention[];
  readonly removed: readonly PageMention[];
}

interface Piece {
  readonly chunk: Chunk;
  readonly passage: Passage;
  /** By offset of the mention in the chunk's text. */
  readonly mentions: Map<number, PageMention>;
  /** Offsets whose text has changed since; they are never read again from here. */
  readonly gone: Set<number>;
}

/** All mentions of a page, kept in step with its texts. Knows nothing of how they are shown. */
export class PageMentions {
  readonly #reader: PageReader;
  readonly #ids: readonly string[];
  readonly #categories: string;
  readonly #changed: (change: MentionChange) => void;
  readonly #byNode = new Map<Text, Set<{ piece: Piece; offset: number; mention: PageMention }>>();
  readonly #all = new Set<PageMention>();

  constructor(
    reader: PageReader,
    names: Pick<CompiledNames, 'ids' | 'categories'>,
    changed: (change: MentionChange) => void,
  ) {
    this.#reader = reader;
    this.#ids = names.ids.split('\n');
    this.#categories = names.categories;
    this.#changed = changed;
  }

  get all(): ReadonlySet<PageMention> {
    return this.#all;
  }

  /** The mentions that touch a text node. */
  *at(node: Text): Generator<PageMention> {
    for (const { mention } of this.#byNode.get(node) ?? []) yield mention;
  }

  /** Reads text nodes that stand together, in document order; what they mentioned before is forgotten. */
  read(nodes: readonly Text[]): void {
    const removed = this.#byNode.size > 0 ? nodes.flatMap((node) => this.#drop(node)) : [];
    const chunk = chunkOf(nodes);
    const isBreak = breaksOf(chunk);
    const passage = this.#reader.read(chunk.text, isBreak);
    const added: PageMention[] = [];
    if (passage.hits.length > 0) {
      const piece: Piece = { chunk, passage, mentions: new Map(), gone: new Set() };
      for (const mention of this.#reader.mentions(passage)) {
        const placed = this.#place(chunk, mention);
        if (!isReadable(placed.start.node) || !isReadable(placed.end.node)) continue;
        this.#keep(piece, mention.start, placed);
        added.push(placed);
      }
    }
    if (added.length > 0 || removed.length > 0) this.#changed({ added, removed });
  }

  /** Forgets what text nodes mention: they have changed or left the page. */
  forget(nodes: Iterable<Text>): void {
    if (this.#byNode.size === 0) return;
    const removed: PageMention[] = [];
    for (const node of nodes) removed.push(...this.#drop(node));
    if (removed.length > 0) this.#changed({ added: [], removed });
  }

  #place(chunk: Chunk, mention: Mention): PageMention {
    const first = nodeAt(chunk, mention.start);
    const last = nodeAt(chunk, mention.end - 1);
    return {
      id: this.#ids[mention.entity] ?? '',
      category: categories[Number(this.#categories[mention.entity])] ?? 'vendor',
      kind: mention.kind,
      confidence: mention.confidence,
      why: mention.why,
      candidates: mention.candidates.map((entity) => this.#ids[entity] ?? ''),
      start: { node: chunk.nodes[first] as Text, offset: mention.start - (chunk.starts[first] ?? 0) },
      end: { node: chunk.nodes[last] as Text, offset: mention.end - (chunk.starts[last] ?? 0) },
      between: chunk.nodes.slice(first + 1, last),
    };
  }

  #keep(piece: Piece, offset: number, mention: PageMention): void {
    piece.mentions.set(offset, mention);
    this.#all.add(mention);
    for (const node of new Set([mention.start.node, ...mention.between, mention.end.node])) {
      const kept = this.#byNode.get(node) ?? new Set();
      kept.add({ piece, offset, mention });
      this.#byNode.set(node, kept);
    }
  }

  #drop(node: Text): PageMention[] {
    const kept = this.#byNode.get(node);
    if (!kept) return [];
    const removed: PageMention[] = [];
    for (const entry of kept) {
      if (!this.#all.delete(entry.mention)) continue;
      entry.piece.mentions.delete(entry.offset);
      entry.piece.gone.add(entry.offset);
      removed.push(entry.mention);
    }
    this.#byNode.delete(node);
    return removed;
  }
}
