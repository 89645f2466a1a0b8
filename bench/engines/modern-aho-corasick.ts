/** The most recent Aho–Corasick package, modern-ahocorasick, with its own word boundaries and longest matches; CSS highlights. */
import AhoCorasick from 'modern-ahocorasick';
import { measured } from './engine';
import { joinedPage, paint, paintedTexts } from './joined';

measured(() => {
  const page = joinedPage();
  const matcher = new AhoCorasick([...benchNames], { boundary: 'unicode' });
  const matches = matcher.search(page.text, { strategy: 'leftmost-longest' });
  paint(
    page,
    matches.map(({ start, end }) => [start, end] as const),
  );
  return { found: paintedTexts };
});
