/**
 * What a page says an abbreviation stands for: “Long Form (ACR)” and “ACR (Long Form)”.
 * A. S. Schwartz and M. A. Hearst, “A simple algorithm for identifying abbreviation definitions in biomedical text”,
 * Pacific Symposium on Biocomputing 8 (2003), 451–462.
 */

import { han, kana } from './east-asian';
import { isCapital, isWord } from './fold';

/** A long form in a text, by UTF-16 offsets. */
export interface LongForm {
  readonly start: number;
  readonly end: number;
}

/** Whether a string may be an abbreviation: 2 to 10 units, one word or two, with a capital letter or of an unspaced script. */
export function isAbbreviation(text: string): boolean {
  if (text.length < 2 || text.length > 10 || !isWord(text.charCodeAt(0))) return false;
  let capitals = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isCapital(unit)) capitals++;
    else if (capitals > 0 && isDigit(unit)) return true;
    if (capitals > 1) return true;
  }
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The long form that the text gives beside an abbreviation at [start, end), if it gives one. */
export function longFormOf(text: string, start: number, end: number): LongForm | undefined {
  const short = text.slice(start, end);
  if (!isAbbreviation(short)) return undefined;
  return (
    before(text, short, start, end) ??
    inside(text, short, start, end) ??
    after(text, short, end) ??
    spelledOut(text, short, end)
  );
}

const opening = /[(（[][\s“"'«]*(?:the |der |die |le |la |el )?[“"'«]?$/u;
const closing = /^[”"'»]?[\s]*[)）\],;]/u;

/** “Long Form (ACR)”. */
function before(text: string, short: string, start: number, end: number): LongForm | undefined {
  const lead = text.slice(Math.max(0, start - 12), start);
  const open = opening.exec(lead);
  if (!open || !closing.test(text.slice(end, end + 3))) return undefined;
  const edge = start - open[0].length;
  const most = Math.min(short.length + 5, short.length * 2);
  const candidate = lastWords(text.slice(Math.max(0, edge - 160), edge), most);
  const found = bestLongForm(short, candidate);
  if (found === undefined) return undefined;
  const stop = edge - (text.slice(0, edge).length - text.slice(0, edge).trimEnd().length);
  return { start: stop - (candidate.trimEnd().length - found), end: stop };
}

const bracketed = new RegExp(`^[(（]([${kana}${han}]{3,24})[)）]`);
const beforeBracket = new RegExp(`([${kana}${han}]{3,24})[(（](?:(?:以下)?(?:英文)?[简略簡]称(?:为)?|英文)?[“「"]?$`);

/**
 * The ideographs and kana before “（FCC）” or “（简称FCC）”, back to a mark or a particle, or in brackets after it: 枫林社区俱乐部（FCC）,
 * FCC（枫林社区俱乐部）. Letters do not tell whether it is the long form.
 */
export function unspacedLongFormOf(text: string, start: number, end: number): LongForm | undefined {
  if (!isAbbreviation(text.slice(start, end))) return undefined;
  const inBrackets = bracketed.exec(text.slice(end, end + 26))?.[1];
  if (inBrackets) return { start: end + 1, end: end + 1 + inBrackets.length };
  if (!/[)）]/.test(text.charAt(end))) return undefined;
  const from = Math.max(0, start - 33);
  const match = beforeBracket.exec(text.slice(from, start));
  const long = match?.[1]?.replace(/^.*[はがを的]/, '');
  if (!match?.[1] || !long || long.length < 3) return undefined;
  const stop = from + match.index + match[1].length;
  return { start: stop - long.length, end: stop };
}

const ownWords = /(?:[\p{Script=Cyrillic}\p{Script=Arabic}-]+ ){1,4}[«"(]*$/u;

/** The Russian or Arabic words before “(FCC)”, in whose letters the long form cannot be checked: الحمض النووي (DNA). */
export function foreignLongFormOf(text: string, start: number, end: number): LongForm | undefined {
  if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')' || !/^[A-Z]{2,6}$/.test(text.slice(start, end)))
    return undefined;
  const long = ownWords.exec(text.slice(Math.max(0, start - 60), start))?.[0];
  return long === undefined ? undefined : { start: start - long.length, end: start - 2 };
}

/** “ACR, all criteria read” and “ACR — All Criteria Read”: without brackets only if every letter begins a word, and no word is left. */
function spelledOut(text: string, short: string, end: number): LongForm | undefined {
  if (/[(（]/.test(text.charAt(end - short.length - 1))) return undefined;
  const joined = /^(?:,| [—–-]) (?=\p{L})/u.exec(text.slice(end, end + 4))?.[0].length;
  if (!joined || !isCapitals(short)) return undefined;
  const start = end + joined;
  let index = 0;
  for (const { 0: word, index: at } of text.slice(start, start + 30 * short.length).matchAll(/[^\s-]+/gu)) {
    if (fold(word.charAt(0)) !== fold(short.charAt(index))) {
      if (index > 0 && word.length <= 3 && /^\p{Ll}+$/u.test(word)) continue;
      return undefined;
    }
    index++;
    if (index === short.length) return { start, end: start + at + word.replace(/[^\p{L}]+$/u, '').length };
    if (/[.,;:!?]$/.test(word)) return undefined;
  }
  return undefined;
}

function isCapitals(text: string): boolean {
  return /^\p{Lu}{3,}$/u.test(text);
}

/** “(Long Form, ACR)”. */
function inside(text: string, short: string, start: number, end: number): LongForm | undefined {
  if (!/^\s?[)）]/.test(text.slice(end, end + 2))) return undefined;
  const match = /[(（]([^()（）\n\u0002]{4,120}?)[,،，]\s?$/u.exec(text.slice(Math.max(0, start - 130), start));
  const long = match?.[1];
  if (!match || !long || bestLongForm(short, long) === undefined) return undefined;
  const from = start - match[0].length + 1;
  return { start: from, end: from + long.length };
}

/** “ACR (Long Form)”. */
function after(text: string, short: string, end: number): LongForm | undefined {
  const match = /^[”"'»]?\s?[(（[]([^()（）[\]\n\u0002]{4,120})[)）\]]/u.exec(text.slice(end, end + 130));
  const inside = match?.[1];
  if (!match || !inside || inside.split(/\s+/).length > Math.min(short.length + 5, short.length * 2)) return undefined;
  if (bestLongForm(short, inside.trim()) === undefined) return undefined;
  const start = end + match[0].indexOf(inside);
  return { start, end: start + inside.length };
}

function lastWords(text: string, count: number): string {
  const sentence = text.slice(Math.max(text.lastIndexOf('\u0002'), text.lastIndexOf('. '), text.lastIndexOf('; ')) + 1);
  return sentence
    .split(/(?<=\s)(?=\S)/)
    .slice(-count)
    .join('');
}

/**
 * Schwartz and Hearst's findBestLongForm: goes backwards through both; each letter or digit of the short form must occur in the long
 * form in order, the first one at the start of a word. The offset in `long` where the long form begins.
 */
export function bestLongForm(short: string, long: string): number | undefined {
  let at = long.length - 1;
  for (let index = short.length - 1; index >= 0; index--) {
    const letter = short.charAt(index).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    while (at >= 0 && (fold(long.charAt(at)) !== fold(letter) || (index === 0 && isWordInside(long, at)))) at--;
    if (at < 0) return undefined;
    at--;
  }
  const space = long.lastIndexOf(' ', at) + 1;
  const words = long.slice(space).split(/\s+/).length;
  return words > short.length + 5 || long.length - space <= short.length ? undefined : space;
}

function isWordInside(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function fold(letter: string): string {
  return letter.toLowerCase().normalize('NFD').charAt(0);
}
