import { expect, it } from 'vitest';
import { findLoadedWords, loadedWords } from '../../src/facts/loaded-words';

it.each(loadedWords)('finds “%s” at any place and in any case', (word) => {
  expect(findLoadedWords(`The ${word} was named.`)).toEqual([word]);
  expect(findLoadedWords(`${word.toUpperCase()}, they said.`)).toEqual([word.toUpperCase()]);
});

it('lets parts of longer words be', () => {
  expect(findLoadedWords('Medieval Devil’s Peak, Stolestra, cheater-free')).toEqual([]);
});

it('lets quotations be, and only those', () => {
  expect(findLoadedWords('The report “A Rogue Regime” and the "evil twin" test.')).toEqual([]);
  expect(findLoadedWords('The report “A Rogue” on a rogue vendor.')).toEqual(['rogue']);
});
