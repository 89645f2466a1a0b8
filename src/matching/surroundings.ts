import { foldText, isIgnorable, isSpace, isWord, MARK } from './fold';
import type { Hit } from './scan';
import { nearby, placesNearby } from './weights';
import { countriesOf, type Telling, type Words } from './words';

type Letter = 'T' | 'w' | 'd' | 's' | 'g' | 'x';

/**
 * What stands around a name, as far as it helps to read it. Each thing is looked for when it is first asked for: most names on
 * most pages ask for little.
 */
export class Surroundings {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  readonly #hits: readonly Hit[];
  readonly #words: Words;
  #near: { words: Record<Letter, readonly string[]>; places: ReadonlySet<string> } | undefined;
  #neighbours: readonly Hit[] | undefined;
  #opening: boolean | undefined;
  #shouting: boolean | undefined;
  #before: { isCapital: boolean; isGivenName: boolean } | undefined;
  #after: { isCapital: boolean; isVenue: boolean } | undefined;

  /** Around [start, end) in a text; `hits` are all names found in it, in order. */
  constructor(text: string, { start, end }: Pick<Hit, 'start' | 'end'>, hits: readonly Hit[], words: Words) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#hits = hits;
    this.#words = words;
  }

  /** Distinct listed words within `nearby`, by letter: T telecom, w perhaps telecom, d technology, s security, g government, x against. */
  get words(): Readonly<Record<Letter, readonly string[]>> {
    this.#near ??= this.#look();
    return this.#near.words;
  }

  /** Countries named within `placesNearby`. */
  get places(): ReadonlySet<string> {
    this.#near ??= this.#look();
    return this.#near.places;
  }

  /** Names found near, whatever they turn out to be. */
  get neighbours(): readonly Hit[] {
    this.#neighbours ??= hitsWithin(this.#hits, this.#start - nearby * 2, this.#end + nearby * 2).filter(
      ({ start }) => start !== this.#start,
    );
    return this.#neighbours;
  }

  /** The name opens a sentence, or stands in a title: its capital letter says nothing. */
  get opening(): boolean {
    this.#opening ??= opensSentence(this.#text, this.#start);
    return this.#opening;
  }

  /** The words around are in capitals. */
  get shouting(): boolean {
    this.#shouting ??= isShouting(this.#text, this.#start, this.#end);
    return this.#shouting;
  }

  /** Directly before stands a capitalised word that is no name we know. */
  get capitalBefore(): boolean {
    return this.#lookBefore().isCapital;
  }

  get givenNameBefore(): boolean {
    return this.#lookBefore().isGivenName;
  }

  /** Directly after stands a capitalised word that is no name we know. */
  get capitalAfter(): boolean {
    return this.#lookAfter().isCapital;
  }

  get venueAfter(): boolean {
    return this.#lookAfter().isVenue;
  }

  /** An ending is attached to the name. */
  get inflected(): boolean {
    return this.#end < this.#text.length && isWord(this.#text.charCodeAt(this.#end));
  }

  #lookBefore(): { isCapital: boolean; isGivenName: boolean } {
    if (this.#before) return this.#before;
    const word = wordBefore(this.#text, this.#start);
    this.#before = { isCapital: false, isGivenName: false };
    if (!word || !isCapitalised(word.text)) return this.#before;
    const telling = this.#words.tellingOf(foldText(word.text));
    this.#before = {
      isCapital: !opensSentence(this.#text, word.at) && !this.#isKnown(word.at) && !isExplained(telling),
      isGivenName: telling.letters.includes('p'),
    };
    return this.#before;
  }

  #lookAfter(): { isCapital: boolean; isVenue: boolean } {
    if (this.#after) return this.#after;
    const word = wordAfter(this.#text, this.#end);
    this.#after = { isCapital: false, isVenue: false };
    if (!word || !isCapitalised(word.text)) return this.#after;
    const telling = this.#words.tellingOf(foldText(word.text));
    this.#after = {
      isCapital: !this.#isKnown(word.at) && !isExplained(telling) && !titles.has(word.text),
      isVenue: telling.letters.includes('v'),
    };
    return this.#after;
  }

  #isKnown(at: number): boolean {
    return hitsWithin(this.#hits, at, at + 1).some(({ start }) => start !== this.#start);
  }

  #look(): { words: Record<Letter, readonly string[]>; places: ReadonlySet<string> } {
    const text = this.#text;
    const start = this.#start;
    const end = this.#end;
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
    const others = hitsWithin(this.#hits, from, to);
    this.#words.forEachIn(text.slice(from, to), (word, telling, index) => {
      const at = from + index;
      if (at >= start && at < end) return;
      for (const country of countriesOf(telling)) places.add(country);
      if (at < start - nearby || at > end + nearby) return;
      if (others.some((hit) => at >= hit.start && at < hit.end)) return;
      for (const letter of letters) if (telling.letters.includes(letter)) found[letter].add(word);
    });
    const words = Object.fromEntries(letters.map((letter) => [letter, [...found[letter]]])) as Record<Letter, string[]>;
    return { words, places };
  }
}

/** The hits, which are in order and apart, that touch [from, to). */
function hitsWithin(hits: readonly Hit[], from: number, to: number): Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.end ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const within: Hit[] = [];
  for (let hit = hits[low]; hit && hit.start < to; hit = hits[++low]) within.push(hit);
  return within;
}

const letters: readonly Letter[] = ['T', 'w', 'd', 's', 'g', 'x'];

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
