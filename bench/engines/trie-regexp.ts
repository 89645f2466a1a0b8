/** One expression made from a trie of the names by trie-regex, when the bench is built; CSS highlights. */
import { measured } from './engine';
import { joinedPage, paint, paintedTexts } from './joined';

measured(() => {
  const page = joinedPage();
  const spans = [...page.text.matchAll(new RegExp(benchPattern, 'gu'))].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  paint(page, spans);
  return { found: paintedTexts };
});
