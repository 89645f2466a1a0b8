import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categories } from '../../src/facts/categories';
import { addressOf, noFilter, parseRoute, type Route } from '../../src/library/route';

describe('addresses in the library', () => {
  it.each<[string, Route]>([
    ['', { page: 'browse', ...noFilter }],
    ['#/', { page: 'browse', ...noFilter }],
    ['#/entity/huawei', { page: 'entity', id: 'huawei' }],
    ['#/matrix', { page: 'matrix' }],
    ['#/settings', { page: 'settings' }],
    ['#/welcome', { page: 'welcome' }],
    [
      '#/search/5G%20core?category=vendor&country=SE',
      { page: 'browse', words: '5G core', category: 'vendor', country: 'SE' },
    ],
    ['#/search/%E0%A4%A', { page: 'browse', ...noFilter, words: '%E0%A4%A' }],
    ['#/?category=nonsense&country=x', { page: 'browse', ...noFilter }],
    ['#/nowhere/at/all', { page: 'browse', ...noFilter }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it('lead back to where they came from', () => {
    const words = fc.string({ unit: 'grapheme-composite' }).filter((text) => text.trim() !== '');
    const route = fc.oneof<fc.Arbitrary<Route>[]>(
      fc.record({ page: fc.constant('entity' as const), id: fc.stringMatching(/^[a-z0-9-]{1,20}$/) }),
      fc.record({
        page: fc.constant('browse' as const),
        words,
        category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
        country: fc.option(fc.constantFrom('SE', 'EU', 'INT'), { nil: undefined }),
      }),
    );
    fc.assert(
      fc.property(route, (one) => {
        expect(parseRoute(addressOf(one))).toEqual(one);
      }),
    );
  });
});
