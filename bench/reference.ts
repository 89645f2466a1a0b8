/**
 * What is to be found on a generated page, by brute force: at every place every name that fits is tried, the longest first. Slow,
 * short, and written apart from src/matching, so that both do not make the same mistake.
 */
import type { Block } from './pages';

export interface ReferenceName {
  readonly text: string;
  /** `plain`: any case but that of the first letter. `exact`: as written. */
  readonly rule: 'plain' | 'exact';
  /** Whether it is looked for; the others only take the place of shorter names in them. */
  readonly isCounted: boolean;
}

/** Letters that Unicode does not decompose, and what they are read as: with a stroke, and Arabic ones that newspapers or Persian write otherwise. */
const alike: Readonly<Record<string, string>> = {
  ...{ ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i', ß: 's' },
  ...{ ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' },
};
const letterAlike = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** Text as it is compared: no accents, no soft hyphens, every space U+0020. */
export function normal(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060]/gu, '')
    .replace(letterAlike, (letter) => alike[letter] ?? letter)
    .replace(/[‘’]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const wordUnit = /[\p{L}\p{N}_]/u;
const unspaced = /[\u2e80-\ua4cf\uac00-\ud7af]/;

const short: readonly number[] = [2, 1];

export class Reference {
  readonly #byKey = new Map<string, ReferenceName[]>();
  /** Lengths of the names that begin with the same three units, the longest first; of those that have no three, too. */
  readonly #lengths = new Map<string, readonly number[]>();

  constructor(names: readonly ReferenceName[]) {
    for (const { text, ...rest } of names) {
      const name = { text: normal(text), ...rest };
      const key = name.text.toLowerCase();
      this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), name]);
      const lengths = new Set(this.#lengths.get(key.slice(0, 3)) ?? short).add(key.length);
      this.#lengths.set(
        key.slice(0, 3),
        [...lengths].sort((a, b) => b - a),
      );
    }
  }

  /** The names that are counted, normal, in the order of the text. */
  find(text: string): string[] {
    const page = normal(text);
    const folded = page.toLowerCase();
    if (folded.length !== page.length) throw new Error(`A letter changes its length in another case: ${page}`);
    const found: string[] = [];
    for (let at = 0; at < page.length; ) {
      const lengths = this.#lengths.get(folded.slice(at, at + 3)) ?? short;
      const length = isEdge(page, at) ? this.#longestAt(page, folded, at, lengths, found) : 0;
      at += length || 1;
    }
    return found;
  }

  /** The names of a whole page. */
  findIn(blocks: readonly Block[]): string[] {
    return blocks.flatMap(({ pieces }) => this.find(pieces.map(({ text }) => text).join('')));
  }

  #longestAt(page: string, folded: string, at: number, lengths: readonly number[], found: string[]): number {
    for (const length of lengths) {
      const names = this.#byKey.get(folded.slice(at, at + length));
      if (!names || at + length > page.length || !isEdge(page, at + length)) continue;
      const span = page.slice(at, at + length);
      const fitting = names.filter((name) => fits(name, span));
      if (fitting.length === 0) continue;
      if (fitting.some(({ isCounted }) => isCounted)) found.push(span);
      return length;
    }
    return 0;
  }
}

/**
 * Whether a name counts only as its file in facts/ writes it, whatever its rule there: up to three letters (Vi is a page's vi or VI
 * too), or up to five with a capital after a small letter (MoST, most). Source: docs/recognition.md, “In two steps”.
 */
function isShort(text: string): boolean {
  return text.length <= 3 || (text.length <= 5 && /\p{Ll}\p{Lu}/u.test(text));
}

function fits({ text, rule }: ReferenceName, span: string): boolean {
  if (span === text) return true;
  if (isShort(text)) return false;
  return rule === 'plain' && (span.charAt(0) === text.charAt(0) || span === span.toUpperCase());
}

/** Whether a word of a spaced script does not go on over a place. */
function isEdge(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  const isInside = (unit: string) => wordUnit.test(unit) && !unspaced.test(unit);
  return !(isInside(before) && isInside(after));
}

/** How two lists of names differ, as counts: what is only in one of them, repetitions counted. */
export function difference(wanted: readonly string[], found: readonly string[]): { missed: string[]; extra: string[] } {
  const left = new Map<string, number>();
  for (const name of wanted) left.set(name, (left.get(name) ?? 0) + 1);
  const extra: string[] = [];
  for (const name of found) {
    const count = left.get(name) ?? 0;
    if (count > 0) left.set(name, count - 1);
    else extra.push(name);
  }
  return { missed: [...left].flatMap(([name, count]) => Array<string>(count).fill(name)), extra };
}
