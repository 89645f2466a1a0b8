/**
 * Finds names in text: leftmost, then longest, in one pass. A native regular expression walks from word start to word start;
 * only words that begin a name are looked at more closely. See docs/performance.md for why.
 */

import { isArabic, mayFollow, prefixesOf } from './arabic';
import { compare, isInsideWord } from './compare';
import { foldText, isUnspaced, isWord, MARK_TEXT } from './fold';
import { stemsOf } from './inflection';
import { legalSuffixEnd } from './legal-suffix';
import { blockEnd } from './packing';
import { type NameTable, readBlock, readGroup, type TableName } from './table';
import { isCutOut } from './unspaced-names';

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
function wordPattern({ starts, lower, lowerCyrillic }: NameTable): string {
  const cyrillic = lowerCyrillic ? `|(?<![\\u0400-\\u052f])(?:${lowerCyrillic.replaceAll('и', '[ий]')})` : '';
  const small = lower ? lower.replaceAll('_', separator) : '(?!)';
  return (
    `\\b(?:[A-Z0-9]\\w*${more}?|(${small}))|([\\w${cased}][${glue}]+[\\w${cased}][\\w${glue}${cased}]*)` +
    `|((?:[${capital}${caseless}]${cyrillic})[\\w${glue}${cased}${caseless}]*)${starts && `|[${starts.replace(/[\]\\^-]/g, '\\$&')}]`}`
  );
}

/** Names ready to be searched for. Loading splits one string into blocks; a block is read when a word begins as its names do. */
export class Names {
  /** By first character: a block as it is packed, or its names by their folded first word, as they are packed or read. */
  readonly #blocks = new Map<string, string | Map<string, string | TableName[]>>();
  readonly #words: RegExp;
  readonly #variants = new Map<string, string>();
  readonly #variant: RegExp | undefined;

  constructor(table: NameTable) {
    for (const block of table.names.split(blockEnd)) this.#blocks.set(block.charAt(0), block);
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
   * All names in a text in simplified characters (`simplify`), in order, without overlap. Phrases that rule a name out come as hits
   * without readings.
   * `isBreak` is asked about marks (U+0002) only where a name could run across one.
   */
  scan(text: string, isBreak: IsBreak = () => true): Hit[] {
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
    const hit = this.#verify(text, start, key, isBreak);
    if (hit) return hit;
    if (word.length < 4 || word.charCodeAt(0) > 90) return undefined;
    return this.#inflected(text, start, key, isBreak);
  }

  /** A word with accents, soft hyphens or marks inside, of another alphabet, or one character of an unspaced script. */
  #atWord(text: string, start: number, word: string, isBreak: IsBreak): Hit | undefined {
    if (isUnspaced(word.charCodeAt(0))) return this.#verify(text, start, word, isBreak);
    const whole = foldText(word);
    const mark = word.indexOf(MARK_TEXT);
    const keys = mark > 0 ? [whole, foldText(word.slice(0, mark))] : [whole];
    for (const key of keys) {
      const hit = this.#verify(text, start, key, isBreak) ?? this.#inflected(text, start, key, isBreak);
      if (hit) return hit;
    }
    return this.#afterPrefix(text, start, word, isBreak);
  }

  #inflected(text: string, start: number, key: string, isBreak: IsBreak): Hit | undefined {
    for (const stem of stemsOf(key)) {
      const hit = this.#verify(text, start, stem, isBreak);
      if (hit) return hit;
    }
    return undefined;
  }

  /** A name after Arabic prefixes, which stay outside; an article that a prefix has swallowed takes it along: للمفوضية. */
  #afterPrefix(text: string, start: number, word: string, isBreak: IsBreak): Hit | undefined {
    if (!isArabic(word.charCodeAt(0)) || isInsideWord(text, start, isBreak)) return undefined;
    for (const { length, article } of prefixesOf(word)) {
      const key = (article ? 'ال' : '') + foldText(word.slice(length));
      const hit = this.#verify(text, start + length, key, isBreak, article ? 2 : 0);
      if (hit && mayFollow(word.slice(0, length), hit.name.text))
        return article ? { ...hit, start: hit.start - 2 } : hit;
    }
    return undefined;
  }

  /** `prefixed`: prefixes precede, and so many units of the name are theirs. */
  #verify(text: string, start: number, key: string, isBreak: IsBreak, prefixed?: number): Hit | undefined {
    const names = this.#group(key);
    if (!names) return undefined;
    if (prefixed === undefined && !isUnspaced(text.charCodeAt(start)) && isInsideWord(text, start, isBreak))
      return undefined;
    let end = -1;
    let found: TableName | undefined;
    for (const name of names) {
      if (end >= 0 && name.text.length < (found?.text.length ?? 0)) break;
      const stop = compare(text, start, name, isBreak, prefixed);
      if (stop <= 0 || !isCutOut(text, start, stop, isContext(name))) continue;
      if (stop > end) [end, found] = [stop, name];
      else if (stop === end && found) found = merge(found, name);
    }
    if (!found) return undefined;
    return { start, end: found.readings.length > 0 ? legalSuffixEnd(text, end, isBreak) : end, name: found };
  }

  /** The names that begin with a folded first word, the longest first; undefined where none does. */
  #group(key: string): readonly TableName[] | undefined {
    const first = key.charAt(0);
    const known = this.#blocks.get(first);
    if (known === undefined) return undefined;
    const block: Map<string, string | TableName[]> = typeof known === 'string' ? readBlock(known) : known;
    if (block !== known) this.#blocks.set(first, block);
    const group = block.get(key);
    if (typeof group !== 'string') return group;
    const names = readGroup(key, group);
    block.set(key, names);
    return names;
  }
}

function isContext({ readings }: TableName): boolean {
  return readings.length > 0 && readings.every(({ rule }) => rule === 'context');
}

function isAscii(word: string): boolean {
  return /^\w+$/.test(word);
}

function startOfWord(text: string, at: number): number {
  while (at > 0 && isWord(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the word at `at` ends, marks inside it passed over. */
function endOfWord(text: string, at: number): number {
  while (isWord(text.charCodeAt(at)) || (text.charAt(at) === MARK_TEXT && isWord(text.charCodeAt(at + 1)))) at++;
  return at;
}

/** Names that differ only in case are one where both fit: what either says of its bearers holds. */
function merge(one: TableName, other: TableName): TableName {
  const added = other.readings.filter(({ entity }) => !one.readings.some((reading) => reading.entity === entity));
  return added.length === 0 ? one : { ...one, readings: [...one.readings, ...added] };
}
