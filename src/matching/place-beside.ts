/** Countries that a text puts directly beside a name: “the U.S. National Security Council”, “T-Mobile in the Netherlands”. */
import { foldText } from './fold';
import { countriesOf, type Words } from './words';

/** The word directly before, a genitive's ending aside, or after “In …”. */
const before = /(?:(\p{Lu}[\p{L}.-]*?)(?:['’]s)?|(?<![\p{L}-])[Ii]n (\p{Lu}[\p{L}.-]*),? the) $/u;

/** “In Ankara”, “in the Netherlands”. */
const inPlace = /^ (?:in(?: the| den)?|à|en|i|в|aux?) (?=\p{Lu})/u;

/** Languages whose adjectives follow the noun. */
export const adjectivesFollow: ReadonlySet<string | undefined> = new Set(['fr', 'es']);
/** The small word directly after, an adjective where these follow: “le ministère de la Justice burkinabè”. */
const adjective = /^ (\p{Ll}[\p{L}-]+)/u;

/** How far a place beside a name is looked for, in UTF-16 units. */
const reach = 40;

/** The countries beside [start, end); empty where none is. */
export function placesBeside(text: string, start: number, end: number, words: Words): string[] {
  const lead = before.exec(text.slice(Math.max(0, start - reach), start));
  const placed = placesOf(lead?.[1] ?? lead?.[2], words);
  if (placed.length > 0) return placed;
  const after = text.slice(end, end + reach);
  const described = adjectivesFollow.has(words.language) ? placesOf(adjective.exec(after)?.[1], words) : [];
  if (described.length > 0) return described;
  const place = inPlace.exec(after);
  return place ? placesIn(after.slice(place[0].length).split(' ', 2).join(' '), words) : [];
}

function placesOf(word: string | undefined, words: Words): string[] {
  return word === undefined ? [] : countriesOf(words.tellingOf(foldText(word)));
}

/** The countries of the places in the first clause of a text. */
export function placesIn(text: string, words: Words): string[] {
  const [clause = ''] = text.split(/[.,;:()\n\u0002]/);
  const found: string[] = [];
  words.forEachIn(clause, (_word, telling) => found.push(...countriesOf(telling)));
  return found;
}
