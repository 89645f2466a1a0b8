/** Chinese and Japanese as ranges of an expression's class: every file that reads them means the same characters. */

/** Ideographs. */
export const han = '\\u3400-\\u9fff';
/** Hiragana and katakana. */
export const kana = '\\u3040-\\u30ff';
/** Kana, ideographs and what stands between them in Unicode: in a quick look, text of either language. */
export const kanaToHan = '\\u3040-\\u9fff';
/** Radicals, punctuation, kana, ideographs, Yi: all that is written without spaces, Hangul aside. */
export const unspacedEast = '\\u2e80-\\ua4cf';

const either = new RegExp(`[${kanaToHan}]`);

/** Whether a text has a character of Chinese or Japanese. */
export function hasKanaOrHan(text: string): boolean {
  return either.test(text);
}

const syllable = new RegExp(`[${kana}]`);

/** Whether a text has a character of hiragana or katakana. */
export function hasKana(text: string): boolean {
  return syllable.test(text);
}
