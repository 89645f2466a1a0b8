import { foldText, isUnspaced } from './fold';

/** Words with what they tell, as one string to be bundled. Made from words/*.yaml. */
export interface WordTable {
  /** One a line: folded word, a `*` at its end for any ending, a tab, its flags. */
  readonly words: string;
  /** One language a line: its code, a tab, its determiners separated by `|`. */
  readonly determiners: string;
}

/**
 * What a word tells, by letter: T telecom, w telecom perhaps, d technology, s security, g government, x something else; p a given name,
 * v a venue, m a modifier in a description; nouns of descriptions: V vendor, O operator, C company, R regulator, S security
 * body, G ministry, r rival; i an institution's noun; `@SE` a place in Sweden.
 */
export type Flags = string;

/** Words, ready to be looked up. Split when the first is asked for: most pages ask for none. */
export class Words {
  readonly #table: WordTable;
  #exact: Map<string, Flags> | undefined;
  readonly #prefixes = new Map<string, [prefix: string, flags: Flags][]>();
  readonly #unspaced: [word: string, flags: Flags][] = [];
  /** Longest entry, in words. */
  #longest = 1;

  constructor(table: WordTable) {
    this.#table = table;
  }

  /** The flags of a folded word or of several joined by spaces; empty where it is not listed. */
  flagsOf(word: string): Flags {
    const exact = this.#load();
    let flags = exact.get(word) ?? '';
    for (let length = 3; length <= 5; length += 2)
      for (const [prefix, more] of this.#prefixes.get(word.slice(0, length)) ?? [])
        if (word.startsWith(prefix)) flags += more;
    if (flags === '' && isArabicWord(word)) return this.#withoutArabicPrefix(word);
    return flags;
  }

  /** Calls `found` for every listed word in a text, in the order of the text; the longest entry at each word. */
  forEachIn(text: string, found: (word: string, flags: Flags, index: number) => void): void {
    this.#load();
    const tokens = [...text.matchAll(wordPattern)];
    for (let index = 0; index < tokens.length; index++) {
      let joined = '';
      let best = '';
      let bestFlags = '';
      let skip = 0;
      for (let length = 1; length <= this.#longest && index + length <= tokens.length; length++) {
        joined += (length > 1 ? ' ' : '') + foldText(tokens[index + length - 1]?.[0] ?? '');
        const flags = this.flagsOf(joined);
        if (flags !== '') [best, bestFlags, skip] = [joined, flags, length - 1];
        else if (length === 1 && !this.#startsLonger(joined)) break;
      }
      if (bestFlags !== '') found(best, bestFlags, tokens[index]?.index ?? 0);
      index += skip;
    }
    for (const [word, flags] of hasUnspaced(text) ? this.#unspaced : []) {
      const at = text.indexOf(word);
      if (at >= 0) found(word, flags, at);
    }
  }

  readonly #firstOfLonger = new Set<string>();

  #startsLonger(word: string): boolean {
    return this.#firstOfLonger.has(word.slice(0, 4));
  }

  #withoutArabicPrefix(word: string): Flags {
    for (const prefix of ['و', 'ب', 'ل', 'ف', 'ك', 'وال', 'بال', 'لل', 'ول', 'وب'])
      if (word.startsWith(prefix) && word.length - prefix.length >= 3) {
        const rest = word.slice(prefix.length);
        const flags = this.#exact?.get(rest) ?? this.#exact?.get(`ال${rest}`) ?? '';
        if (flags !== '') return flags;
      }
    return '';
  }

  #load(): Map<string, Flags> {
    if (this.#exact) return this.#exact;
    const exact = new Map<string, Flags>();
    for (const line of this.#table.words.split('\n')) {
      const tab = line.indexOf('\t');
      const word = line.slice(0, tab);
      const flags = line.slice(tab + 1);
      if (isUnspaced(word.charCodeAt(0))) this.#unspaced.push([word, flags]);
      else if (word.endsWith('*')) {
        const prefix = word.slice(0, -1);
        const key = prefix.slice(0, prefix.length >= 5 ? 5 : 3);
        this.#prefixes.set(key, [...(this.#prefixes.get(key) ?? []), [prefix, flags]]);
      } else exact.set(word, flags);
      const spaces = word.split(' ').length;
      if (spaces > 1) this.#firstOfLonger.add(word.slice(0, word.indexOf(' ')).slice(0, 4));
      if (spaces > this.#longest) this.#longest = spaces;
    }
    this.#exact = exact;
    return exact;
  }
}

const wordPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:[-&][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;

function isArabicWord(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit >= 0x600 && unit < 0x700;
}

function hasUnspaced(text: string): boolean {
  return /[\u2e80-\ua4cf\uac00-\ud7af]/.test(text);
}

/** The countries among flags: the codes after each `@`. */
export function countriesIn(flags: Flags): string[] {
  return flags.match(/@[A-Z]{2}/g)?.map((place) => place.slice(1)) ?? [];
}
