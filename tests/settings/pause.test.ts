import { describe, expect, it, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { noPause, parsePause, pauseLength } = await import('../../src/settings/pause');

const now = 1_800_000_000_000;

describe('a pause', () => {
  it('is what was stored, while it lasts', () => {
    expect(parsePause({ until: now + 60_000, tabs: [3, 7] }, now)).toEqual({ until: now + 60_000, tabs: [3, 7] });
    expect(parsePause({ until: now - 1, tabs: [] }, now)).toEqual(noPause);
  });
  it('never lasts longer than an hour, also where the clock was set back', () => {
    expect(parsePause({ until: now + pauseLength, tabs: [] }, now).until).toBe(now + pauseLength);
    expect(parsePause({ until: now + pauseLength + 1, tabs: [] }, now).until).toBe(0);
  });
  it.each([undefined, null, 'x', 7, {}, { until: 'soon', tabs: 'all' }, { until: Number.NaN, tabs: ['a', 1.5] }])(
    'is none where %j is stored',
    (stored) => {
      expect(parsePause(stored, now)).toEqual(noPause);
    },
  );
});
