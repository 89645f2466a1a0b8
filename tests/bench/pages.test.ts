import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fillers } from '../../bench/filler';
import { makePage, type PageKind, sizes } from '../../bench/pages';
import { normal, Reference } from '../../bench/reference';

const names = ['Acme Networks', 'Nordel', 'Нордэй', '诺德通信', 'Telefóna', 'Deutsche Netz'];
const reference = new Reference(names.map((text) => ({ text, rule: 'plain', isCounted: true })));

describe('a generated page', () => {
  it('is the same for the same seed, and another for another', () => {
    const make = (seed: number) => makePage({ kind: 'news', seed, languages: 'all', names }).html;
    expect(make(1)).toBe(make(1));
    expect(make(1)).not.toBe(make(2));
  });

  it.each<PageKind>(['news', 'long'])('has the size of its kind: %s', (kind) => {
    const page = makePage({ kind, seed: 3, languages: 'English', names });
    expect(page.nodes / sizes[kind].nodes).toBeCloseTo(1, 1);
    expect(page.units / sizes[kind].units).toBeCloseTo(1, 1);
  });

  it('has in a browser the text nodes and texts that it says', () => {
    const page = makePage({ kind: 'news', seed: 4, languages: 'all', names });
    const { document, NodeFilter } = new JSDOM(page.html).window;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let nodes = 0;
    while (walker.nextNode()) nodes++;
    expect(Math.abs(nodes - page.nodes)).toBeLessThanOrEqual(1);
    const texts = [...document.querySelectorAll('h2, p, li')].map((block) => block.textContent);
    expect(texts).toEqual(page.blocks.map(({ pieces }) => pieces.map(({ text }) => text).join('')));
  });

  it('has names in plain sentences, whatever the language', () => {
    const { blocks } = makePage({ kind: 'news', seed: 6, languages: 'all', names });
    const plain = fillers.map(({ around: [before, after] }) => {
      const any = names.map((name) => normal(name)).join('|');
      return new RegExp(`(?:^|${normal(before)} ?)(?:${any}) ?${normal(after)}`, 'g');
    });
    const rest = blocks.map(({ pieces }) =>
      plain.reduce((text, one) => text.replace(one, ''), normal(pieces.map(({ text }) => text).join(''))),
    );
    expect(rest.flatMap((text) => reference.find(text))).toEqual([]);
  });

  it('names as much as an article, or nothing', () => {
    const found = reference.findIn(makePage({ kind: 'news', seed: 5, languages: 'English', names }).blocks);
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found).size).toBeGreaterThan(2);
    expect(found.every((name) => names.map(normal).includes(name))).toBe(true);
    expect(reference.findIn(makePage({ kind: 'news', seed: 5, languages: 'all', names: [] }).blocks)).toEqual([]);
  });
});
