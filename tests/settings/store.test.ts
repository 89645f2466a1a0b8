import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaults } from '../../src/settings/schema';
import { FakeArea } from './storage';

const storage = { sync: new FakeArea(), local: new FakeArea() };
vi.mock('webextension-polyfill', () => ({ default: { storage } }));
const { damagedKey, dropDamage, readDamage, readSettings, watchSettings, writeSettings } = await import(
  '../../src/settings/store'
);

beforeEach(() => {
  storage.sync = new FakeArea();
  storage.local = new FakeArea();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const settings = async () => (await readSettings()).settings;

describe('settings in storage', () => {
  it('go to sync, and leave what others changed meanwhile', async () => {
    const seen = await settings();
    await writeSettings({ sitesOff: ['a.example'] }, seen);
    await writeSettings({ sitesOff: ['b.example'], theme: 'dark' }, seen);
    expect((await settings()).sitesOff).toEqual(['a.example', 'b.example']);
    await writeSettings({ sitesOff: ['a.example'] }, await settings());
    expect(storage.sync.values).toEqual({ 'sitesOff/a.example': 'a.example', theme: 'dark' });
    expect(storage.local.values).toEqual({});
  });

  it('take an entry out of a list that an older version stored whole', async () => {
    storage.sync.values = { sitesOff: ['a.example', 'b.example'] };
    await writeSettings({ sitesOff: ['b.example'] }, await settings());
    expect((await settings()).sitesOff).toEqual(['b.example']);
  });

  it('are kept on this device while sync refuses, and go to sync when it takes them again', async () => {
    await writeSettings({ sitesOff: ['a.example'], theme: 'dark' }, defaults);
    storage.sync.refused = new Set(['set', 'remove']);
    await writeSettings({ sitesOff: ['b.example'], theme: 'light' }, await settings());
    expect(await settings()).toMatchObject({ sitesOff: ['b.example'], theme: 'light' });
    storage.sync.refused.clear();
    await writeSettings({ sitesOff: [], theme: 'dark' }, await settings());
    expect(await settings()).toMatchObject({ sitesOff: [], theme: 'dark' });
    expect(Object.keys(storage.local.values)).not.toContain('theme');
  });

  it('are read from this device where sync cannot be read', async () => {
    storage.local.values = { theme: 'dark' };
    storage.sync.refused = new Set(['get', 'set', 'remove']);
    expect(await settings()).toEqual({ ...defaults, theme: 'dark' });
    await writeSettings({ enabled: false }, defaults);
    expect(await settings()).toEqual({ ...defaults, theme: 'dark', enabled: false });
  });

  it('are refused aloud, and unchanged, where no storage takes them', async () => {
    await writeSettings({ theme: 'dark' }, defaults);
    for (const area of Object.values(storage)) area.refused = new Set(['set']);
    await expect(writeSettings({ theme: 'light' }, await settings())).rejects.toThrow('quota');
    expect(await settings()).toEqual({ ...defaults, theme: 'dark' });
  });

  it('are the old or the new ones, wherever the write was cut', async () => {
    const old = { ...defaults, theme: 'dark' as const, sitesOff: ['a.example'] };
    const next = { theme: 'light' as const, sitesOff: ['b.example'] };
    for (const local of [0, 1, 2, 9])
      for (const sync of [0, 1, 9]) {
        Object.assign(storage, { sync: new FakeArea(), local: new FakeArea() });
        storage.sync.values = { theme: 'system' };
        storage.local.values = { theme: 'dark', 'sitesOff/a.example': 'a.example' };
        storage.local.callsLeft = local;
        storage.sync.callsLeft = sync;
        writeSettings(next, old);
        await new Promise(setImmediate);
        const { settings: now, damage } = await readSettings();
        expect(damage).toEqual([]);
        expect([old, { ...old, ...next }]).toContainEqual(now);
      }
  });

  it('that cannot be used are kept aside when they are overwritten, and dropped when the reader says so', async () => {
    storage.sync.values = { theme: 'sepia', 'looks/vendor': 'bold' };
    await writeSettings({ theme: 'dark' }, await settings());
    expect(await settings()).toEqual({ ...defaults, theme: 'dark' });
    expect(storage.local.values[damagedKey]).toMatchObject({ theme: { value: 'sepia' } });
    expect((await readDamage()).map(({ key, value }) => [key, value])).toEqual([
      ['theme', 'sepia'],
      ['looks/vendor', 'bold'],
    ]);
    await dropDamage();
    expect(await readDamage()).toEqual([]);
    expect(await settings()).toEqual({ ...defaults, theme: 'dark' });
  });

  it('are not overwritten where what is damaged cannot be kept aside', async () => {
    storage.sync.values = { theme: 'sepia' };
    storage.local.refused = new Set(['set']);
    await expect(writeSettings({ theme: 'dark' }, defaults)).rejects.toThrow('quota');
    expect(storage.sync.values).toEqual({ theme: 'sepia' });
  });

  it('are told to who watches, from either area, until it stops', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    watchSettings(({ theme }) => told.push(theme), stop.signal);
    await storage.sync.set({ theme: 'dark' });
    await storage.local.set({ theme: 'light' });
    await storage.local.set({ pause: {} });
    await vi.waitFor(() => expect(told).toEqual(['dark', 'light']));
    stop.abort();
    await storage.sync.set({ theme: 'system' });
    expect(told).toHaveLength(2);
  });
});
