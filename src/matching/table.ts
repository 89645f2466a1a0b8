import { baseText, foldText, isUnspaced, isWord } from './fold';
import { cyrillicStem } from './inflection';

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
 * All names as two strings, ready to be bundled: nothing is walked when it is loaded.
 * `keys` holds the folded first words, sorted, one a line; the same line of `groups` holds the names that begin with it,
 * longest first, separated by tabs, each as `text [U+0301] U+001F entity rule[,entity rule…]`, the accent where it has any. `starts`
 * holds the first characters of names in scripts without word boundaries; `variants` pairs of characters, the second of which is
 * what names have for the first.
 */
export interface NameTable {
  readonly keys: string;
  readonly groups: string;
  readonly starts: string;
  readonly variants: string;
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
}

const letterOf: Readonly<Record<Rule, string>> = { plain: 'p', exact: 'e', context: 'c' };
const ruleOf: Readonly<Record<string, Rule>> = { p: 'plain', e: 'exact', c: 'context' };

/** Compiles names, whose characters are such as `variants` maps to, to the table. Pure; the same input gives the same table. */
export function compileNames(entries: readonly NameEntry[], variants = ''): NameTable {
  const names = new Map<string, Map<number, Rule>>();
  const phrases = new Set<string>();
  const accented = new Set<string>();
  for (const entry of entries) {
    const text = spelling(entry.text);
    for (const one of [entry.text, ...entry.not]) if (hasAccent(one)) accented.add(spelling(one));
    const readings = names.get(text) ?? new Map<number, Rule>();
    readings.set(entry.entity, entry.rule);
    names.set(text, readings);
    for (const phrase of entry.not) phrases.add(spelling(phrase));
  }
  for (const phrase of phrases) if (!names.has(phrase)) names.set(phrase, new Map());

  const groups = new Map<string, string[]>();
  for (const text of names.keys()) {
    const key = keyOf(text);
    const stem = cyrillicStem(key);
    for (const one of stem === undefined ? [key] : [key, stem]) groups.set(one, [...(groups.get(one) ?? []), text]);
  }
  const keys = [...groups.keys()].sort(byCodeUnit);
  const line = (key: string) =>
    (groups.get(key) ?? [])
      .sort((a, b) => b.length - a.length || byCodeUnit(a, b))
      .map(
        (text) =>
          `${text}${accented.has(text) ? accent : ''}\u001f${[...(names.get(text) ?? [])].map(([entity, rule]) => entity + letterOf[rule]).join()}`,
      )
      .join('\t');
  const starts = new Set(keys.filter((key) => isUnspaced(key.charCodeAt(0))));
  return { keys: keys.join('\n'), groups: keys.map(line).join('\n'), starts: [...starts].join(''), variants };
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

/** Reads one line of `groups`. */
export function readGroup(line: string): TableName[] {
  return line.split('\t').map((item) => {
    const [text = '', readings = ''] = item.split('\u001f');
    return {
      text: text.endsWith(accent) ? text.slice(0, -1) : text,
      accented: text.endsWith(accent),
      readings: readings
        ? readings.split(',').map((reading) => ({
            entity: Number.parseInt(reading, 10),
            rule: ruleOf[reading.charAt(reading.length - 1)] ?? 'context',
          }))
        : [],
    };
  });
}
