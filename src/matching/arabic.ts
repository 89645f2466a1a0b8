/**
 * Arabic writes “and”, “so”, “by”, “to”, “like” and the article as part of the word that follows: و ف ب ل ك ال, and لل for ل with ال.
 */
import { isIgnorable } from './fold';

/** A way to read the beginning of a word as prefixes. */
export interface Prefixed {
  /** UTF-16 units before the name, or before what is left of it after its article. */
  readonly length: number;
  /** The name begins with the article ال, which ل has swallowed: للمفوضية. */
  readonly article: boolean;
}

const article = 'ال';

/** How a word that a text has may be prefixes and a name; the shortest prefix first. A name in Latin letters may have an article: الـFCC. */
export function prefixesOf(word: string): Prefixed[] {
  const ways: Prefixed[] = [];
  const most = /^[وف]?[بلك]?(?:ال|ل)?/u.exec(word)?.[0].length ?? 0;
  for (let length = 1; length <= most; length++) {
    const prefix = word.slice(0, length);
    const start = skipIgnorable(word, length);
    const isLatin = /[A-Za-z0-9]/.test(word.charAt(start));
    if (isLatin || /^(?:[وف]?[بلك]?)$/u.test(prefix)) ways.push({ length: start, article: false });
    if (!isLatin && prefix.endsWith('لل')) ways.push({ length: start, article: true });
  }
  return ways;
}

/** Whether so short a name may be read after a prefix: كابل is a town or a cable before it is “like Apple”. */
export function mayFollow(prefix: string, name: string): boolean {
  if (!isArabic(name.charCodeAt(0)) || name.includes(' ') || name.length > 4) return true;
  return name.length > 2 ? !prefix.includes('ك') : /^[وف]$/u.test(prefix);
}

/** The folded words that a folded word may be after its prefixes, the word without its article first. */
export function wordsInside(word: string): string[] {
  const found: string[] = [];
  const add = (rest: string) => {
    if (rest.length >= 3) found.push(rest);
  };
  if (word.startsWith(article)) add(word.slice(2));
  const most = /^[وف]?[بلك]?/u.exec(word)?.[0].length ?? 0;
  for (let length = 1; length <= most; length++) {
    const rest = word.slice(length);
    add(rest);
    if (rest.startsWith(article)) add(rest.slice(2));
    else if (rest.startsWith('ل') && word.charAt(length - 1) === 'ل') add(rest.slice(1));
  }
  return found;
}

/** A listed word without its article: it is looked up so. */
export function withoutArticle(word: string): string {
  return word.startsWith(article) && word.length >= 5 ? word.slice(2) : word;
}

/** Whether a unit is of the Arabic script. */
export function isArabic(unit: number): boolean {
  return unit >= 0x600 && unit < 0x700;
}

function skipIgnorable(word: string, from: number): number {
  let at = from;
  while (at < word.length && isIgnorable(word.charCodeAt(at))) at++;
  return at;
}

const letterName = '(?:إيه|أيه|ايه|بي|سي|دي|إف|جي|إتش|كيه|إل|إم|إن|كيو|آر|إس|تي|يو|دبليو|إكس|واي|زد)';
const lettersBefore = new RegExp(`(?:^|\\s)${letterName}\\s$`, 'u');
const lettersAfter = new RegExp(`^\\s${letterName}(?!\\p{L})`, 'u');
const spelled = new RegExp(`^${letterName}(?:\\s${letterName})*$`, 'u');

/** Whether a name that spells letters is part of a longer one: كيه تي in كيه تي يو يو. */
export function isSpelledOn(text: string, start: number, end: number): boolean {
  if (!isArabic(text.charCodeAt(start)) || !spelled.test(text.slice(start, end))) return false;
  return lettersBefore.test(text.slice(Math.max(0, start - 8), start)) || lettersAfter.test(text.slice(end, end + 8));
}
