/** What the words directly beside a name make of it: part of a longer name, a person, a street, a hall. */
import { isArabic, isSpelledOn } from './arabic';
import { foldText } from './fold';
import { isUnconditional } from './name-form';
import type { Hit } from './scan';
import { spansWithin } from './spans';
import {
  goesOnInKatakana,
  isAddressed,
  isAfterDot,
  isAfterPerson,
  isBeforeDot,
  isBeforeVenue,
  isOtherTrade,
  katakanaAfter,
} from './unspaced-surroundings';
import {
  beforeQuote,
  isCalledTown,
  isCapitalised,
  opensSentence,
  titles,
  wordAfter,
  wordAfterHyphen,
  wordBefore,
} from './word-places';
import type { Telling, Words } from './words';

/** A name at [start, end) in a text; `hits` are all names found in it. */
export interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hits: readonly Hit[];
  readonly words: Words;
}

export interface Before {
  /** A capitalised word that is no name we know. */
  readonly isCapital: boolean;
  /** It is said to be a person's name, or a street's or a town's. */
  readonly isGivenName: boolean;
}

export interface After {
  /** A capitalised word that is no name we know. */
  readonly isCapital: boolean;
  readonly isVenue: boolean;
}

const no = { isCapital: false, isGivenName: false };
const person = { isCapital: false, isGivenName: true };

/** What stands before a name. */
export function lookBefore(name: Placed): Before {
  const { text, start, end, words } = name;
  if (isSurname(name) || isCalledTown(text, start, end) || isQuotedVenue(name) || isSpelledOn(text, start, end))
    return person;
  const word = wordBefore(text, start);
  if (!word) return no;
  const isCaseless = isArabic(word.text.charCodeAt(0));
  const isCapital = isCapitalised(word.text);
  const telling = words.tellingOf(foldText(word.text));
  // In Arabic the venue comes first: متحف نوكيا.
  const isTitle = words.language !== undefined && telling.letters.includes('b');
  const owners = isCaseless ? /[pv]/ : isCapital ? /p/ : /(?!)/;
  return {
    isCapital: isCapital && !opensSentence(text, word.at) && !isExplainedAt(name, word.at, telling),
    // Nobody has a figure in the name: “Anders A1” is a German sentence.
    isGivenName: (isTitle || owners.test(telling.letters)) && !/\d/.test(text.slice(start, end)),
  };
}

/** What stands after a name. */
export function lookAfter(name: Placed): After {
  const { text, start, end, words } = name;
  if (isLaw(text, start, end)) return { isCapital: false, isVenue: true };
  const word = wordAfter(text, end) ?? wordAfterHyphen(text, end);
  // An Arabic surname is a word with the article.
  if (!word || !(isCapitalised(word.text) || word.isJoined || /^ال\p{L}{2}/u.test(word.text)))
    return {
      isCapital: (goesOnInKatakana(text, end) && !isKnown(name, end + 1)) || isLongerInKatakana(name),
      isVenue: isBeforeVenue(text, end) || isOtherTrade(text, end),
    };
  const telling = words.tellingOf(foldText(word.text));
  return {
    isCapital: !word.isJoined && !isExplainedAt(name, word.at, telling) && !titles.has(word.text),
    isVenue: telling.letters.includes('v'),
  };
}

const lawBefore = /(?:^|[^\p{L}])(?:lex|loi|ley|ley|закон)(?: (?:dite|llamada|« ?|["“]))? ?[«"“]? ?(?:anti-)?$/iu;
const lawAfter = /^(?: law(?!\p{L})|-(?:Gesetz|laki|lain?|lagen|lag)(?!\p{L})|法案?(?![院律国]))/u;

/** Whether a law is called after the name: Lex Nokia, “la loi Huawei”, Huawei-Gesetz. */
function isLaw(text: string, start: number, end: number): boolean {
  return lawBefore.test(text.slice(Math.max(0, start - 24), start)) || lawAfter.test(text.slice(end, end + 10));
}

/** NECネッツエスアイ is another firm, NECサーバー a server of NEC. */
function isLongerInKatakana({ text, end, words }: Placed): boolean {
  const more = katakanaAfter(text, end);
  return more !== undefined && words.tellingOf(foldText(more)).letters === '';
}

/** Before quotation marks stands what is called so and is no company: кафе «Мегафон». */
function isQuotedVenue({ text, start, words }: Placed): boolean {
  const quote = beforeQuote(text, start);
  // In brackets stands what it means.
  if (quote === start || text.charAt(quote) === '(') return false;
  const word = wordBefore(text, quote);
  return word !== undefined && words.tellingOf(foldText(word.text)).letters.includes('v');
}

function isSurname(name: Placed): boolean {
  const { text, start, end } = name;
  const dotted =
    (isAfterDot(text, start) && !isKnown(name, start - 2)) || (isBeforeDot(text, end) && !isKnown(name, end + 1));
  return dotted || isAddressed(text, start, end) || isAfterPerson(text, start);
}

/** Whether a capitalised word beside the name is a place, a word of the field or a name that asks nothing, and so no part of a longer one. */
function isExplainedAt({ hits }: Placed, at: number, { letters, places }: Telling): boolean {
  return places !== '' || /[Twdgi]/.test(letters) || spansWithin(hits, at, at + 1).some((hit) => isUnconditional(hit));
}

function isKnown({ hits, start }: Placed, at: number): boolean {
  return spansWithin(hits, at, at + 1).some((hit) => hit.start !== start);
}
