/** mark.js with one expression of all names. */
import Mark from 'mark.js';
import { markedTexts, measured } from './engine';

measured(() => {
  new Mark(document.body).markRegExp(new RegExp(benchPattern, 'gu'));
  return { found: markedTexts };
});
