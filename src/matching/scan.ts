/**
 * Finds names in text: leftmost, then longest, in one pass. A native regular expression walks from word start to word start;
 * only words that begin a name are looked at more closely. See docs/performance.md for why.
 */

import { isArabic, mayFollow, prefixesOf } from './arabic';
import { baseOf, foldOf, foldText, isCapital, isIgnorable, isSpace, isUnspaced, isWord, MARK, MARK_TEXT } from './fold';
import { endOfInflection, isCyrillic, stemsOf } from './inflection';
import { legalSuffixEnd } from './legal-suffix';
import { lineEnd } from './packing';
import { type NameTable, readGroup, type TableName } from './table';
import { isCutOut, isOptionalInKatakana } from './unspaced-names';

/** A name found in a text: UTF-16 offsets, `end` exclusive. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly name: TableName;
}

/** Whether the mark at `position` in the text separates two blocks (as opposed to two inline pieces of one). */
export type IsBreak = (position: number) => boolean;

const glue = '\\u0002\\u00ad\\u0300-\\u036f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';
const cased = '\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u052f\\u1e00-\\u1fff\\uff10-\\uff5a';
const capital =
  '\\u00c0-\\u00d6\\u00d8-\\u00de\\u0100-\\u024f\\u0386-\\u03ab\\u0400-\\u042f\\u0460-\\u052f\\u1e00-\\u1fff\\uff10-\\uff3a';
const caseless =
  '\\u0531-\\u0556\\u0561-\\u0587\\u05d0-\\u05f2\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u06ff\\u0900-\\u0963\\u0966-\\u0dff\\u10a0-\\u10ff\\u13a0-\\u13ff';
/** More of a word that is not plain ASCII: a letter of another kind, or one after a soft hyphen, a mark and the like. */
const more = `((?:[${cased}]|[${glue}]+[\\w${cased}])[\\w${glue}${cased}]*)`;
const separator = `[-\\s\\u2010-\\u2015${glue}]+`;

/**
 * Words that may begin a name: capital or figure first, small as in `lower`, or of another alphabet. Groups 1 and 4: with something
 * other than ASCII in it, or parted; 2: small; 3: where a small word is parted. None: a plain ASCII word, or one character of an
 * unspaced script.
 */
function wordPattern({ starts, lower }: NameTable): string {
  const small = lower ? lower.replaceAll('_', separator) : '(?!)';
  return (
    `\\b(?:[A-Z0-9]\\w*${more}?|(${small}))|(\\w[${glue}]+[\\w${cased}][\\w${glue}${cased}]*)` +
    `|([${capital}${caseless}][\\w${glue}${cased}${caseless}]*)${starts && `|[${starts.replace(/[\]\\^-]/g, '\\$&')}]`}`
  );
}

/** Names ready to be searched for. Loading splits two strings and builds one set; nothing else. */
export class Names {
  readonly #keys: string[];
  readonly #lines: string[];
  readonly #groups: (TableName[] | undefined)[] = [];
  readonly #known: Set<string>;
  readonly #words: RegExp;
  readonly #variants = new Map<string, string>();
  readonly #variant: RegExp | undefined;

  constructor(table: NameTable) {
    this.#keys = table.keys.split(lineEnd);
    this.#lines = table.groups.split(lineEnd);
    this.#known = new Set(this.#keys);
    this.#words = new RegExp(wordPattern(table), 'g');
    const pairs = table.variants;
    for (let at = 0; at < pairs.length; at += 2) this.#variants.set(pairs.charAt(at), pairs.charAt(at + 1));
    if (pairs) this.#variant = new RegExp(`[${[...this.#variants.keys()].join('')}]`, 'g');
  }

  /** The text with the characters that names have: simplified ones for traditional ones. Offsets stay. */
  simplify(text: string): string {
    return this.#variant ? text.replace(this.#variant, (form) => this.#variants.get(form) ?? form) : text;
  }

  /**
   * All names in a text, in order, without overlap. Phrases that rule a name out come as hits without readings.
   * `isBreak` is asked about marks (U+0002) only where a name could run across one.
   */
  scan(written: string, isBreak: IsBreak = () => true): Hit[] {
    const text = this.simplify(written);
    const hits: Hit[] = [];
    const words = this.#words;
    words.lastIndex = 0;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      let word = match[0];
      let start = match.index;
      let isPlain =
        match[1] === undefined && match[3] === undefined && match[4] === undefined && word.charCodeAt(0) < 128;
      if (match[2] !== undefined || match[3] !== undefined) {
        if (match[3] !== undefined) start = Math.max(startOfWord(text, start), hits.at(-1)?.end ?? 0);
        word = text.slice(start, match[3] === undefined ? endOfWord(text, start) : words.lastIndex);
        isPlain &&= isAscii(word);
      }
      const hit = isPlain ? this.#atPlainWord(text, start, word, isBreak) : this.#atWord(text, start, word, isBreak);
      if (hit) hits.push(hit);
      const mark = hit || isPlain ? -1 : word.indexOf(MARK_TEXT);
      const next = hit ? hit.end : mark < 0 ? start + word.length : start + mark + 1;
      // A word may begin before what was matched of it: always go on, so that no place is matched twice.
      words.lastIndex = Math.max(next, match.index + 1);
    }
    return hits;
  }

  #atPlainWord(text: string, start: number, word: string, isBreak: IsBreak): Hit | undefined {
    const key = word.toLowerCase();
    if (this.#known.has(key)) {
      const hit = this.#verify(text, start, key, isBreak);
      if (hit) return hit;
    }
    if (word.length < 4 || word.charCodeAt(0) > 90) return undefined;
    return this.#inflected(text, start, key, isBreak);
  }

  /** A word with accents, soft hyphens or marks inside, of another alphabet, or one character of an unspaced script. */
  #atWord(text: string, start: number, word: string, isBreak: IsBreak): Hit | undefined {
    if (isUnspaced(word.charCodeAt(0))) return this.#verify(text, start, word, isBreak);
    const whole = foldText(word);
    const mark = word.indexOf('\u0002');
    const keys = mark > 0 ? [whole, foldText(word.slice(0, mark))] : [whole];
    for (const key of keys) {
      const hit =
        (this.#known.has(key) && this.#verify(text, start, key, isBreak)) || this.#inflected(text, start, key, isBreak);
      if (hit) return hit;
    }
    return this.#afterPrefix(text, start, word, isBreak);
  }

  #inflected(text: string, start: number, key: string, isBreak: IsBreak): Hit | undefined {
    for (const stem of stemsOf(key)) {
      if (!this.#known.has(stem)) continue;
      const hit = this.#verify(text, start, stem, isBreak);
      if (hit) return hit;
    }
    return undefined;
  }

  /** A name after Arabic prefixes, which stay outside; an article that a prefix has swallowed takes it along: للمفوضية. */
  #afterPrefix(text: string, start: number, word: string, isBreak: IsBreak): Hit | undefined {
    if (!isArabic(word.charCodeAt(0))) return undefined;
    for (const { length, article } of prefixesOf(word)) {
      const key = (article ? 'ال' : '') + foldText(word.slice(length));
      if (!this.#known.has(key)) continue;
      const hit = this.#verify(text, start + length, key, isBreak, article ? 2 : 0);
      if (hit && mayFollow(word.slice(0, length), hit.name.text))
        return article ? { ...hit, start: hit.start - 2 } : hit;
    }
    return undefined;
  }

  /** `prefixed`: prefixes precede, and so many units of the name are theirs. */
  #verify(text: string, start: number, key: string, isBreak: IsBreak, prefixed?: number): Hit | undefined {
    if (prefixed === undefined && !isUnspaced(text.charCodeAt(start)) && isInsideWord(text, start, isBreak))
      return undefined;
    let end = -1;
    let found: TableName | undefined;
    for (const name of this.#group(key)) {
      if (end >= 0 && name.text.length < (found?.text.length ?? 0)) break;
      const stop = compare(text, start, name, isBreak, prefixed);
      if (stop <= 0 || !isCutOut(text, start, stop)) continue;
      if (stop > end) [end, found] = [stop, name];
      else if (stop === end && found) found = merge(found, name);
    }
    if (!found) return undefined;
    return { start, end: found.readings.length > 0 ? legalSuffixEnd(text, end, isBreak) : end, name: found };
  }

  #group(key: string): TableName[] {
    const keys = this.#keys;
    let low = 0;
    let high = keys.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    if (keys[low] !== key) return [];
    this.#groups[low] ??= readGroup(key, this.#lines[low] ?? '');
    return this.#groups[low] ?? [];
  }
}

function isAscii(word: string): boolean {
  return /^\w+$/.test(word);
}

function startOfWord(text: string, at: number): number {
  while (at > 0 && isWord(text.charCodeAt(at - 1))) at--;
  return at;
}

function endOfWord(text: string, at: number): number {
  while (isWord(text.charCodeAt(at))) at++;
  return at;
}

/** Names that differ only in case are one where both fit: what either says of its bearers holds. */
function merge(one: TableName, other: TableName): TableName {
  const added = other.readings.filter(({ entity }) => !one.readings.some((reading) => reading.entity === entity));
  return added.length === 0 ? one : { ...one, readings: [...one.readings, ...added] };
}

function isInsideWord(text: string, start: number, isBreak: IsBreak): boolean {
  for (let at = start - 1; at >= 0; at--) {
    const unit = text.charCodeAt(at);
    if (unit === MARK) {
      if (isBreak(at)) return false;
    } else if (!isIgnorable(unit)) return isWord(unit);
  }
  return false;
}

/** Up to this length an accent makes another word of a name that has none. */
const shortName = 5;

/** Whether letters in another case would be another word: BIS is not Bis, Vi not VI, MoST not Most. */
function isWrittenOneWay(name: string): boolean {
  return name.length <= 3 || (name.length <= 5 && /\p{Ll}\p{Lu}/u.test(name));
}

/** The end of `name` in `text` from `start`, or -1: case by its rules, spaces folded, ignorable units and inline marks passed over. */
function compare(text: string, start: number, name: TableName, isBreak: IsBreak, from = 0): number {
  const wanted = name.text;
  // A phrase that rules a name out is meant as it is written.
  const exact = name.isExact || isWrittenOneWay(wanted);
  let at = start;
  let end = start;
  for (let index = from; index < wanted.length; ) {
    if (at >= text.length) return -1;
    const unit = text.charCodeAt(at);
    const want = wanted.charCodeAt(index);
    if (unit === MARK && want !== 32) {
      if (isBreak(at)) return -1;
      at++;
      continue;
    }
    if (want === 32) {
      const after = skipSpaces(text, at, isBreak, isSpelledOut(wanted, index));
      if (after < 0) {
        if (!isWord(unit) && !isIgnorable(unit) && unit !== MARK) return -1;
        const stem = endOfInflection(text, at, wanted, index, isBreak);
        if (stem <= at) return -1;
        at = stem;
        continue;
      }
      at = after;
      index++;
      continue;
    }
    if (wanted.length <= shortName && !name.accented && isAccented(unit)) return -1;
    if (unit !== want) {
      if ((isIgnorable(unit) && at > start) || isOptionalInKatakana(text, at)) {
        at++;
        continue;
      }
      const sensitive = exact || index === 0;
      if (sensitive ? baseOf(unit) !== want : foldOf(unit) !== foldOf(want)) {
        if (sensitive && index === 0 && !exact && foldOf(unit) === foldOf(want) && isCapital(unit)) {
          if (!isAllCapitals(text, start, wanted.length)) return -1;
        } else {
          const rest = isCyrillic(want) ? endOfInflection(text, at, wanted, index, isBreak) : -1;
          if (rest < 0) return -1;
          at = rest;
          index = nextWord(wanted, index);
          end = at;
          continue;
        }
      }
    }
    at++;
    index++;
    end = at;
  }
  return endBoundary(text, end, wanted, isBreak);
}

/** “NIS 2” is written “NIS-2” too. */
const hyphen = 0x2d;

/** Arabic spells Latin abbreviations out, with or without full stops: زد.تي.إي. Whether a word of such a name ends at `space`. */
function isSpelledOut(name: string, space: number): boolean {
  return isArabic(name.charCodeAt(space - 1)) && space - name.lastIndexOf(' ', space - 1) <= 4;
}

/**
 * Where the words of `text` go on after spaces, a hyphen, or a full stop if `dotted`, at `at`; -1 where there is no space or a block
 * ends.
 */
function skipSpaces(text: string, at: number, isBreak: IsBreak, dotted: boolean): number {
  let spaces = 0;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === MARK) {
      if (isBreak(at)) return -1;
    } else if (isSpace(unit) || (spaces === 0 && (baseOf(unit) === hyphen || (dotted && unit === 0x2e)))) spaces++;
    else if (!isIgnorable(unit)) break;
  }
  return spaces > 0 ? at : -1;
}

function nextWord(name: string, index: number): number {
  const space = name.indexOf(' ', index);
  return space < 0 ? name.length : space;
}

/** `end` where the name ends at a word boundary; past it and still a match where a known ending follows; -1 where a longer word does. */
function endBoundary(text: string, end: number, name: string, isBreak: IsBreak): number {
  if (!isWord(name.charCodeAt(name.length - 1))) return end;
  for (let at = end; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === MARK) {
      if (isBreak(at)) return end;
    } else if (!isIgnorable(unit)) {
      if (!isWord(unit)) return isElided(text, at) || isPartOfFigure(text, at) ? -1 : end;
      return endOfInflection(text, end, name, name.length, isBreak) < 0 ? -1 : end;
    }
  }
  return end;
}

/** Whether a unit is a letter of the Latin script with an accent, or such an accent. */
function isAccented(unit: number): boolean {
  if (unit < 0xc0) return false;
  return (
    (unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x1e00 && unit <= 0x1eff)
  );
}

/** Whether a figure goes on, as in Net 1,196. */
function isPartOfFigure(text: string, at: number): boolean {
  return /^\d[.,]\d/.test(text.slice(at - 1, at + 2));
}

/** Whether an apostrophe joins what stands before it to a capitalised word, as in Dell’Oro. */
function isElided(text: string, at: number): boolean {
  return /^['’]\p{Lu}\p{Ll}/u.test(text.slice(at, at + 3));
}

function isAllCapitals(text: string, start: number, length: number): boolean {
  const span = text.slice(start, start + length);
  return span === span.toUpperCase() && span !== span.toLowerCase();
}
