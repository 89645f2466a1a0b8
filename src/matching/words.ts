import { isArabic, wordsInside } from './arabic';
import { unspacedEast } from './east-asian';
import { foldText } from './fold';
import { lineEnd } from './packing';
import { endOfToken, startOfToken } from './tokens';
import { compileSection, flagsEnd, readSection, type Section, sectionName, type WordEntry } from './word-table';

/**
 * Words with what they tell, as one string to be bundled, made from words/*.yaml by `compileWords`. Sections begin with a line
 * `#<language>`, that of places and given names, which are shared, with `#` alone.
 */
export type WordTable = string;

/** Compiles the words of languages, and those that all share, to the table. A `*` at the end of a word stands for any ending. */
export function compileWords(
  shared: readonly WordEntry[],
  languages: ReadonlyMap<string, readonly WordEntry[]>,
): WordTable {
  return [['', shared] as const, ...languages]
    .map(([language, entries]) => sectionName(language) + compileSection(entries))
    .join('');
}

/**
 * What a word tells. `letters`: T telecom, w telecom perhaps, d technology, s security, g government, x something else; p a given name,
 * v a venue, b what stands before the name of a person or a street, m a modifier in a description; nouns of descriptions: V vendor, O operator, C company, R regulator, S security
 * body, G ministry, B standards body, r rival; e a company of its country, by the country alone; i an institution's noun;
 * q a word that is also a name.
 */
export interface Telling {
  readonly letters: string;
  /** The countries that it places something in, as `@SE@FI`, and the city: `@CN:shenzhen`. `UN` is the United Nations. */
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
  #sections: readonly Section[] | undefined;
  /** The language's own section; all of them where it is none of ours. */
  #own: readonly Section[] = [];
  readonly #told = new Map<string, Telling>();
  /** Compounds whose last part is a stem of telecom: Brittioperaattori, lte-verkko. */
  #compound: RegExp | undefined;

  constructor(table: WordTable, language?: string) {
    this.#table = table;
    this.language = language;
  }

  /** What a folded word, or several joined by spaces, tells. */
  tellingOf(word: string): Telling {
    const sections = this.#load();
    if (!isListedHead(sections, word) && !isArabic(word.charCodeAt(0))) return this.#compoundTelling(word);
    let told = this.#told.get(word);
    if (told === undefined) {
      told = this.#tell(sections, word);
      this.#told.set(word, told);
    }
    return told;
  }

  #tell(sections: readonly Section[], word: string): Telling {
    for (const form of isArabic(word.charCodeAt(0)) ? [word, ...wordsInside(word)] : [word]) {
      const flags = sections.map((section) => section.flagsOf(form)).join(flagsEnd);
      if (flags.length >= sections.length) return tellingFrom(flags);
    }
    return this.#compoundTelling(word);
  }

  #compoundTelling(word: string): Telling {
    return word.length >= shortestCompound && this.#compound?.test(word) ? telecom : nothing;
  }

  /** Calls `found` for every listed word in a text, in the order of the text; the longest entry at each word. */
  forEachIn(text: string, found: (word: string, telling: Telling, index: number) => void): void {
    const sections = this.#load();
    for (let at = startOfToken(text, 0); at < text.length; ) {
      const end = endOfToken(text, at);
      const next = startOfToken(text, end);
      const mayBeCompound = this.#compound !== undefined && end - at >= shortestCompound;
      if (!mayBeCompound && !isArabic(text.charCodeAt(at)) && !isListedHead(sections, headAt(text, at, end))) {
        at = next;
        continue;
      }
      let joined = foldText(text.slice(at, end));
      let telling = this.tellingOf(joined);
      let best = joined;
      let after = next;
      // Entries of several words: as long as one may begin so.
      if (startsLonger(sections, joined))
        for (let length = 2, from = next; length <= mostWords && from < text.length; length++) {
          const stop = endOfToken(text, from);
          joined += ` ${foldText(text.slice(from, stop))}`;
          from = startOfToken(text, stop);
          const told = this.tellingOf(joined);
          if (isTelling(told)) [best, telling, after] = [joined, told, from];
        }
      if (isTelling(telling)) found(best, telling, at);
      at = after;
    }
    if (hasUnspaced(text))
      for (const section of sections) {
        const here = section.unspaced().filter(([word]) => text.includes(word));
        const foreign = here.filter(([, flags]) => flags === 'x').map(([word]) => word);
        for (const [word, flags] of here) {
          const at = indexOutside(text, word, foreign);
          if (at >= 0) found(word, tellingFrom(flags), at);
        }
      }
  }

  /** The listed words whose letters or places `wanted` accepts, a `*` at the end of stems: of this language alone, or `all`. */
  list(wanted: (telling: Telling) => boolean, all = false): string[] {
    const sections = this.#load();
    return (all ? sections : this.#own).flatMap((section) =>
      section
        .entries()
        .filter(([, flags]) => wanted(tellingFrom(flags)))
        .map(([word]) => word),
    );
  }

  #load(): readonly Section[] {
    if (this.#sections) return this.#sections;
    const table = this.#table;
    const shared = readSection(table, '');
    const own = this.language ? readSection(table, this.language) : undefined;
    this.#own = own ? [own] : languagesIn(table).flatMap((language) => readSection(table, language) ?? []);
    this.#sections = shared ? [shared, ...this.#own] : this.#own;
    if (compounding.has(this.language ?? '')) this.#compound = compoundPattern(this.#own);
    return this.#sections;
  }
}

/** Where a word stands in a text other than inside one of longer `others`, as 电信 does in 电信诈骗; -1 where it does not. */
function indexOutside(text: string, word: string, others: readonly string[]): number {
  const longer = others.filter((other) => other.length > word.length && other.includes(word));
  const rest = longer.reduce((left, other) => left.replaceAll(other, (found) => '\0'.repeat(found.length)), text);
  return rest.indexOf(word);
}

/** Units of the shortest compound that is taken apart. */
const shortestCompound = 8;

function compoundPattern(sections: readonly Section[]): RegExp | undefined {
  const stems = sections.flatMap((section) =>
    section
      .entries()
      .filter(([word, flags]) => tellingFrom(flags).letters.includes('T') && /^[^ ]{5,}\*$/.test(word))
      .map(([word]) => word.slice(0, -1)),
  );
  return stems.length > 0 ? new RegExp(`^[^ ]{2,}(?:${stems.join('|')})[^ ]*$`) : undefined;
}

/** Whether entries of several words begin with this one. */
function startsLonger(sections: readonly Section[], word: string): boolean {
  const forms = isArabic(word.charCodeAt(0)) ? [word, ...wordsInside(word)] : [word];
  return sections.some((section) => forms.some((form) => section.longer.has(form.slice(0, 4))));
}

/** Longest entry, in words. */
const mostWords = 5;

function isListedHead(sections: readonly Section[], word: string): boolean {
  const head = word.slice(0, 3);
  for (const section of sections) if (section.heads.has(head)) return true;
  return false;
}

/** The first three units of a token, folded. */
function headAt(text: string, at: number, end: number): string {
  const head = text.slice(at, Math.min(end, at + 3));
  for (let index = 0; index < head.length; index++)
    if (head.charCodeAt(index) >= 128) return foldText(text.slice(at, Math.min(end, at + 8)));
  return head.toLowerCase();
}

function isTelling({ letters, places }: Telling): boolean {
  return letters !== '' || places !== '';
}

/** Flags of entries, parted by `flagsEnd`: letters, and places each with an `@` before and perhaps a city after `:`. */
function tellingFrom(flags: string): Telling {
  const place = /@[A-Z]+(?::[^@|]*)?/g;
  const places = flags.match(place)?.join('') ?? '';
  return { letters: flags.replace(place, '').replaceAll(flagsEnd, ''), places };
}

function languagesIn(table: WordTable): string[] {
  return [...table.matchAll(/~#([a-z]+)~/g)].map((match) => match[1] ?? '');
}

const unspaced = new RegExp(`[${unspacedEast}\\uac00-\\ud7af]`);

function hasUnspaced(text: string): boolean {
  return unspaced.test(text);
}

/** The table with more entries that all languages share. */
export function withShared(table: WordTable, more: readonly WordEntry[]): WordTable {
  const entries = readSection(table, '')?.entries() ?? [];
  const end = table.indexOf(`${lineEnd}#`, 2);
  return `${sectionName('')}${compileSection([...entries, ...more])}${end < 0 ? '' : table.slice(end)}`;
}

/** Every word that the table has, stems without their `*`. */
export function listedIn(table: WordTable): Set<string> {
  const sections = ['', ...languagesIn(table)].flatMap((language) => readSection(table, language) ?? []);
  return new Set(sections.flatMap((section) => section.entries().map(([word]) => word)));
}

/** The folded nouns of institutions in every language. */
export function institutionsOf(table: WordTable): Set<string> {
  const sections = ['', ...languagesIn(table)].flatMap((language) => readSection(table, language) ?? []);
  return new Set(
    sections.flatMap((section) =>
      section.entries().flatMap(([word, flags]) => (tellingFrom(flags).letters.includes('i') ? [word] : [])),
    ),
  );
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
  return /:([^@]*)/.exec(places)?.[1] ?? '';
}
