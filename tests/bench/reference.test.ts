import { describe, expect, it } from 'vitest';
import { readNames } from '../../bench/names';
import { makePage } from '../../bench/pages';
import { difference, normal, Reference } from '../../bench/reference';
import { loadFacts } from '../../src/annotate/facts';
import { MARK_TEXT } from '../../src/matching/fold';
import { PageReader } from '../../src/matching/reader';

const reference = new Reference([
  { text: 'Acme', rule: 'plain', isCounted: true },
  { text: 'Acme Networks', rule: 'plain', isCounted: true },
  { text: 'NCA', rule: 'exact', isCounted: true },
  { text: 'Acme Juice', rule: 'exact', isCounted: false },
  { text: '诺德', rule: 'plain', isCounted: true },
  { text: 'MoTs', rule: 'plain', isCounted: true },
  { text: 'Ond', rule: 'plain', isCounted: true },
]);

describe('brute force', () => {
  it.each([
    ['Acme and Acme Networks', ['Acme', 'Acme Networks']],
    ['Acmes, McAcme, acme', []],
    ['ACME NETWORKS, Acme networks', ['ACME NETWORKS', 'Acme networks']],
    ['NCA, Nca, nca', ['NCA']],
    ['Acme Juice is another', []],
    ['Ac\u00adme\u00a0Networks (Acme)', ['Acme Networks', 'Acme']],
    ['今天诺德说', ['诺德']],
    ['MoTs, MOTS, Mots; Ond, OND', ['MoTs', 'Ond']],
  ])('finds the longest names, leftmost, in “%s”', (text, names) => {
    expect(reference.find(text)).toEqual(names);
  });

  it('compares without accents and kinds of space', () => {
    expect(normal(' Télé\u2009fo\u00adna ’s ')).toBe("Tele fona 's");
    expect(normal('المصرية Łódź')).toBe('المصريه Lodz');
  });
});

describe('the names of the fact set', () => {
  const { unconditional, reference: names } = readNames();
  const brute = new Reference(names);

  it('are found by brute force', () => {
    expect(unconditional.filter((name) => brute.find(`x ${name} y`).join() !== normal(name))).toEqual([]);
  });

  it.each(['English', 'all'] as const)('are found by ours where brute force finds them: %s', (languages) => {
    const { blocks } = makePage({ kind: 'news', seed: 1, languages, names: unconditional });
    const reader = new PageReader(loadFacts(process.cwd(), 'all').knowledge);
    const texts = blocks.map(({ pieces }) => pieces.map(({ text }) => text).join(MARK_TEXT));
    const passages = texts.map((text) => ({ text, passage: reader.read(text, () => false) }));
    const missed = passages.flatMap(({ text, passage }) => {
      const plain = (marked: string) => normal(marked.replaceAll(MARK_TEXT, ''));
      const found = reader.mentions(passage).map(({ start, end }) => plain(text.slice(start, end)));
      return difference(brute.find(plain(text)), found).missed;
    });
    expect(missed).toEqual([]);
  });
});

describe('a difference', () => {
  it('counts repetitions', () => {
    expect(difference(['a', 'a', 'b'], ['a', 'c'])).toEqual({ missed: ['a', 'b'], extra: ['c'] });
    expect(difference(['a'], ['a'])).toEqual({ missed: [], extra: [] });
  });
});
