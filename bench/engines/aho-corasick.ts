/** The Aho–Corasick package that is installed most, ahocorasick; word boundaries and the longest match by hand; CSS highlights. */
import AhoCorasick from 'ahocorasick';
import { measured } from './engine';
import { joinedPage, paint, paintedTexts } from './joined';

const wordUnit = /[\p{L}\p{N}_]/u;

measured(() => {
  const page = joinedPage();
  const { text } = page;
  const isInside = (at: number) => wordUnit.test(text.charAt(at - 1)) && wordUnit.test(text.charAt(at));
  const spans: [start: number, end: number][] = [];
  for (const [last, words] of new AhoCorasick([...benchNames]).search(text))
    for (const word of words) {
      const start = last + 1 - word.length;
      if (!isInside(start) && !isInside(last + 1)) spans.push([start, last + 1]);
    }
  spans.sort(([a, b], [c, d]) => a - c || d - b);
  let end = 0;
  const longest = spans.filter((span) => {
    if (span[0] < end) return false;
    end = span[1];
    return true;
  });
  paint(page, longest);
  return { found: paintedTexts };
});
