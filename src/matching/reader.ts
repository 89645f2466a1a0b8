import type { Mention } from './mention';
import type { Hit, IsBreak, Names } from './scan';

/** A piece of a page with the names found in it. What they mean can depend on pieces read later. */
export interface Passage {
  readonly hits: readonly Hit[];
}

/** Reads the pieces of one page and says what they mention. One reader a page: what one piece says helps to read the others. */
export class PageReader {
  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  /** Finds the names in a piece of the page. `isBreak` as for `Names.scan`. */
  read(text: string, isBreak?: IsBreak): Passage {
    return { hits: this.#names.scan(text, isBreak) };
  }

  /** What a piece mentions, by all that was read so far. */
  mentions(passage: Passage): Mention[] {
    return passage.hits.flatMap(({ start, end, name }) => {
      const certain = name.readings.filter((reading) => reading.rule !== 'context');
      const [first] = certain;
      if (!first || certain.length > 1) return [];
      return [
        {
          start,
          end,
          entity: first.entity,
          kind: 'name' as const,
          confidence: 0.99,
          why: ['unconditional name'],
          candidates: [],
        },
      ];
    });
  }
}
