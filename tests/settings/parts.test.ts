import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedItems, type Items, parseSettings, settingOf } from '../../src/settings/parts';
import { defaults, type Settings } from '../../src/settings/schema';
import { settings } from './arbitrary';

/** What storage holds after a write. */
function written(stored: Items, changed: Items): Items {
  const all = new Map(Object.entries(stored));
  for (const [item, value] of Object.entries(changed)) value === null ? all.delete(item) : all.set(item, value);
  return Object.fromEntries(all);
}

/** Settings with their lists in an order of their own: storage keeps none. */
const sorted = (all: Settings) => ({
  ...all,
  sitesOff: [...all.sitesOff].sort(),
  muted: all.muted.map((one) => JSON.stringify(one)).sort(),
});

const parsed = (stored: Items) => parseSettings(stored).settings;

describe('settings in parts', () => {
  it('come back as they were written, whatever they were before', () => {
    fc.assert(
      fc.property(settings, settings, (first, second) => {
        const stored = written({}, changedItems(defaults, first));
        expect(sorted(parsed(stored))).toEqual(sorted(first));
        const later = written(stored, changedItems(first, second));
        expect(sorted(parsed(later))).toEqual(sorted(second));
        expect(parseSettings(later).damage).toEqual([]);
      }),
    );
  });

  it('keep what two devices did at the same time', () => {
    const stored = written({}, changedItems(defaults, { sitesOff: ['a.example', 'b.example'] }));
    const seen = parsed(stored);
    const here = changedItems(seen, {
      sitesOff: ['a.example', 'b.example', 'c.example'],
      categories: { ...seen.categories, vendor: false },
    });
    const there = changedItems(seen, {
      sitesOff: ['b.example', 'd.example'],
      categories: { ...seen.categories, operator: false },
      looks: { ...seen.looks, policy: { colour: 'olive', line: 'wavy' } },
    });
    for (const merged of [written(written(stored, here), there), written(written(stored, there), here)]) {
      const { sitesOff, categories, looks } = parsed(merged);
      expect([...sitesOff].sort()).toEqual(['b.example', 'c.example', 'd.example']);
      expect(categories).toEqual({ ...defaults.categories, vendor: false, operator: false });
      expect(looks.policy).toEqual({ colour: 'olive', line: 'wavy' });
    }
  });

  it('are no more than what changed', () => {
    const after = { ...defaults, sitesOff: ['a.example'], looks: { ...defaults.looks } };
    expect(changedItems(defaults, after)).toEqual({ 'sitesOff/a.example': 'a.example' });
    expect(changedItems(after, { sitesOff: [] })).toEqual({ 'sitesOff/a.example': null });
    expect(changedItems(after, {})).toEqual({});
  });

  it('stand above what an older version stored whole', () => {
    const stored = {
      sitesOff: ['a.example', 'b.example'],
      'sitesOff/c.example': 'c.example',
      'sitesOff/a.example': null,
      categories: { vendor: false, operator: false },
      'categories/operator': true,
    };
    const { settings, damage } = parseSettings(stored);
    expect(settings.sitesOff).toEqual(['b.example', 'c.example']);
    expect(settings.categories).toEqual({ ...defaults.categories, vendor: false });
    expect(damage).toEqual([]);
  });

  it('of a later version are left alone, and are no damage', () => {
    const stored = { 'categories/satellite': 'sometimes', 'looks/satellite': 7, later: {}, 'later/x': 1, 'theme/x': 1 };
    expect(parseSettings(stored)).toEqual({ settings: defaults, damage: [] });
    expect(['later', 'later/x', 'theme/x', 'pause', 'damagedSettings'].filter(settingOf)).toEqual([]);
  });

  it.each([
    ['theme', 'sepia'],
    ['sitesOff', 'all'],
    ['sitesOff/a.example', 1],
    ['sitesOff/a.example', 'b.example'],
    ['muted/zte', { host: 'a.example' }],
    ['looks/vendor', { colour: 'pink', line: 'solid' }],
    ['categories/vendor', 'yes'],
  ])('fall back to their defaults where %s holds %j, and say so', (key, value) => {
    const { settings, damage } = parseSettings({ [key]: value, openDelay: 150 });
    expect(settings).toEqual({ ...defaults, openDelay: 150 });
    expect(damage).toEqual([{ key, value, reason: expect.any(String) }]);
  });
});
