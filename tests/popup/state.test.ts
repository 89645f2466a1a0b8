import { describe, expect, it, vi } from 'vitest';
import { defaults } from '../../src/settings/schema';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { conditionOf, countByCategory, entitiesByCategory } = await import('../../src/popup/state');
type State = Parameters<typeof conditionOf>[0];

const links = new Map(
  (['huawei', 'zte', 'pts'] as const).map((id) => [
    id as string,
    { id, name: id.toUpperCase(), category: id === 'pts' ? ('regulator' as const) : ('vendor' as const) },
  ]),
);
const state = (over: Partial<State> = {}): State => ({
  settings: defaults,
  pause: { until: 0, tabs: [] },
  report: { counts: { zte: 2, huawei: 9, pts: 1, unnamed: 4 }, stoppedEarly: false, frames: [] },
  tabId: 5,
  host: 'www.news.example',
  address: 'www.news.example',
  access: { everywhere: true, here: true },
  links,
  categoryOf: (id) => links.get(id)?.category,
  ...over,
});

describe('why nothing is shown in a tab', () => {
  const now = 1000;
  it.each<[string, Partial<State>]>([
    ['nowhere', { host: undefined, settings: { ...defaults, enabled: false } }],
    ['off', { settings: { ...defaults, enabled: false, sitesOff: ['news.example'] } }],
    ['site off', { settings: { ...defaults, sitesOff: ['news.example'] }, pause: { until: 2000, tabs: [5] } }],
    ['hour', { pause: { until: 2000, tabs: [5] } }],
    ['tab', { pause: { until: 0, tabs: [4, 5] } }],
    ['on', { pause: { until: 999, tabs: [4] } }],
  ])('%s', (condition, over) => {
    expect(conditionOf(state(over), now)).toBe(condition);
  });
});

describe('what a page mentions', () => {
  it('is counted by category', () => {
    expect(countByCategory(state())).toEqual({ vendor: 11, regulator: 1 });
  });
  it('is listed by category in their order, the most often named first, without categories that are off', () => {
    const list = (one: State) =>
      entitiesByCategory(one).map(([category, entities]) => [category, entities.map(({ id }) => id)]);
    expect(list(state())).toEqual([
      ['vendor', ['huawei', 'zte']],
      ['regulator', ['pts']],
    ]);
    const settings = { ...defaults, categories: { ...defaults.categories, vendor: false } };
    expect(list(state({ settings }))).toEqual([['regulator', ['pts']]]);
  });
});
