import { foldText, isIgnorable, isSpace, isWord, MARK } from './fold';
import type { Hit } from './scan';
import { nearby, placesNearby } from './weights';
import { countriesOf, type Telling, type Words } from './words';

/** What stands around a name, as far as it helps to read it. */
export interface Surroundings {
  /** Distinct listed words within `nearby`, by flag: T telecom, w perhaps telecom, d technology, s security, g government, x against. */
  readonly words: Readonly<Record<'T' | 'w' | 'd' | 's' | 'g' | 'x', readonly string[]>>;
  /** Countries named within `placesNearby`. */
  readonly places: ReadonlySet<string>;
  /** The name opens a sentence, or stands in a title: its capital letter says nothing. */
  readonly opening: boolean;
  /** The words around are in capitals. */
  readonly shouting: boolean;
  /** Directly before or after stands a capitalised word that is no name we know. */
  readonly capitalBefore: boolean;
  readonly capitalAfter: boolean;
  readonly givenNameBefore: boolean;
  readonly venueAfter: boolean;
  /** An ending is attached to the name. */
  readonly inflected: boolean;
}

/** Looks around [start, end) in a text. `hits` are all names found in it, in order. */
export function lookAround(
  text: string,
  { start, end }: Pick<Hit, 'start' | 'end'>,
  hits: readonly Hit[],
  words: Words,
): Surroundings {
  const found: Record<'T' | 'w' | 'd' | 's' | 'g' | 'x', Set<string>> = {
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
  const others = hits.filter((hit) => hit.end > from && hit.start < to && hit.name.readings.length > 0);
  words.forEachIn(text.slice(from, to), (word, telling, index) => {
    const at = from + index;
    if (at >= start && at < end) return;
    for (const country of countriesOf(telling)) places.add(country);
    if (at < start - nearby || at > end + nearby) return;
    if (others.some((hit) => at >= hit.start && at < hit.end)) return;
    for (const flag of Object.keys(found) as (keyof typeof found)[])
      if (telling.letters.includes(flag)) found[flag].add(word);
  });
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const isKnown = (at: number) => others.some((hit) => at >= hit.start && at < hit.end);
  const tellsBefore = words.tellingOf(foldText(before?.text ?? ''));
  const tellsAfter = words.tellingOf(foldText(after?.text ?? ''));
  return {
    words: {
      T: [...found.T],
      w: [...found.w],
      d: [...found.d],
      s: [...found.s],
      g: [...found.g],
      x: [...found.x],
    },
    places,
    opening: opensSentence(text, start),
    shouting: isShouting(text, start, end),
    capitalBefore:
      before !== undefined &&
      isCapitalised(before.text) &&
      !opensSentence(text, before.at) &&
      !isKnown(before.at) &&
      !isExplained(tellsBefore),
    capitalAfter:
      after !== undefined &&
      isCapitalised(after.text) &&
      !isKnown(after.at) &&
      !isExplained(tellsAfter) &&
      !titles.has(after.text),
    givenNameBefore: before !== undefined && isCapitalised(before.text) && tellsBefore.letters.includes('p'),
    venueAfter: after !== undefined && isCapitalised(after.text) && tellsAfter.letters.includes('v'),
    inflected: end < text.length && isWord(text.charCodeAt(end)),
  };
}

/** Words that follow a company's name with a capital and leave it a company's name. */
const titles = new Set([
  'CEO',
  'CFO',
  'CTO',
  'COO',
  'Chief',
  'Chairman',
  'President',
  'Group',
  'Inc',
  'UK',
  'US',
  'EU',
  'Business',
  'Wholesale',
  'Labs',
  'Ventures',
  'I',
  'And',
  'Says',
  'To',
  'In',
  'Wins',
  'Is',
  'Has',
  'Will',
  'For',
  'Of',
  'With',
  'On',
  'As',
  'At',
  'By',
]);

/** Whether a capitalised word beside a name is a place or a word of the field, and so no part of a longer name. */
function isExplained({ letters, places }: Telling): boolean {
  return places !== '' || /[Twdgi]/.test(letters);
}

interface PlacedWord {
  readonly text: string;
  readonly at: number;
}

/** The word that precedes with nothing but one run of spaces between. */
function wordBefore(text: string, start: number): PlacedWord | undefined {
  let end = start;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || isIgnorable(text.charCodeAt(end - 1)))) end--;
  if (end === start) return undefined;
  const match = /[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(0, end - 30), end));
  // A full stop ends a sentence, unless it ends an initial or a title.
  if (!match || (match[0].endsWith('.') && match[0].length > 3)) return undefined;
  return { text: match[0], at: end - match[0].length };
}

function wordAfter(text: string, end: number): PlacedWord | undefined {
  const match = /^[\p{L}]{0,4}([^\S\n]+)([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 40));
  return match?.[1] && match[2] ? { text: match[2], at: end + match[0].length - match[2].length } : undefined;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether nothing, a mark between texts, or the end of a sentence precedes. */
export function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    (isSpace(text.charCodeAt(before)) ||
      /["“”«»‘'([]/.test(text.charAt(before)) ||
      isIgnorable(text.charCodeAt(before)))
  )
    before--;
  if (before < 0 || text.charCodeAt(before) === MARK) return true;
  return /[.!?:;•·|–—\-\n*]/.test(text.charAt(before)) && before < at - 1;
}

/** Whether the line around is in capitals: at least two other words, all of them. */
function isShouting(text: string, start: number, end: number): boolean {
  const line = `${
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[\n\u0002]/)
      .pop() ?? ''
  } ${text.slice(end, end + 60).split(/[\n\u0002]/)[0] ?? ''}`;
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length >= 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

function edgeOfWord(text: string, at: number, step: -1 | 1): number {
  for (let moved = 0; moved < 30 && at > 0 && at < text.length; moved++, at += step)
    if (isSpace(text.charCodeAt(at))) return at;
  return Math.max(0, Math.min(text.length, at));
}
