/** Whether a name stands at a place of a text: case by its rules, spaces folded, endings and what cannot be seen passed over. */
import { isArabic } from './arabic';
import { baseOf, foldOf, isCapital, isIgnorable, isSpace, isWord, MARK } from './fold';
import { endOfInflection, isCyrillic } from './inflection';
import type { IsBreak } from './scan';
import type { TableName } from './table';
import { isOptionalInKatakana } from './unspaced-names';

/** Whether a word goes on over `start`, inline marks and ignorable units passed over. */
export function isInsideWord(text: string, start: number, isBreak: IsBreak): boolean {
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

/**
 * The UTF-16 offset where `name` ends that stands in `text` at `start`, or -1 where it does not: case by its rules, spaces folded,
 * ignorable units and inline marks passed over. `from`: so many units of the name precede `start`.
 */
export function compare(text: string, start: number, name: TableName, isBreak: IsBreak, from = 0): number {
  const { text: wanted, isExact } = name;
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
      const sensitive = isExact || index === 0;
      if (sensitive ? baseOf(unit) !== want : foldOf(unit) !== foldOf(want)) {
        if (sensitive && index === 0 && !isExact && foldOf(unit) === foldOf(want) && isCapital(unit)) {
          if (!isTerm(wanted) && !isAllCapitals(text, start, wanted.length)) return -1;
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
      if (!isWord(unit)) return isElided(text, at) || isPartOfFigure(text, at) || isJoined(text, at) ? -1 : end;
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

/** Whether an ampersand without spaces goes on, as in ATT&CK. */
function isJoined(text: string, at: number): boolean {
  return (
    /^&\u0002*[A-Za-z]/.test(text.slice(at, at + 6)) && /[A-Za-z]\u0002*$/.test(text.slice(Math.max(0, at - 4), at))
  );
}

/** Whether an apostrophe joins what stands before it to a capitalised word, as in Dell’Oro. */
function isElided(text: string, at: number): boolean {
  return /^['’]\p{Lu}\p{Ll}/u.test(text.slice(at, at + 3));
}

/** A term in small letters has a capital where a sentence or a headline begins with it; a brand such as docomo has not. */
function isTerm(name: string): boolean {
  return name.includes(' ') || name.length > 7;
}

function isAllCapitals(text: string, start: number, length: number): boolean {
  const span = text.slice(start, start + length);
  return span === span.toUpperCase() && span !== span.toLowerCase();
}
