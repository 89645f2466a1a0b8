import { isIgnorable, isSpace, MARK, MARK_TEXT } from './fold';

/** A word of a text with its UTF-16 offset. */
export interface PlacedWord {
  readonly text: string;
  readonly at: number;
}

/** The word that precedes with nothing but one run of spaces between. */
export function wordBefore(text: string, start: number): PlacedWord | undefined {
  let end = start;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || isIgnorable(text.charCodeAt(end - 1)))) end--;
  if (end === start) return undefined;
  const match = /(?<![\p{N}])[\p{L}\p{M}.]+$/u.exec(text.slice(Math.max(0, end - 30), end));
  // A full stop ends a sentence, unless it ends an initial or a title.
  if (!match || (match[0].endsWith('.') && match[0].length > 3)) return undefined;
  return { text: match[0], at: end - match[0].length };
}

export function wordAfter(text: string, end: number): PlacedWord | undefined {
  const match = /^[\p{L}]{0,4}([^\S\n]+)([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 40));
  return match?.[1] && match[2] ? { text: match[2], at: end + match[0].length - match[2].length } : undefined;
}

export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether nothing, a mark between texts, or the end of a sentence precedes. */
export function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    (isSpace(text.charCodeAt(before)) ||
      /["“”«»‘'([]/.test(text.charAt(before)) ||
      isIgnorable(text.charCodeAt(before)))
  )
    before--;
  if (before < 0 || text.charCodeAt(before) === MARK) return true;
  return /[.!?:;•·|–—\-\n*]/.test(text.charAt(before)) && before < at - 1;
}

/** Whether the line around is in capitals: at least two other words, all of them. */
export function isShouting(text: string, start: number, end: number): boolean {
  const line = `${
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[\n\u0002]/)
      .pop() ?? ''
  } ${text.slice(end, end + 60).split(/[\n\u0002]/)[0] ?? ''}`;
  const letters = line.replace(/[^\p{L}]/gu, '');
  return letters.length >= 8 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

export function edgeOfWord(text: string, at: number, step: -1 | 1): number {
  for (let moved = 0; moved < 30 && at > 0 && at < text.length; moved++, at += step)
    if (isSpace(text.charCodeAt(at))) return at;
  return Math.max(0, Math.min(text.length, at));
}

/** Whether quotation marks or brackets stand around, an attached ending aside. */
export function isQuoted(text: string, start: number, end: number): boolean {
  return beforeQuote(text, start) < start && /^\p{L}{0,3}\s?["”»“)]/u.test(text.slice(end, end + 5));
}

/** Where the text before an opening quotation mark or bracket ends; `start` itself where none precedes. */
export function beforeQuote(text: string, start: number): number {
  const lead = text.slice(Math.max(0, start - 2), start);
  return start - (/["“«„(]\s?$/u.exec(lead)?.[0].length ?? 0);
}

/** Words that follow a company's name with a capital and leave it a company's name. */
export const titles = new Set([
  'CEO',
  'CFO',
  'CTO',
  'COO',
  'Chief',
  'Chairman',
  'President',
  'Group',
  'Inc',
  'UK',
  'US',
  'EU',
  'Business',
  'Wholesale',
  'Labs',
  'Ventures',
  'I',
  'And',
  'Says',
  'To',
  'In',
  'Wins',
  'Is',
  'Has',
  'Will',
  'For',
  'Of',
  'With',
  'On',
  'As',
  'At',
  'By',
]);

/** What stands between the members of a list: a comma, or “and” or “or” in one of the languages and perhaps a small word. */
const between =
  /^['’]?s?["”»』」’]?\s*(?:[,،、，;/・·]\s*|[,،，]?\s*(?:and|or|&|und|oder|sowie|och|eller|samt|ja|tai|sekä|et|ou|y|e|o|u|и|или|و|أو|和|与|與|及|或|以及|や|と)\s*(?:(?<=\s)\p{Ll}{1,4}(?:\s|(?<=['’])))?)["“«„『「‘]?$/u;

/** Whether what stands between two names makes members of one list of them. */
export function joins(text: string): boolean {
  return text.length <= 16 && between.test(text.replaceAll(MARK_TEXT, ' '));
}

/** Streets, stations, halls and clubs, as Chinese and Japanese write them after a name. */
const unspacedVenue =
  /^(?:路|街|大道|村|镇|鎮|小学|中学|体育|球场|球場|足球|篮球|ドーム|スタジアム|アリーナ|球団|ホークス|イーグルス|杯|カップ|駅)/;

/** Whether a name that ends at `end` goes on as the name of a place or a club. */
export function isUnspacedVenue(text: string, end: number): boolean {
  return unspacedVenue.test(text.slice(end, end + 6));
}

const townAfter =
  /^(?:(?:,| \(| [–—-]) ?(?:a|the|la|le|une|un|una|die|eine|en|ett) (?:[\p{L}]+ ){0,2}(?:town|city|village|municipality|ville|commune|ciudad|Stadt|Kleinstadt|stad|kaupunki)(?!\p{L})|، (?:ال)?(?:بلدة|مدينة)|という(?:町|街|市)|の町|是(?:一座|个)(?:小镇|小城|城市))/u;
const townBefore =
  /(?:(?:town|city|village|municipality) of|ville de|commune de|ciudad de|(?:Klein)?[Ss]tadt|staden|город(?:ок|е|ке)?|городка|بلدة|مدينة) $/u;

/** Whether a text says of a name that it is a town: “Nokia, the town in Finland”, “the town of Orange”. */
export function isCalledTown(text: string, start: number, end: number): boolean {
  return townAfter.test(text.slice(end, end + 50)) || townBefore.test(text.slice(Math.max(0, start - 20), start));
}
