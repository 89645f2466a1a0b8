/** The quick answers are those of Unicode. */
import { expect, it } from 'vitest';
import { isCapital, isLetter, isUnspaced, isWord } from '../../src/matching/fold';

const units = Array.from({ length: 0x10000 }, (_, unit) => unit).filter((unit) => unit < 0xd800 || unit > 0xdfff);
const fits = (pattern: RegExp) => units.filter((unit) => pattern.test(String.fromCharCode(unit)));

it('knows the units of words, save those of unspaced scripts', () => {
  const expected = fits(/[\p{L}\p{N}\p{M}_]/u).filter((unit) => !isUnspaced(unit));
  expect(units.filter(isWord)).toEqual(expected);
});

it('knows letters and the marks on them', () => {
  expect(units.filter(isLetter)).toEqual(fits(/[\p{L}\p{M}]/u));
});

it('knows capital letters', () => {
  const capitals = new Set(units.filter(isCapital));
  expect(
    fits(/\p{Lu}/u).filter(
      (unit) => !capitals.has(unit) && String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(unit),
    ),
  ).toEqual([]);
  expect(capitals.has(NaN)).toBe(false);
});

it('says no past the end of a text', () => {
  const past = ''.charCodeAt(0);
  expect([isWord(past), isLetter(past), isCapital(past)]).toEqual([false, false, false]);
});
