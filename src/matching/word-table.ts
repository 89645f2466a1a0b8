/** One section of the table of words: compiled so that loading it splits strings and fills sets, and does nothing word by word. */
import { isUnspaced } from './fold';
import { itemEnd, lineEnd, pack } from './packing';

/** Between the flags of two entries: a city's name would go on. */
export const flagsEnd = '|';

/** A folded word, with `*` at its end for any ending, and its letters and places (`@SE`). */
export type WordEntry = readonly [word: string, flags: string];

/** Four lines: words, their flags, stems, their flags; each of items, in order. */
export function compileSection(entries: readonly WordEntry[]): string {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const words = sorted.filter(([word]) => !word.endsWith('*'));
  const stems = sorted
    .filter(([word]) => word.endsWith('*'))
    .map(([word, flags]) => [word.slice(0, -1), flags] as const);
  const lines = [words.map(first), words.map(second), stems.map(first), stems.map(second)];
  return lines.map((line) => pack(line, itemEnd)).join(lineEnd);
}

function first([word]: WordEntry): string {
  return word;
}

function second([, flags]: WordEntry): string {
  return flags;
}

/** The line that begins the section of a language, or of what all share (`''`). */
export function sectionName(language: string): string {
  return `${lineEnd}#${language}${lineEnd}`;
}

/** The section of a language, or of what all share (`''`); undefined where the table has none. */
export function readSection(table: string, language: string): Section | undefined {
  const name = sectionName(language);
  const start = table.indexOf(name);
  if (start < 0) return undefined;
  const end = table.indexOf(`${lineEnd}#`, start + 2);
  return new Section(table.slice(start + name.length, end < 0 ? undefined : end).split(lineEnd));
}

export class Section {
  /** The first three units of every entry. */
  readonly heads = new Set<string>();
  /** The first four units of the first words of entries of several. */
  readonly longer = new Set<string>();
  readonly #words: readonly string[];
  readonly #flags: readonly string[];
  readonly #stems: readonly string[];
  readonly #stemFlags: readonly string[];
  readonly #known: ReadonlySet<string>;
  readonly #knownStems: ReadonlySet<string>;
  #unspaced: readonly WordEntry[] | undefined;

  constructor(lines: readonly string[]) {
    const [words = [], flags = [], stems = [], stemFlags = []] = lines.map(split);
    this.#words = words;
    this.#flags = flags;
    this.#stems = stems;
    this.#stemFlags = stemFlags;
    this.#known = new Set(words);
    this.#knownStems = new Set(stems);
    for (const word of words) this.#note(word);
    for (const stem of stems) this.#note(stem);
  }

  #note(word: string): void {
    this.heads.add(word.slice(0, 3));
    const space = word.indexOf(' ');
    if (space > 0) this.longer.add(word.slice(0, Math.min(4, space)));
  }

  /** All that a word tells, by itself and by its stems. */
  flagsOf(word: string): string {
    let flags = this.exactFlagsOf(word);
    for (let length = 3; length <= word.length; length++) {
      const stem = word.slice(0, length);
      // The ending of a stem is that of its last word.
      if (this.#knownStems.has(stem) && word.indexOf(' ', length) < 0)
        flags += flagsEnd + (this.#stemFlags[placeOf(this.#stems, stem)] ?? '');
    }
    return flags;
  }

  exactFlagsOf(word: string): string {
    return this.#known.has(word) ? (this.#flags[placeOf(this.#words, word)] ?? '') : '';
  }

  /** Every entry, stems with a `*`. */
  entries(): WordEntry[] {
    const words = this.#words.map((word, at) => [word, this.#flags[at] ?? ''] as const);
    return [...words, ...this.#stems.map((stem, at) => [`${stem}*`, this.#stemFlags[at] ?? ''] as const)];
  }

  /** The entries of scripts without spaces between words. */
  unspaced(): readonly WordEntry[] {
    this.#unspaced ??= this.entries().filter(([word]) => isUnspaced(word.charCodeAt(0)));
    return this.#unspaced;
  }
}

function split(line: string): string[] {
  return line === '' ? [] : line.split(itemEnd);
}

/** Index of a word among sorted words that have it. */
function placeOf(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
