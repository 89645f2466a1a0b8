/** The words that stand near a name. */
import type { Hit } from './scan';
import { spansWithin } from './spans';
import { nearby, placesNearby } from './weights';
import { edgeOfWord } from './word-places';
import { countriesOf, type Words } from './words';

type Letter = 'T' | 'w' | 'd' | 's' | 'g' | 'x';

export interface Near {
  /** Distinct listed words within `nearby`, by letter: T telecom, w perhaps telecom, d technology, s security, g government, x against. */
  readonly words: Readonly<Record<Letter, readonly string[]>>;
  /** Countries named within `placesNearby`. */
  readonly places: ReadonlySet<string>;
}

const letters: readonly Letter[] = ['T', 'w', 'd', 's', 'g', 'x'];

/** What stands around [start, end) in a text, the names in it (`hits`) aside. */
export function nearWords(text: string, start: number, end: number, hits: readonly Hit[], words: Words): Near {
  const found: Record<Letter, Set<string>> = {
    T: new Set(),
    w: new Set(),
    d: new Set(),
    s: new Set(),
    g: new Set(),
    x: new Set(),
  };
  const places = new Set<string>();
  const from = edgeOfWord(text, Math.max(0, start - placesNearby), -1);
  const to = edgeOfWord(text, Math.min(text.length, end + placesNearby), 1);
  const others = spansWithin(hits, from, to);
  words.forEachIn(text.slice(from, to), (word, telling, index) => {
    const at = from + index;
    if (at >= start && at < end) return;
    for (const country of countriesOf(telling)) places.add(country);
    if (at < start - nearby || at > end + nearby) return;
    if (others.some((hit) => at >= hit.start && at < hit.end)) return;
    for (const letter of letters) if (telling.letters.includes(letter)) found[letter].add(word);
  });
  const lists = Object.fromEntries(letters.map((letter) => [letter, [...found[letter]]])) as Record<Letter, string[]>;
  return { words: lists, places };
}
