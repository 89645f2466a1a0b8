import { describe, expect, it, vi } from 'vitest';
import { defaults, type Settings } from '../../src/settings/schema';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { ordersFor } = await import('../../src/settings/page');
const { noPause } = await import('../../src/settings/pause');

const now = 1_800_000_000_000;
const place = { page: 'www.news.example', host: 'frame.example', tabId: 7 };
const orders = (settings: Partial<Settings>, pause = noPause) =>
  ordersFor({ ...defaults, ...settings }, pause, place, now);

describe('a page is told', () => {
  it('what it takes to annotate it, and nothing of other sites', () => {
    const muted = [{ id: 'zte' }, { id: 'nokia', host: 'frame.example' }, { id: 'huawei', host: 'other.example' }];
    const { settings, until } = orders({ sitesOff: ['secret.example'], muted, density: 'page' });
    expect(settings).toMatchObject({ density: 'page', muted: ['zte', 'nokia'], looks: defaults.looks });
    expect(JSON.stringify(settings)).not.toMatch(/secret|other|huawei/);
    expect(until).toBe(0);
  });
  it.each<[string, Partial<Settings>]>([
    ['everywhere', { enabled: false }],
    ['on the site of the page, whatever the frame', { sitesOff: ['news.example'] }],
  ])('nothing where the extension is off %s', (_where, settings) => {
    expect(orders(settings)).toEqual({ until: 0 });
  });
  it('nothing in a paused tab', () => {
    expect(orders({}, { until: 0, tabs: [3, 7] })).toEqual({ until: 0 });
    expect(orders({}, { until: 0, tabs: [3] }).settings).toBeDefined();
  });
  it('when a pause ends', () => {
    expect(orders({}, { until: now + 5000, tabs: [] })).toEqual({ until: now + 5000 });
    expect(orders({}, { until: now, tabs: [] }).settings).toBeDefined();
  });
});
