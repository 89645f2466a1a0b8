import { type Category, categories } from '../facts/categories';
import type { CompiledNames } from '../facts/compile';
import type { Mention } from '../matching/mention';
import { lineEnd } from '../matching/packing';
import { type Knowledge, type PageAbout, PageReader, type Passage } from '../matching/reader';
import type { PieceAnswer, ReadingAnswer, ReadingRequest, SentMention, SentPiece } from '../messages/reading';

/** Ids and categories of the entities that a reader numbers. */
export class EntityIndex {
  readonly #ids: readonly string[];
  readonly #categories: string;

  constructor({ ids, categories }: Pick<CompiledNames, 'ids' | 'categories'>) {
    this.#ids = ids.split(lineEnd);
    this.#categories = categories;
  }

  id(entity: number): string {
    return this.#ids[entity] ?? '';
  }

  category(entity: number): Category {
    return categories[Number(this.#categories[entity])] ?? 'vendor';
  }
}

/** A piece in which names were found, and what was last said of it. */
interface Kept {
  readonly passage: Passage;
  said: string;
}

/** One page as it is read: what one piece says helps to read the others, so all in which names are found are kept. */
export class PageSession {
  readonly #reader: PageReader;
  readonly #entities: EntityIndex;
  readonly #kept = new Map<number, Kept>();
  #revision = 0;

  constructor(knowledge: Knowledge, entities: EntityIndex, about: PageAbout = {}) {
    this.#reader = new PageReader(knowledge, about);
    this.#entities = entities;
  }

  answer({ pieces, dropped, isSettled }: Omit<ReadingRequest, 'about'>): ReadingAnswer {
    for (const id of dropped) this.#kept.delete(id);
    const answers = new Map<number, PieceAnswer>();
    for (const piece of pieces) answers.set(piece.id, this.#read(piece));
    if (isSettled && this.#revision !== this.#reader.revision) {
      this.#revision = this.#reader.revision;
      for (const [id, kept] of this.#kept) {
        const before = kept.said;
        const mentions = this.#mentions(kept);
        if (kept.said !== before) answers.set(id, { ...answers.get(id), id, mentions });
      }
    }
    return [...answers.values()];
  }

  #read({ id, text, inline }: SentPiece): PieceAnswer {
    const isInline = new Set(inline);
    const passage = this.#reader.read(text, (position) => !isInline.has(position));
    const { starts } = passage;
    if (starts.length === 0) return { id, starts, mentions: [] };
    const kept: Kept = { passage, said: '' };
    this.#kept.set(id, kept);
    return { id, starts, mentions: this.#mentions(kept) };
  }

  #mentions(kept: Kept): SentMention[] {
    const mentions = this.#reader.mentions(kept.passage).map((mention) => this.#sent(mention));
    kept.said = JSON.stringify(mentions);
    return mentions;
  }

  #sent({ entity, candidates, ...rest }: Mention): SentMention {
    const id = (index: number) => this.#entities.id(index);
    return { ...rest, id: id(entity), category: this.#entities.category(entity), candidates: candidates.map(id) };
  }
}
