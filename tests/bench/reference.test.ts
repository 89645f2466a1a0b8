import { describe, expect, it } from 'vitest';
import { difference, normal, Reference } from '../../bench/reference';

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
  });
});

describe('a difference', () => {
  it('counts repetitions', () => {
    expect(difference(['a', 'a', 'b'], ['a', 'c'])).toEqual({ missed: ['a', 'b'], extra: ['c'] });
    expect(difference(['a'], ['a'])).toEqual({ missed: [], extra: [] });
  });
});
