import { type Category, categories } from '../facts/categories';
import type { CompiledNames } from '../facts/compile';
import type { Mention } from '../matching/mention';
import { lineEnd } from '../matching/packing';
import type { PageReader, Passage } from '../matching/reader';
import { breaksOf, type Chunk, chunkOf, nodeAt, type Part, partOf } from './reading/chunk';
import { type Readable, readableNow } from './reading/readable';

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
  readonly why: Mention['why'];
  /** Ids of other entities this may be. */
  readonly candidates: readonly string[];
  readonly start: TextPlace;
  readonly end: TextPlace;
  /** The text nodes between those two, where it runs over more. */
  readonly between: readonly Text[];
}

/** What changed in the set of mentions. Both in document order. */
export interface MentionChange {
  readonly added: readonly PageMention[];
  readonly removed: readonly PageMention[];
}

/** Reads pieces of a page, and says what they mention by all that was read; `revision` grows when older answers may change. */
export type Reader = Pick<PageReader, 'read' | 'mentions'> & { readonly revision?: number };

/** A part of the page in which names were found: what they mean may change when more of the page is known. */
interface Piece {
  readonly chunk: Chunk;
  readonly passage: Passage;
  /** By offset of the mention in the chunk's text. */
  readonly mentions: Map<number, PageMention>;
  /** Text nodes that have changed or left since: it answers for them no more. */
  readonly gone: WeakSet<Text>;
  /** How many text nodes of the page it still answers for. */
  nodes: number;
}

/** What is known of a text node: its mentions, and the pieces in which a name was found in it. */
interface Known {
  readonly pieces: Set<Piece>;
  readonly mentions: Map<PageMention, { piece: Piece; offset: number }>;
}

/** All mentions of a page, kept in step with its texts. Knows nothing of how they are shown. */
export class PageMentions {
  readonly #reader: Reader;
  readonly #ids: readonly string[];
  readonly #categories: string;
  readonly #changed: (change: MentionChange) => void;
  readonly #known = new Map<Text, Known>();
  readonly #pieces = new Set<Piece>();
  readonly #all = new Set<PageMention>();
  #revision = 0;

  constructor(
    reader: Reader,
    names: Pick<CompiledNames, 'ids' | 'categories'>,
    changed: (change: MentionChange) => void,
  ) {
    this.#reader = reader;
    this.#ids = names.ids.split(lineEnd);
    this.#categories = names.categories;
    this.#changed = changed;
  }

  /** In the order they were found, which need not be that of the page. */
  get all(): ReadonlySet<PageMention> {
    return this.#all;
  }

  /** The mentions that touch a text node. */
  at(node: Text): Iterable<PageMention> {
    return this.#known.get(node)?.mentions.keys() ?? [];
  }

  /** Reads a part of the page; what its texts mentioned before is forgotten. */
  read(part: Part): void {
    const removed: PageMention[] = [];
    if (this.#known.size > 0 && !part.cut?.from) for (const node of part.nodes) this.#drop(node, removed);
    const chunk = chunkOf(part);
    const passage = this.#reader.read(chunk.text, breaksOf(chunk));
    const added: PageMention[] = [];
    if (passage.starts.length > 0) {
      const piece: Piece = { chunk, passage, mentions: new Map(), gone: new WeakSet(), nodes: 0 };
      for (const start of passage.starts) this.#note(piece, chunk.nodes[nodeAt(chunk, start)] as Text);
      this.#resolve(piece, readableNow(), added, removed, true);
    }
    if (added.length > 0 || removed.length > 0) this.#changed({ added, removed });
  }

  /** Asks again what the kept pieces mention, where more of the page is known than when they were read. */
  refresh(): void {
    if (this.#revision === (this.#reader.revision ?? 0)) return;
    this.#revision = this.#reader.revision ?? 0;
    const readable = readableNow();
    const added: PageMention[] = [];
    const removed: PageMention[] = [];
    for (const piece of this.#pieces) this.#resolve(piece, readable, added, removed);
    if (added.length > 0 || removed.length > 0) this.#changed({ added, removed });
  }

  /** Forgets what text nodes mention: they have changed or left the page. */
  forget(nodes: Iterable<Text>): void {
    if (this.#known.size === 0) return;
    const removed: PageMention[] = [];
    for (const node of nodes) this.#drop(node, removed);
    if (removed.length > 0) this.#changed({ added: [], removed });
  }

  /** Forgets every text node that is no longer in the page. */
  forgetDisconnected(): void {
    this.forget([...this.#known.keys()].filter((node) => !node.isConnected));
  }

  /** Whether anything is known about a text node: whether forgetting it would change something. */
  knows(node: Text): boolean {
    return this.#known.has(node);
  }

  /** Brings a piece's mentions to what the reader says now. */
  #resolve(piece: Piece, readable: Readable, added: PageMention[], removed: PageMention[], isFresh = false): void {
    const before = new Map(piece.mentions);
    for (const mention of this.#reader.mentions(piece.passage)) {
      const old = before.get(mention.start);
      if (old && this.#isSame(old, mention, piece.chunk)) {
        before.delete(mention.start);
        continue;
      }
      const placed = this.#place(piece.chunk, mention);
      if (!isFresh && !this.#isStill(piece, placed, mention)) continue;
      if (!readable(placed.start.node) || !readable(placed.end.node)) continue;
      if (old) this.#remove(old, removed);
      before.delete(mention.start);
      this.#keep(piece, mention.start, placed);
      added.push(placed);
    }
    for (const gone of before.values()) this.#remove(gone, removed);
  }

  #isSame(old: PageMention, mention: Mention, chunk: Chunk): boolean {
    const last = nodeAt(chunk, mention.end - 1);
    return (
      old.id === this.#ids[mention.entity] &&
      old.kind === mention.kind &&
      old.confidence === mention.confidence &&
      old.end.node === chunk.nodes[last] &&
      old.end.offset === mention.end - (chunk.starts[last] ?? 0)
    );
  }

  /** Whether a mention's texts are those that the piece was read from, and this piece is what answers for them. */
  #isStill(piece: Piece, placed: PageMention, { start, end }: Mention): boolean {
    const { chunk } = piece;
    for (let index = nodeAt(chunk, start); index <= nodeAt(chunk, end - 1); index++) {
      const node = chunk.nodes[index] as Text;
      if (piece.gone.has(node) || !node.isConnected) return false;
      const known = this.#known.get(node);
      if (known && !known.pieces.has(piece) && known.pieces.size > 0) return false;
      const from = Math.max(0, chunk.starts[index] ?? 0);
      const to = index + 1 < chunk.nodes.length ? (chunk.starts[index + 1] ?? 0) - 1 : chunk.text.length - 1;
      const cut = from - (chunk.starts[index] ?? 0);
      if (partOf(node, cut, cut + to - from) !== chunk.text.slice(from, to)) return false;
    }
    for (const other of this.at(placed.start.node))
      if (other.start.node === placed.start.node && other.start.offset === placed.start.offset)
        return piece.mentions.get(start) === other;
    return true;
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

  #note(piece: Piece, node: Text): Known {
    let known = this.#known.get(node);
    if (!known) {
      known = { pieces: new Set(), mentions: new Map() };
      this.#known.set(node, known);
    }
    if (!known.pieces.has(piece)) {
      known.pieces.add(piece);
      piece.nodes++;
      this.#pieces.add(piece);
    }
    return known;
  }

  #keep(piece: Piece, offset: number, mention: PageMention): void {
    piece.mentions.set(offset, mention);
    this.#all.add(mention);
    for (const node of nodesOf(mention)) this.#note(piece, node).mentions.set(mention, { piece, offset });
  }

  #remove(mention: PageMention, removed: PageMention[]): void {
    if (!this.#all.delete(mention)) return;
    for (const node of nodesOf(mention)) {
      const known = this.#known.get(node);
      const place = known?.mentions.get(mention);
      if (place?.piece.mentions.get(place.offset) === mention) place.piece.mentions.delete(place.offset);
      known?.mentions.delete(mention);
    }
    removed.push(mention);
  }

  #drop(node: Text, removed: PageMention[]): void {
    const known = this.#known.get(node);
    if (!known) return;
    for (const mention of known.mentions.keys()) this.#remove(mention, removed);
    for (const piece of known.pieces) {
      piece.gone.add(node);
      if (--piece.nodes === 0) this.#pieces.delete(piece);
    }
    this.#known.delete(node);
  }
}

/** The text nodes that a mention touches, in order. */
export function nodesOf({ start, end, between }: PageMention): Text[] {
  return start.node === end.node ? [start.node] : [start.node, ...between, end.node];
}
