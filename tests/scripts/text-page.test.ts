import { expect, it } from 'vitest';
import { textPage } from '../../scripts/text-page';

/** Tags and texts of the article. */
function body(text: string): string[] {
  const article = /<article>\n([\s\S]*)\n<\/article>/.exec(textPage(text, 'a.txt'))?.[1] ?? '';
  return article.replaceAll(' dir="auto"', '').split(/\n(?=<)/);
}

it('makes a paragraph of each run of lines between blank lines', () => {
  expect(body('One.\nStill one.\n\n \t\n\nTwo.\r\n\r\nThree.\n')).toEqual([
    '<p>One.\nStill one.</p>',
    '<p>Two.</p>',
    '<p>Three.</p>',
  ]);
});

it('makes a heading of a short first paragraph without a full stop, only', () => {
  expect(body('A headline\n\nText.\n\nNo headline')).toEqual([
    '<h1>A headline</h1>',
    '<p>Text.</p>',
    '<p>No headline</p>',
  ]);
  expect(body(`${'Long '.repeat(40)}\n\nText.`)[0]).toMatch(/^<p>/);
});

it('shows markup as text', () => {
  expect(body('<script>alert("&amp;")</script>.')).toEqual([
    '<p>&lt;script>alert(&quot;&amp;amp;&quot;)&lt;/script>.</p>',
  ]);
});
