// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { chunkLength, chunkOf, firstLength, longText, type Part, partFrom } from '../../src/content/reading/chunk';
import { walkTexts } from '../../src/content/reading/walk';

const long = 'A sentence of the log. '.repeat(Math.ceil((2 * longText) / 23));

/** Walks the page; `between` is done after each part. */
function walk(between: (part: Part, index: number) => void = () => undefined, isFirst = false): Part[] {
  const parts: Part[] = [];
  for (const part of walkTexts(document.body, { isFirst })) {
    parts.push(part);
    between(part, parts.length - 1);
  }
  return parts;
}

const textOf = (parts: readonly Part[]) => parts.flatMap(({ data }) => data).join('');
const lengthOf = (parts: readonly Part[]) => parts.reduce((sum, part) => sum + part.length, 0);

it('gives a page in parts that end where a block ends, the first of what is seen a short one', () => {
  const words = 'words and '.repeat(100);
  document.body.innerHTML = `<p>${words}</p>`.repeat(80);
  const parts = walk(undefined, true);
  expect(lengthOf(parts)).toBe(document.body.textContent?.length);
  const [first, second] = parts.map(({ length }) => length);
  expect([first, second]).toEqual([Math.ceil(firstLength / 1000) * 1000, Math.ceil(chunkLength / 1000) * 1000]);
});

it('goes on after a long text that the page takes away or replaces meanwhile', () => {
  for (const change of [(node: Text) => node.remove(), (node: Text) => node.replaceWith('Short.')]) {
    document.body.innerHTML = '<p>Before.</p><pre></pre><p>After.</p>';
    const log = document.createTextNode(long);
    document.querySelector('pre')?.append(log);
    let isChanged = false;
    const parts = walk(({ cut }) => {
      if (!cut || isChanged) return;
      isChanged = true;
      change(log);
    });
    expect(textOf(parts)).toContain('After.');
  }
});

it('goes on after a long text that becomes shorter meanwhile', () => {
  document.body.innerHTML = '<pre></pre><p>After.</p>';
  const log = document.createTextNode(long);
  document.querySelector('pre')?.append(log);
  const parts = walk(({ cut }) => {
    if (cut?.from === 0) log.data = 'Short.';
  });
  expect(textOf(parts)).toBe('After.');
});

it('gives a text as it is after a pause, not as it was before', () => {
  document.body.innerHTML = `<p>${'w '.repeat(chunkLength)}</p><p>Old words.</p>`;
  const late = document.querySelectorAll('p')[1]?.firstChild as Text;
  const parts = walk((_part, index) => {
    if (index === 0) late.data = 'New words.';
  });
  expect(textOf(parts)).toContain('New words.');
  expect(textOf(parts)).not.toContain('Old words.');
});

it('marks both sides of a space between two elements alike', () => {
  document.body.innerHTML = '<p><b>Deutsche</b> <i>Telekom</i></p> <p>Next.</p>';
  const { text, inline } = chunkOf(partFrom(walk().flatMap(({ nodes }) => nodes)));
  expect(text).toBe('Deutsche\u0002 \u0002Telekom\u0002 \u0002Next.\u0002');
  expect(inline).toEqual([8, 10]);
});
