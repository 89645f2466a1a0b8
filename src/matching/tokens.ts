/** Words of spaced scripts in a text, which may have others between them. Offsets are UTF-16 units. */
import { isCapital, isUnspaced, isWord } from './fold';

const underscore = 0x5f;
const fullStop = 0x2e;
const softHyphen = 0xad;

/** Where the next word of a spaced script begins, at or after `at`. */
export function startOfToken(text: string, at: number): number {
  while (at < text.length && !isTokenUnit(text.charCodeAt(at))) at++;
  return at;
}

/** Where the word that begins at `at` ends: letters and figures, joined by hyphens; initials with their full stops (“U.S.”). */
export function endOfToken(text: string, at: number): number {
  let end = at;
  while (isCapital(text.charCodeAt(end)) && text.charCodeAt(end + 1) === fullStop) end += 2;
  if (end > at + 2) return end;
  end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const isJoined = (unit === 0x2d || unit === 0x26) && isTokenUnit(text.charCodeAt(end + 1));
    if (!isTokenUnit(unit) && !isJoined && unit !== softHyphen) break;
    end++;
  }
  return end;
}

function isTokenUnit(unit: number): boolean {
  return isWord(unit) && unit !== underscore && !isUnspaced(unit);
}
