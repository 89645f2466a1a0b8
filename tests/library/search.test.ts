import { describe, expect, it } from 'vitest';
import { compileFacts } from '../../src/facts/compile';
import { readFacts } from '../../src/facts/read';
import { statuses } from '../../src/facts/schema';
import { matrixOf, statusOrder } from '../../src/library/matrix';
import { noFilter } from '../../src/library/route';
import { LibrarySearch } from '../../src/library/search';

const names = new Intl.DisplayNames('en', { type: 'region' });
const countryName = (code: string) => (code === 'INT' ? 'International' : (names.of(code) ?? code));
const { cards } = compileFacts(readFacts('.').files, '');
const statusName = (status: string) => status.replace('-', ' ');
const search = new LibrarySearch(cards, { countryName, statusName });
const find = (words: string, over: Partial<typeof noFilter> = {}) => search.find({ ...noFilter, words, ...over });
const ids = (words: string, over: Partial<typeof noFilter> = {}) => find(words, over).entities.map(({ id }) => id);

describe('search in the library', () => {
  it.each([
    ['huawei', 'huawei'],
    ['hua', 'huawei'],
    ['Huwaei', 'huawei'],
    ['华为', 'huawei'],
    ['ファーウェイ', 'huawei'],
    ['o-ran', 'o-ran-alliance'],
    ['banbury', 'hcsec'],
    ['Ericsson', 'ericsson'],
  ])('finds for “%s” %s at the top', (words, id) => {
    const found = ids(words);
    expect(found.slice(0, ['banbury', 'Huwaei'].includes(words) ? 3 : 1)).toContain(id);
  });

  it('asks for all words, and finds facts with them', () => {
    const { facts } = find('huawei entity list');
    expect(facts.length).toBeGreaterThan(0);
    expect(facts[0]?.fact.text).toMatch(/Entity List/);
    expect(find('huawei qqqqzz').facts).toEqual([]);
  });

  it('finds facts by year and publisher, and positions by country and status', () => {
    const sweden = find('huawei sweden banned').facts;
    expect(sweden[0]?.position).toMatchObject({ country: 'SE', status: 'banned' });
    const { date, source } = cards.find(({ id }) => id === 'huawei')?.facts[0] ?? { date: '', source: '' };
    const publisher = cards.find(({ id }) => id === 'huawei')?.sources[source]?.publisher ?? '';
    const found = find(`huawei ${date.slice(0, 4)} ${publisher}`).facts;
    expect(found.map((hit) => hit.fact.source)).toContain(source);
    expect(find('huawei', { country: 'SE' }).facts.some(({ position }) => position?.country === 'SE')).toBe(true);
  });

  it('filters by category and country', () => {
    const swedish = find('', { country: 'SE' }).entities;
    expect(swedish.map(({ id }) => id)).toEqual(expect.arrayContaining(['ericsson', 'pts']));
    expect(swedish.every(({ country }) => country === 'SE')).toBe(true);
    expect(ids('', { country: 'SE', category: 'vendor' })).toContain('ericsson');
    expect(ids('', { country: 'SE', category: 'vendor' })).not.toContain('pts');
  });

  it('shows all, by name, where nothing is asked', () => {
    const all = find('').entities.map(({ name }) => name);
    expect(all.length).toBe(cards.length);
    expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('stays quick: a letter costs less than a fifth of making the index, on this many entities', () => {
    expect(cards.length).toBeGreaterThan(700);
    const time = (task: () => void) => {
      const start = performance.now();
      task();
      return performance.now() - start;
    };
    const making = time(() => new LibrarySearch(cards, { countryName, statusName }));
    const typing = ['h', 'hu', 'hua', 'network', 'the united']
      .map((words) => time(() => find(words)))
      .sort((a, b) => a - b);
    expect(typing[2]).toBeLessThan(making / 5);
  });
});

describe('the matrix', () => {
  const { vendors, rows } = matrixOf(cards, countryName);
  it('has each position in force once, in the cell of its country and vendor', () => {
    const inForce = cards.flatMap((card) =>
      card.positions.filter(({ until }) => !until).map(({ country }) => `${card.id} ${country}`),
    );
    const shown = rows.flatMap(({ country, cells }) =>
      cells.flatMap((cell, index) => (cell ? `${vendors[index]?.id} ${country}` : [])),
    );
    expect(shown.sort()).toEqual([...new Set(inForce)].sort());
  });
  it('gives each cell a source', () => {
    for (const cell of rows.flatMap(({ cells }) => cells)) if (cell) expect(cell.source?.url).toMatch(/^https:/);
  });
  it('knows every status', () => {
    expect([...statusOrder].sort()).toEqual([...statuses].sort());
  });
});
