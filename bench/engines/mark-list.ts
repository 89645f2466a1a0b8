/** mark.js with the list of names, as its documentation shows it. One call with all of them overflows the stack, so: in batches. */
import Mark from 'mark.js';
import { markedTexts, measured } from './engine';

const batch = 200;

measured(() => {
  for (let from = 0; from < benchNames.length; from += batch)
    new Mark(document.body).mark(benchNames.slice(from, from + batch), {
      separateWordSearch: false,
      caseSensitive: true,
      diacritics: false,
      accuracy: { value: 'exactly', limiters: [...'.,;:()[]"“”‘’\'-–!?/、。\u00a0'] },
    });
  return { found: markedTexts };
});
