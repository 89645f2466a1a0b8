import { baseText, foldText, isUnspaced, isWord } from './fold';
import { cyrillicStems } from './inflection';
import { blockEnd, itemEnd, lineEnd, pack } from './packing';

/** What `compileNames` is given: one spelling of one entity. */
export interface NameEntry {
  readonly text: string;
  readonly rule: 'plain' | 'exact' | 'context';
  /** Longer phrases that contain the name and are something else. */
  readonly not: readonly string[];
  /** Index of the entity. */
  readonly entity: number;
}

/**
 * All names as one string, ready to be bundled: little of it is walked when it is loaded.
 * `names` holds a block for each character that names begin with, folded; in it a line for each folded first word, called key, then
 * one for the names that begin with it, longest first, each as `text [U+0301]=entity rule[,entity rule…]`, with a mark for the key,
 * and the accent where the name has any.
 * `starts` holds the first characters of names in scripts without word boundaries, or that are no letters (§); `variants` pairs of characters, the second of
 * which is what names have for the first; `lower` is an expression of how names begin that begin with a small letter, `_` standing
 * for what separates words; `lowerCyrillic` the same in Cyrillic, where the first word may lose its ending.
 */
export interface NameTable {
  readonly names: string;
  readonly starts: string;
  readonly variants: string;
  readonly lower: string;
  readonly lowerCyrillic: string;
}

export type Rule = 'plain' | 'exact' | 'context';

/** One spelling in the table. */
export interface TableName {
  /** Base text: no accents, single spaces, case as written. */
  readonly text: string;
  /** Whether it is written with accents: a text may do without, but not add them to a short name (Cetin, Çetin). */
  readonly accented: boolean;
  /** Who bears it, each by its own rule; empty for a phrase that is something else. */
  readonly readings: readonly { readonly entity: number; readonly rule: Rule }[];
  /** It counts only as it is written: so do all its readings, phrases that are something else, and short names. */
  readonly isExact: boolean;
}

/** Nothing stands for `plain`, which most names are. */
const letterOf: Readonly<Record<Rule, string>> = { plain: '', exact: 'e', context: 'c' };
const ruleOf: Readonly<Record<string, Rule>> = { e: 'exact', c: 'context' };

/** Compiles names, whose characters are such as `variants` maps to, to the table. Pure; the same input gives the same table. */
export function compileNames(entries: readonly NameEntry[], variants = ''): NameTable {
  const names = new Map<string, Map<number, Rule>>();
  const phrases = new Set<string>();
  const accented = new Set<string>();
  for (const entry of entries) {
    const text = spelling(entry.text);
    for (const one of [entry.text, ...entry.not]) if (hasAccent(one)) accented.add(spelling(one));
    const readings = names.get(text) ?? new Map<number, Rule>();
    // Two forms of one name, as 联想 and 聯想, are one here: what either asks of a page holds.
    if (readings.get(entry.entity) !== 'context') readings.set(entry.entity, entry.rule);
    names.set(text, readings);
    for (const phrase of entry.not) phrases.add(spelling(phrase));
  }
  for (const phrase of phrases) if (!names.has(phrase)) names.set(phrase, new Map());

  const groups = new Map<string, string[]>();
  for (const text of names.keys()) {
    const key = keyOf(text);
    for (const one of [key, ...cyrillicStems(key)]) groups.set(one, [...(groups.get(one) ?? []), text]);
  }
  const keys = [...groups.keys()].sort(byCodeUnit);
  const line = (key: string) =>
    (groups.get(key) ?? [])
      .sort((a, b) => b.length - a.length || byCodeUnit(a, b))
      .map((text) => {
        const bearers = [...(names.get(text) ?? [])].map(([entity, rule]) => entity + letterOf[rule]).join();
        return `${shortened(text, key)}${accented.has(text) ? accent : ''}${bearersFollow}${bearers}`;
      });
  const blocks = new Map<string, string[]>();
  for (const key of keys) {
    const lines = blocks.get(key.charAt(0)) ?? [];
    lines.push(key, pack(line(key), itemEnd));
    blocks.set(key.charAt(0), lines);
  }
  const packed = [...blocks.values()].map((lines) => pack(lines, lineEnd));
  return {
    names: pack(packed, blockEnd),
    starts: [...blocks.keys()].filter((first) => !isWord(first.charCodeAt(0))).join(''),
    variants,
    lower: lowerStarts(entries.flatMap((entry) => [entry.text, ...entry.not])),
    lowerCyrillic: lowerCyrillicStarts(entries.map((entry) => entry.text)),
  };
}

/**
 * Most words of a text begin with a small letter, and few names do. So that no other word is looked at, those names are spelled out
 * in an expression: their first word, and the first letter of the next.
 */
function lowerStarts(texts: Iterable<string>): string {
  const starts = new Set<string>();
  for (const text of texts) {
    const [, first = '', next = ''] = /^([a-z][\p{L}\p{N}]*)([ -]?.)?/u.exec(text) ?? [];
    // Later words may have a capital where the name has none.
    if (first) starts.add(first + next.toUpperCase());
  }
  return starts.size === 0 ? '' : trieOf([...starts].sort(byCodeUnit));
}

/** The first words of names that begin with a small Cyrillic letter, without their endings, as alternatives. */
function lowerCyrillicStarts(texts: readonly string[]): string {
  const keys = texts.filter((text) => /^[а-я]/.test(text)).map((text) => keyOf(text));
  return [...new Set(keys.map((key) => cyrillicStems(key)[0] ?? key))].sort(byCodeUnit).join('|');
}

/** An expression of the texts, which share what they begin with. A text that begins with another is not spelled out. */
function trieOf(texts: readonly string[], isFirst = true): string {
  const next = new Map<string, string[]>();
  for (const text of texts) {
    if (text === '') return '';
    next.set(text.charAt(0), [...(next.get(text.charAt(0)) ?? []), text.slice(1)]);
  }
  const branches = [...next].map(([unit, rests]) => (isFirst ? unit : anyForm(unit)) + trieOf(rests, false));
  return branches.length <= 1 ? branches.join('') : `(?:${branches.join('|')})`;
}

/** A unit of a name as it may be written: a capital small too, with its accent or without; any dash, any spaces. */
function anyForm(unit: string): string {
  if (unit === ' ' || unit === '-') return '_';
  const forms = new Set([unit, baseText(unit)].flatMap((one) => [one, one.toLowerCase()]));
  if (forms.size > 1) return `[${[...forms].join('')}]`;
  return unit.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

/** Base text, without what katakana is spelt with or without: アルカテル・ルーセント, セキュリティー. */
function spelling(name: string): string {
  return baseText(name).replace(/(?<=[ァ-ヺー])・|(?<=ィ)ー/g, '');
}

const accent = '\u0301';

function hasAccent(text: string): boolean {
  return /\p{M}/u.test(text.normalize('NFD')) || /[øØłŁđĐıß]/.test(text);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The folded first word of a name; its first unit alone where its script has no word boundaries. */
function keyOf(text: string): string {
  if (isUnspaced(text.charCodeAt(0))) return text.charAt(0);
  let end = 0;
  while (end < text.length && isWord(text.charCodeAt(end))) end++;
  return foldText(text.slice(0, Math.max(1, end)));
}

/** Before the bearers of a name. */
const bearersFollow = '=';

/** A name without the key that it begins with; the mark instead says how that is written. */
function shortened(text: string, key: string): string {
  if (/^[$%^]/.test(text) || text.includes(bearersFollow)) throw new Error(`“${text}” cannot be packed.`);
  for (const [mark, written] of Object.entries(writings))
    if (text.startsWith(written(key))) return mark + text.slice(key.length);
  return text;
}

const writings: Readonly<Record<string, (key: string) => string>> = {
  $: (key) => key.charAt(0).toUpperCase() + key.slice(1),
  '%': (key) => key.toUpperCase(),
  '^': (key) => key,
};

/** The lines of a block by their keys. */
export function readBlock(block: string): Map<string, string> {
  const lines = block.split(lineEnd);
  const byKey = new Map<string, string>();
  for (let at = 0; at < lines.length; at += 2) byKey.set(lines[at] ?? '', lines[at + 1] ?? '');
  return byKey;
}

/** Reads the names of one key from their line. */
export function readGroup(key: string, line: string): TableName[] {
  return line.split(itemEnd).map((item) => {
    const end = item.indexOf(bearersFollow);
    const written = writings[item.charAt(0)];
    const packed = written ? written(key) + item.slice(1, end) : item.slice(0, end);
    const accented = packed.endsWith(accent);
    const text = accented ? packed.slice(0, -1) : packed;
    const bearers = item.slice(end + 1);
    const readings = bearers === '' ? [] : bearers.split(',').map(readReading);
    const isExact = isWrittenOneWay(text) || readings.every(({ rule }) => rule === 'exact');
    return { text, accented, readings, isExact };
  });
}

/** Whether letters in another case would be another word: BIS is not Bis, Vi not VI, MoST not Most. */
function isWrittenOneWay(name: string): boolean {
  return name.length <= 3 || (name.length <= 5 && /[a-zа-я][A-ZА-Я]/.test(name));
}

/** All names of a table, each as often as it is listed. */
export function readNames({ names }: NameTable): TableName[] {
  return names.split(blockEnd).flatMap((block) => [...readBlock(block)].flatMap(([key, line]) => readGroup(key, line)));
}

function readReading(reading: string): TableName['readings'][number] {
  return {
    entity: Number.parseInt(reading, 10),
    rule: ruleOf[reading.charAt(reading.length - 1)] ?? 'plain',
  };
}
