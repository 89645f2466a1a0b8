import { isArabic, wordsInside } from './arabic';
import { foldText, isUnspaced } from './fold';

/**
 * Words with what they tell, as one string to be bundled, made from words/*.yaml. Sections begin with a line `#<language>`, that of
 * places with `#` alone; in them one word a line: folded, a `*` at its end for any ending, a tab, its letters and places.
 */
export type WordTable = string;

/**
 * What a word tells. `letters`: T telecom, w telecom perhaps, d technology, s security, g government, x something else; p a given name,
 * v a venue, m a modifier in a description; nouns of descriptions: V vendor, O operator, C company, R regulator, S security
 * body, G ministry, B standards body, r rival; e a company of its country, by the country alone; i an institution's noun;
 * q a word that is also a name.
 */
export interface Telling {
  readonly letters: string;
  /** The countries that it places something in, as `@SE@FI`, and the city: `@CN~shenzhen`. `UN` is the United Nations. */
  readonly places: string;
}

const nothing: Telling = { letters: '', places: '' };
const telecom: Telling = { letters: 'T', places: '' };

/** Languages that write compounds as one word. */
const compounding: ReadonlySet<string> = new Set(['de', 'fi', 'sv']);

/** Words, ready to be looked up. Split when the first is asked for: most pages ask for none. */
export class Words {
  readonly #table: WordTable;
  /** The language whose words count; those of all languages where it is none of ours. */
  readonly language: string | undefined;
  #exact: Map<string, Telling> | undefined;
  readonly #prefixes = new Map<string, [prefix: string, telling: Telling][]>();
  readonly #unspaced: [word: string, telling: Telling][] = [];
  /** What the language itself lists, places of the world and given names aside. */
  readonly #own: [word: string, telling: Telling][] = [];
  /** Compounds whose last part is a stem of telecom: Brittioperaattori, lte-verkko. */
  #compound: RegExp | undefined;
  /** The first three units of every entry. */
  readonly #heads = new Set<string>();
  /** Longest entry, in words. */
  #longest = 1;

  constructor(table: WordTable, language?: string) {
    this.#table = table;
    this.language = language;
  }

  /** What a folded word, or several joined by spaces, tells. */
  tellingOf(word: string): Telling {
    const all = this.#load();
    const told = this.#listed(all, word);
    if (told !== nothing) return told;
    if (!isArabic(word.charCodeAt(0))) return word.length >= 8 && this.#compound?.test(word) ? telecom : nothing;
    for (const inside of wordsInside(word)) {
      const telling = this.#listed(all, inside);
      if (telling !== nothing) return telling;
    }
    return nothing;
  }

  #listed(all: Map<string, Telling>, word: string): Telling {
    // Most words are not listed: their first letters tell.
    if (!this.#heads.has(word.slice(0, 3))) return nothing;
    const exact = all.get(word);
    let letters = exact?.letters ?? '';
    let places = exact?.places ?? '';
    const spaces = countSpaces(word);
    for (let length = 3; length <= 5; length += 2)
      for (const [prefix, more] of this.#prefixes.get(word.slice(0, length)) ?? [])
        if (word.startsWith(prefix) && countSpaces(prefix) === spaces) {
          letters += more.letters;
          places += more.places;
        }
    return letters === '' && places === '' ? nothing : { letters, places };
  }

  /** Calls `found` for every listed word in a text, in the order of the text; the longest entry at each word. */
  forEachIn(text: string, found: (word: string, telling: Telling, index: number) => void): void {
    this.#load();
    const isUnspacedText = hasUnspaced(text);
    const tokens = [...(isUnspacedText ? text.replace(unspaced, ' ') : text).matchAll(wordPattern)];
    for (let index = 0; index < tokens.length; index++) {
      let joined = '';
      let best = '';
      let telling = nothing;
      let skip = 0;
      for (let length = 1; length <= this.#longest && index + length <= tokens.length; length++) {
        joined += (length > 1 ? ' ' : '') + foldText(tokens[index + length - 1]?.[0] ?? '');
        const told = this.tellingOf(joined);
        if (told.letters !== '' || told.places !== '') [best, telling, skip] = [joined, told, length - 1];
        else if (length === 1 && !this.#startsLonger(joined)) break;
      }
      if (best !== '') found(best, telling, tokens[index]?.index ?? 0);
      index += skip;
    }
    for (const [word, told] of isUnspacedText ? this.#unspaced : []) {
      const at = text.indexOf(word);
      if (at >= 0) found(word, told, at);
    }
  }

  readonly #firstOfLonger = new Set<string>();

  #startsLonger(word: string): boolean {
    const first = this.#firstOfLonger;
    return (
      first.has(word.slice(0, 4)) ||
      (isArabic(word.charCodeAt(0)) && wordsInside(word).some((inside) => first.has(inside.slice(0, 4))))
    );
  }

  /** The listed words of this language alone whose letters or places `wanted` accepts, a `*` at the end of stems. */
  list(wanted: (telling: Telling) => boolean): string[] {
    this.#load();
    return this.#own.filter(([, telling]) => wanted(telling)).map(([word]) => word);
  }

  #lines(): string[] {
    const table = this.#table;
    const start = this.language ? table.indexOf(`\n#${this.language}\n`) : -1;
    if (start < 0) return table.split('\n');
    const end = table.indexOf('\n#', start + 1);
    const places = table.slice(0, table.indexOf('\n#'));
    return [...places.split('\n'), ...table.slice(start + 1, end < 0 ? undefined : end).split('\n')];
  }

  #load(): Map<string, Telling> {
    if (this.#exact) return this.#exact;
    const exact = new Map<string, Telling>();
    let isOwn = false;
    for (const line of this.#lines()) {
      if (line.startsWith('#')) {
        isOwn = line.length > 1;
        continue;
      }
      const tab = line.indexOf('\t');
      const word = line.slice(0, tab);
      const flags = line.slice(tab + 1);
      const at = flags.indexOf('@');
      const telling =
        at < 0 ? { letters: flags, places: '' } : { letters: flags.slice(0, at), places: flags.slice(at) };
      this.#heads.add(word.replace(/\*$/, '').slice(0, 3));
      if (isUnspaced(word.charCodeAt(0))) {
        this.#unspaced.push([word, telling]);
        exact.set(word, merge(exact.get(word), telling));
      } else if (word.endsWith('*')) {
        const prefix = word.slice(0, -1);
        const key = prefix.slice(0, prefix.length >= 5 ? 5 : 3);
        this.#prefixes.set(key, [...(this.#prefixes.get(key) ?? []), [prefix, telling]]);
      } else exact.set(word, merge(exact.get(word), telling));
      if (isOwn) this.#own.push([word, telling]);
      const spaces = word.split(' ').length;
      if (spaces > 1) this.#firstOfLonger.add(word.slice(0, word.indexOf(' ')).slice(0, 4));
      if (spaces > this.#longest) this.#longest = spaces;
    }
    this.#exact = exact;
    const stems = this.#own.filter(([word, { letters }]) => letters.includes('T') && /^[^ ]{5,}\*$/.test(word));
    if (compounding.has(this.language ?? '') && stems.length > 0)
      this.#compound = new RegExp(`^[^ ]{2,}(?:${stems.map(([word]) => word.slice(0, -1)).join('|')})[^ ]*$`);
    return exact;
  }
}

const wordPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

/** Characters of scripts without spaces: what stands between them are words of their own. */
const unspaced = /[\u2e80-\ua4cf\uac00-\ud7af]/g;

function hasUnspaced(text: string): boolean {
  return /[\u2e80-\ua4cf\uac00-\ud7af]/.test(text);
}

/** The folded nouns of institutions in every language. */
export function institutionsOf(table: WordTable): Set<string> {
  const nouns = new Set<string>();
  for (const line of table.split('\n')) {
    const [word = '', letters = ''] = line.split('\t');
    if (letters.split('@')[0]?.includes('i')) nouns.add(word);
  }
  return nouns;
}

function merge(one: Telling | undefined, other: Telling): Telling {
  return one ? { letters: one.letters + other.letters, places: one.places + other.places } : other;
}

function countSpaces(text: string): number {
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaces++;
  return spaces;
}

/** The countries of a telling, as ISO codes. */
export function countriesOf({ places }: Telling): string[] {
  return places === ''
    ? []
    : places
        .slice(1)
        .split('@')
        .map((place) => place.slice(0, 2));
}

/** The folded English name of the city that a telling names, empty where it names none. */
export function cityOf({ places }: Telling): string {
  return /~([^@]*)/.exec(places)?.[1] ?? '';
}
