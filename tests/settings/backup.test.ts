import { describe, expect, it } from 'vitest';
import { exportSettings, importSettings } from '../../src/settings/backup';
import { defaults } from '../../src/settings/schema';

const file = (settings: object, over: object = {}) =>
  JSON.stringify({ backhaul: 'settings', version: 1, settings, ...over });

describe('settings as a file', () => {
  it('come back as they went', () => {
    const mine = {
      ...defaults,
      sitesOff: ['news.example'],
      openDelay: 150,
      muted: [{ id: 'zte', host: 'a.example' }, { id: 'nokia' }],
    };
    expect(importSettings(exportSettings(mine))).toEqual({ ok: true, settings: mine });
  });

  it('may lack some, and have some of a later version', () => {
    expect(importSettings(file({ theme: 'dark', later: 1 }))).toEqual({ ok: true, settings: { theme: 'dark' } });
  });

  it.each([
    ['', 'no json'],
    ['theme: dark', 'no json'],
    ['{"backhaul":', 'no json'],
    ['[]', 'no settings'],
    ['null', 'no settings'],
    ['{"theme":"dark"}', 'no settings'],
    [file({}, { version: 2 }), 'no settings'],
    [file({}, { backhaul: 'facts' }), 'no settings'],
  ])('are refused from %s: %s', (text, problem) => {
    expect(importSettings(text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['theme', 'sepia'],
    ['openDelay', -1],
    ['openDelay', '400'],
    ['sitesOff', ['']],
    ['looks', { vendor: { colour: 'blue', line: 'solid' } }],
    ['muted', [{ host: 'a.example' }]],
  ] as const)('are refused whole where %s is %j', (key, value) => {
    expect(importSettings(file({ enabled: false, [key]: value }))).toEqual({ ok: false, problem: 'bad value', key });
  });
});
