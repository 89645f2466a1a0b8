/** advanced-mark.js, the maintained successor of mark.js, with the list of names combined into few expressions. */
import Mark from 'advanced-mark.js';
import { markedTexts, measured } from './engine';

measured(() => {
  new Mark(document.body).mark([...benchNames], {
    separateWordSearch: false,
    combinePatterns: true,
    caseSensitive: true,
    diacritics: false,
    accuracy: { value: 'exactly', limiters: [...'.,;:()[]"“”‘’\'-–!?/、。\u00a0'] },
  });
  return { found: markedTexts };
});
