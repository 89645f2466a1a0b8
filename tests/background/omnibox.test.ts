import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { matches } = await import('../../src/background/omnibox');

const entity = (id: string, ...names: string[]) => ({
  id,
  name: names[0] ?? '',
  names: names.map((name) => name.toLowerCase()),
  note: '',
});
const all = [
  entity('nokia', 'Nokia'),
  entity('hmd', 'HMD Global', 'Nokia Mobile'),
  entity('cn', 'China Nokia Works'),
  entity('ok', 'Oknok'),
];

describe('suggestions in the address bar', () => {
  it('begin with the words in one of the names, or have a word that does', () => {
    expect(matches('nok', all).map(({ id }) => id)).toEqual(['nokia', 'hmd', 'cn']);
    expect(matches(' NOKIA M', all).map(({ id }) => id)).toEqual(['hmd']);
  });
  it('have the entity first that is called so, however many others bear its name', () => {
    const others = Array.from({ length: 9 }, (_, index) => entity(`law${index}`, `Law ${index}`, 'Nokia law'));
    const found = matches('nokia', [entity('site', 'Nokia Site'), ...others, entity('nokia', 'Nokia')]);
    expect(found.slice(0, 2).map(({ id }) => id)).toEqual(['nokia', 'site']);
  });
  it('are none for nothing, and six at most', () => {
    expect(matches('  ', all)).toEqual([]);
    expect(
      matches(
        'n',
        Array.from({ length: 9 }, (_, index) => entity(`n${index}`, `N${index}`)),
      ),
    ).toHaveLength(6);
  });
});
