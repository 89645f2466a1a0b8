import { isCapital, isIgnorable, isLetter, isSpace, MARK, MARK_TEXT } from './fold';

/** A word of a text with its UTF-16 offset. */
export interface PlacedWord {
  readonly text: string;
  readonly at: number;
  /** A hyphen joins it to the name. */
  readonly isJoined?: true;
}

/** The word that precedes with nothing but one run of spaces between. */
export function wordBefore(text: string, start: number): PlacedWord | undefined {
  let end = start;
  while (end > 0 && (isSpace(text.charCodeAt(end - 1)) || isIgnorable(text.charCodeAt(end - 1)))) end--;
  if (end === start) return undefined;
  let at = end;
  while (at > 0 && end - at < 30 && (isLetter(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === fullStop)) at--;
  // What follows a figure at once is its unit.
  if (at < end && /\d/.test(text.charAt(at - 1))) at++;
  // A full stop ends a sentence, unless it ends an initial or a title.
  if (at === end || (text.charCodeAt(end - 1) === fullStop && end - at > 3)) return undefined;
  return { text: text.slice(at, end), at };
}

const fullStop = 0x2e;

export function wordAfter(text: string, end: number): PlacedWord | undefined {
  let at = end;
  // An ending of up to four letters may be attached to the name.
  while (at < end + 4 && isLetter(text.charCodeAt(at))) at++;
  const gap = at;
  while (isSpace(text.charCodeAt(at)) && text.charCodeAt(at) !== lineEnd) at++;
  let stop = at;
  while (stop < end + 40 && isLetter(text.charCodeAt(stop))) stop++;
  return at > gap && stop > at ? { text: text.slice(at, stop), at } : undefined;
}

const lineEnd = 0x0a;

/** The word that a hyphen joins to a name: МТС-Банк, Nokia-Platz. */
export function wordAfterHyphen(text: string, end: number): PlacedWord | undefined {
  const word = /^[-‐‑](\p{L}+)/u.exec(text.slice(end, end + 30))?.[1];
  return word === undefined ? undefined : { text: word, at: end + 1, isJoined: true };
}

export function isCapitalised(word: string): boolean {
  return isCapital(word.charCodeAt(0));
}

/** Whether nothing, a mark between texts, or the end of a sentence precedes. */
export function opensSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (
    before >= 0 &&
    (isSpace(text.charCodeAt(before)) ||
      '"“”«»‘\'(['.includes(text.charAt(before)) ||
      isIgnorable(text.charCodeAt(before)))
  )
    before--;
  if (before < 0 || text.charCodeAt(before) === MARK) return true;
  return '.!?:;•·|–—-\n*'.includes(text.charAt(before)) && before < at - 1;
}

/** Whether the line around is in capitals: at least two other words, all of them. */
export function isShouting(text: string, start: number, end: number): boolean {
  const line = `${
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[\n\u0002]/)
      .pop() ?? ''
  } ${text.slice(end, end + 60).split(/[\n\u0002]/)[0] ?? ''}`;
  if (line !== line.toUpperCase()) return false;
  let letters = 0;
  for (const unit of line) if (unit !== unit.toLowerCase()) letters++;
  return letters >= 8;
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

const townAfter =
  /^(?:(?:,| \(| [–—-]) ?(?:a|the|la|le|une|un|una|die|eine|en|ett) (?:[\p{L}]+ ){0,2}(?:town|city|village|municipality|ville|commune|ciudad|Stadt|Kleinstadt|stad|kaupunki)(?!\p{L})|,? (?:is|war|ist|est|es|är|on) (?:a|an|eine?|une?|una|en|ett)? ?(?:[\p{L}]+ ){0,2}(?:town|city|village|municipality|ville|commune|ciudad|pueblo|Stadt|Kleinstadt|stad|kaupunki)(?!\p{L})|،? (?:هي )?(?:ال)?(?:بلدة|مدينة|قرية)(?!\p{L})| [–—] (?:\p{L}+ ){0,2}(?:город|городок|посёлок)(?!\p{L})|という(?:町|街|市)|の町|是(?:一座|个)(?:小镇|小城|城市))/u;
const townBefore =
  /(?:(?:town|city|village|municipality) of|ville de|commune de|ciudad de|(?:Klein)?[Ss]tadt|staden|город(?:ок|е|ке)?|городка|بلدة|مدينة) $|(?:小城|小镇|古镇|村庄|县城)$/u;

const calledSo =
  /(?:heißt|heisst|namens|s['’]appell\p{L}*|(?:sur|pré)?nommée?|baptisée?|se llama\p{L}*|llamad[oa]|apodad[oa]|heter|hette|vid namn|döptes till|nimeltä(?:än)?|зовут|звали|по кличке|кличка|по имени|اسم\p{L}*|يدعى|called|named|nicknamed)(?: \p{Ll}{2,9})?[ \u00a0][«"“„]?$|(?:叫|叫做|名叫|取名|取名为|名為|という名の|名前は)[“「]?$/u;

/** Whether somebody or something is said to be called by the name that begins at `start`. */
export function isCalledSo(text: string, start: number): boolean {
  return calledSo.test(text.slice(Math.max(0, start - 24), start));
}

/** Whether a text says of a name that it is a town: “Nokia, the town in Finland”, “the town of Orange”. */
export function isCalledTown(text: string, start: number, end: number): boolean {
  return townAfter.test(text.slice(end, end + 50)) || townBefore.test(text.slice(Math.max(0, start - 20), start));
}
