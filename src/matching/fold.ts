/**
 * What readers take for the same letter. Works on UTF-16 code units, one at a time, so that offsets never shift.
 */

/** Stands between two text nodes of a page in the text that is scanned; whether it separates is asked only where it matters. */
export const MARK = 2;
export const MARK_TEXT = '\u0002';

/** Spaces of every kind, line ends included (Unicode White_Space, and U+2060's relatives are not among them). */
export function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 9 && unit <= 13);
  return (
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0x205f ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x1680
  );
}

/** Soft hyphens, zero-width characters, direction controls, combining marks, Arabic tatweel and vowel signs. */
export function isIgnorable(unit: number): boolean {
  if (unit < 0xad) return false;
  return (
    unit === 0xad ||
    (unit >= 0x300 && unit <= 0x36f) ||
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff ||
    unit === 0x640 ||
    (unit >= 0x64b && unit <= 0x65f) ||
    unit === 0x670 ||
    (unit >= 0xfe00 && unit <= 0xfe0f)
  );
}

/** Scripts written without spaces between words, or whose particles attach (Hangul): no boundary is asked of them. */
export function isUnspaced(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7af) ||
    (unit >= 0x1100 && unit <= 0x11ff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xff66 && unit <= 0xff9f) ||
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff)
  );
}

/**
 * Letters and marks as ranges of an expression's class. For texts of our languages as good as Unicode properties, and made ready
 * in a tenth of the time.
 */
export const letterRanges =
  'A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0300-\\u0481\\u0483-\\u0559\\u0561-\\u0587\\u05d0-\\u05f2\\u0610-\\u065f' +
  '\\u066e-\\u06d3\\u06d5-\\u06ff\\u0900-\\u0963\\u0966-\\u1fff\\u2c00-\\u2dff\\u3005\\u3041-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc\\uff66-\\uffdc';

/** Expressions with Unicode properties take long to be made ready, so that they are asked only of what is rare. */
const wordUnit = /[\p{L}\p{N}\p{M}_]/u;
const wordUnits = new Map<number, boolean>();
const letter = /[\p{L}\p{M}]/u;
const letters = new Map<number, boolean>();

/** Whether a unit beyond ASCII is one of the Latin and Cyrillic letters of which whole blocks consist. */
function isCommonLetter(unit: number): boolean {
  return (unit >= 0xc0 && unit < 0x250 && unit !== 0xd7 && unit !== 0xf7) || (unit >= 0x400 && unit < 0x482);
}

function isPunctuation(unit: number): boolean {
  return unit >= 0x2000 && unit < 0x2070;
}

/** Whether a unit is part of a word of a spaced script: letters, digits, marks and the underscore. */
export function isWord(unit: number): boolean {
  // Past the end of a text the unit is NaN: no word.
  if (!(unit >= 128))
    return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
  if (isCommonLetter(unit)) return true;
  if (isPunctuation(unit) || isUnspaced(unit)) return false;
  let known = wordUnits.get(unit);
  if (known === undefined) {
    known = wordUnit.test(String.fromCharCode(unit));
    wordUnits.set(unit, known);
  }
  return known;
}

/** Whether a unit is a letter of any script, or a mark that stands on one. */
export function isLetter(unit: number): boolean {
  if (!(unit >= 128)) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  if (isCommonLetter(unit)) return true;
  if (isPunctuation(unit)) return false;
  let known = letters.get(unit);
  if (known === undefined) {
    known = letter.test(String.fromCharCode(unit));
    letters.set(unit, known);
  }
  return known;
}

/** Whether a unit is a capital letter. */
export function isCapital(unit: number): boolean {
  if (!(unit >= 128)) return unit >= 65 && unit <= 90;
  const text = String.fromCharCode(unit);
  return text !== text.toLowerCase();
}

const bases = new Map<number, number>();

/**
 * The unit without accent and with plain punctuation; case is kept. Full-width forms become ASCII; dashes become `-`,
 * curly quotes `'`, every space U+0020. Hangul, kana and ideographs stay as they are.
 */
export function baseOf(unit: number): number {
  if (unit < 0xa0) return unit;
  let base = bases.get(unit);
  if (base === undefined) {
    base = computeBase(unit);
    bases.set(unit, base);
  }
  return base;
}

function computeBase(unit: number): number {
  if (isSpace(unit)) return 0x20;
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return 0x2d;
  if (unit === 0x2018 || unit === 0x2019 || unit === 0x201b || unit === 0x2bc || unit === 0xff07) return 0x27;
  const special = strokes[String.fromCharCode(unit)];
  if (special) return special.charCodeAt(0);
  if (unit < 0x1100 || (unit >= 0x1e00 && unit < 0x2000) || (unit >= 0xff01 && unit <= 0xff5e))
    return String.fromCharCode(unit).normalize('NFKD').charCodeAt(0);
  return unit;
}

/**
 * Letters that Unicode does not decompose: those with a stroke, the dotless i, and final letters of Arabic that newspapers use for
 * each other (هواوى, المصريه) or write in the Persian way.
 */
const strokes: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 's',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

const lowers = new Map<number, number>();

/** `baseOf` without case. */
export function foldOf(unit: number): number {
  const base = baseOf(unit);
  if (base < 128) return base >= 65 && base <= 90 ? base + 32 : base;
  let lower = lowers.get(base);
  if (lower === undefined) {
    const text = String.fromCharCode(base).toLowerCase();
    lower = text.length === 1 ? text.charCodeAt(0) : base;
    lowers.set(base, lower);
  }
  return lower;
}

/** A whole string as the name table holds it: accents and ignorable units gone, spaces single, case kept. */
export function baseText(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === MARK || isIgnorable(unit)) continue;
    const base = baseOf(unit);
    if (isSpace(base)) {
      if (out !== '' && !out.endsWith(' ')) out += ' ';
    } else out += String.fromCharCode(base);
  }
  return out.trimEnd();
}

/** `baseText` without case: the key under which a word is looked up. */
export function foldText(text: string): string {
  return baseText(text).toLowerCase();
}
