import type { PieceAnswer, ReadingAnswer, SentMention, SentPiece } from '../messages/reading';
import { isSame, nodesOf, type PageMention, placeOf, stands, type TextPlace } from './page-mention';
import { type Chunk, chunkOf, nodeAt, type Part } from './reading/chunk';
import { type Readable, readableNow } from './reading/readable';

/** What changed in the set of mentions. Both in document order. */
export interface MentionChange {
  readonly added: readonly PageMention[];
  readonly removed: readonly PageMention[];
}

/** Reads pieces of a page elsewhere; `PageMentions.take` is given its answers. */
export interface Reader {
  read(piece: SentPiece): void;
  /** Of a piece nothing more needs to be told. */
  drop(id: number): void;
}

/** A part of the page that was given to the reader: what it mentions may change when more of the page is known. */
interface Piece {
  readonly id: number;
  readonly chunk: Chunk;
  /** By offset of the mention in the chunk's text. */
  readonly mentions: Map<number, PageMention>;
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
  readonly #changed: (change: MentionChange) => void;
  readonly #known = new Map<Text, Known>();
  /** Those that are not answered yet, and those that answer for a text. */
  readonly #pieces = new Map<number, Piece>();
  /** Of texts that have changed, or that several pieces hold: the first piece that knows them as they are. */
  readonly #current = new WeakMap<Text, number>();
  readonly #all = new Set<PageMention>();
  #next = 0;

  constructor(reader: Reader, changed: (change: MentionChange) => void) {
    this.#reader = reader;
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

  /** Has a part of the page read; until that is answered its texts mention what they did. */
  read(part: Part): void {
    const chunk = chunkOf(part);
    const id = this.#next++;
    this.#pieces.set(id, { id, chunk, mentions: new Map(), nodes: 0 });
    this.#reader.read({ id, text: chunk.text, inline: chunk.inline });
  }

  /** Takes what the reader says of pieces. */
  take(answer: ReadingAnswer): void {
    let asked: Readable | undefined;
    const readable: Readable = (text) => {
      asked ??= readableNow();
      return asked(text);
    };
    const added: PageMention[] = [];
    const removed: PageMention[] = [];
    for (const one of answer) {
      const piece = this.#pieces.get(one.id);
      if (!piece) this.#reader.drop(one.id);
      else if (one.starts?.length === 0 && this.#known.size === 0) this.#release(piece);
      else this.#resolve(piece, one, readable, added, removed);
    }
    if (added.length > 0 || removed.length > 0) this.#changed({ added, removed });
  }

  /** Notes that a text has changed. What it mentions where nothing changed goes on until it is read again. */
  change(node: Text): void {
    this.#current.set(node, this.#next);
    const known = this.#known.get(node);
    if (!known) return;
    const removed: PageMention[] = [];
    for (const [mention, { piece, offset }] of known.mentions)
      if (!stands(mention, piece.chunk, offset)) this.#remove(mention, removed);
    if (removed.length > 0) this.#changed({ added: [], removed });
  }

  /** Forgets what text nodes mention: they have left the page, or are not to be read. */
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

  /** Brings a piece's mentions, and those of its texts, to what the reader says now. */
  #resolve(piece: Piece, answer: PieceAnswer, readable: Readable, added: PageMention[], removed: PageMention[]): void {
    const { chunk } = piece;
    const stale = new Set(piece.mentions.values());
    if (answer.starts) {
      for (const mention of this.#takeOver(piece)) stale.add(mention);
      for (const start of answer.starts) {
        const node = chunk.nodes[nodeAt(chunk, start)] as Text;
        if (this.#isCurrent(piece, node)) this.#note(piece, node);
      }
    }
    for (const sent of answer.mentions) {
      const placed = placeOf(chunk, sent);
      if (!this.#isStill(piece, placed, sent)) continue;
      const other = this.#startingAt(placed.start);
      if (other && isSame(other, placed)) {
        stale.delete(other);
        this.#keep(piece, sent.start, other);
        continue;
      }
      if (!readable(placed.start.node) || !readable(placed.end.node)) continue;
      if (other) this.#remove(other, removed);
      this.#keep(piece, sent.start, placed);
      added.push(placed);
    }
    for (const mention of stale) this.#remove(mention, removed);
    if (piece.nodes === 0) this.#release(piece);
  }

  /** From now on this piece answers for its texts. What they mentioned by others. */
  #takeOver(piece: Piece): Set<PageMention> {
    const mentions = new Set<PageMention>();
    if (this.#known.size === 0) return mentions;
    const isLater = (piece.chunk.starts[0] ?? 0) < 0;
    for (const node of piece.chunk.nodes) {
      const known = this.#known.get(node);
      // A long text is read in parts that follow each other: only the first takes it over.
      if (!known || isLater || !this.#isCurrent(piece, node)) continue;
      for (const mention of known.mentions.keys()) mentions.add(mention);
      for (const other of known.pieces)
        if (other !== piece) {
          known.pieces.delete(other);
          if (--other.nodes === 0) this.#release(other);
        }
    }
    return mentions;
  }

  /** Whether a piece knows a text as it is. */
  #isCurrent(piece: Piece, node: Text): boolean {
    return piece.id >= (this.#current.get(node) ?? 0);
  }

  /** Whether a mention stands where the piece has it, and this piece is what answers for its texts. */
  #isStill(piece: Piece, placed: PageMention, { start }: SentMention): boolean {
    for (const node of nodesOf(placed)) {
      if (!this.#isCurrent(piece, node) || !node.isConnected) return false;
      const known = this.#known.get(node);
      if (known && !known.pieces.has(piece) && known.pieces.size > 0) return false;
    }
    return stands(placed, piece.chunk, start);
  }

  #startingAt({ node, offset }: TextPlace): PageMention | undefined {
    for (const mention of this.at(node))
      if (mention.start.node === node && mention.start.offset === offset) return mention;
    return undefined;
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
      // A piece that was read before it has nothing to say of the text, also where it is answered again.
      if (!piece.chunk.isCut) this.#current.set(node, piece.id);
    }
    return known;
  }

  /** Keeps a mention, new or of an earlier piece, as one of this piece. */
  #keep(piece: Piece, offset: number, mention: PageMention): void {
    for (const node of nodesOf(mention)) {
      const { mentions } = this.#note(piece, node);
      const before = mentions.get(mention);
      if (before?.piece.mentions.get(before.offset) === mention) before.piece.mentions.delete(before.offset);
      mentions.set(mention, { piece, offset });
    }
    piece.mentions.set(offset, mention);
    this.#all.add(mention);
  }

  #remove(mention: PageMention, removed: PageMention[]): void {
    if (!this.#all.delete(mention)) return;
    for (const node of nodesOf(mention)) {
      const known = this.#known.get(node);
      const place = known?.mentions.get(mention);
      if (place?.piece.mentions.get(place.offset) === mention) place.piece.mentions.delete(place.offset);
      known?.mentions.delete(mention);
      if (known?.mentions.size === 0 && known.pieces.size === 0) this.#known.delete(node);
    }
    removed.push(mention);
  }

  #drop(node: Text, removed: PageMention[]): void {
    const known = this.#known.get(node);
    if (!known) return;
    this.#current.set(node, this.#next);
    for (const mention of known.mentions.keys()) this.#remove(mention, removed);
    for (const piece of known.pieces) if (--piece.nodes === 0) this.#release(piece);
    this.#known.delete(node);
  }

  #release(piece: Piece): void {
    if (this.#pieces.delete(piece.id)) this.#reader.drop(piece.id);
  }
}
