/** Figures and codes beside a name. Offsets are UTF-16 units. */
import { nearby } from './weights';

/** Whether hours stand before an acronym, as before a time zone; or it is one of several in brackets, as of countries. */
export function isCode(text: string, start: number, end: number): boolean {
  if (/\d\s?$/.test(text.slice(Math.max(0, start - 3), start)))
    return /\b(?:GMT|UTC)\b/.test(text.slice(Math.max(0, start - 30), end + 30));
  if (text.charAt(start - 1) !== '(' || text.charAt(end) !== ')') return false;
  const around = text.slice(Math.max(0, start - nearby), end + nearby);
  return new Set(around.match(/\(\p{Lu}{3}\)/gu)).size >= 3;
}

/** Whether a percentage with its decimals follows in the same sentence, as after the name of a share. */
export function isPriced(text: string, end: number): boolean {
  return /^[^.!?\n]{0,16}?\d[.,]\d+\s?%/.test(text.slice(end, end + 26));
}

/** Whether a figure of one or two digits precedes: iPhone 7 Plus. */
export function isNumbered(text: string, start: number): boolean {
  return /(?:^|[^\d.,])\d{1,2}[A-Za-z]? $/.test(text.slice(Math.max(0, start - 5), start));
}
