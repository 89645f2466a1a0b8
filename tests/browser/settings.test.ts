/** Nothing lost, with the storage of real browsers: full, damaged, changed elsewhere, of another version, cut in the middle. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { type Items, parseSettings } from '../../src/settings/parts';
import { defaults } from '../../src/settings/schema';
import { reloadExtension } from '../torture/background';
import { forget, openLibrary, set, stored, until } from './extension';
import { inBothBrowsers } from './harness';

inBothBrowsers('settings in storage', (world) => {
  /** Writes to sync as another device, or another version, would. */
  const put = (items: Items) => world().ask((api, values) => api.storage.sync.set({ ...values }), items);
  const kept = (area: 'sync' | 'local') =>
    world().ask((api, name): Promise<Items> => api.storage[name].get(null), area);

  /** Fills sync with what is not ours until it takes no more. */
  const fillSync = () =>
    world().ask(async (api) => {
      const fill = (size: number, count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, at) => [`later/${size}/${at}`, 'x'.repeat(size)]));
      await api.storage.sync.set(fill(8000, 12));
      for (const size of [4000, 2000, 1000, 500, 250, 100, 60, 30, 15, 7, 3, 1])
        await api.storage.sync.set(fill(size, 1)).catch(() => undefined);
    }, undefined);

  async function importFile(page: Page, settings: object): Promise<void> {
    const file = join(tmpdir(), `backhaul-${process.pid}-${world().name}.json`);
    writeFileSync(file, JSON.stringify({ backhaul: 'settings', version: 1, settings }));
    const input = (await page.waitForSelector('#import')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await input.evaluate((one) => one.dispatchEvent(new Event('change', { bubbles: true })));
  }
  const said = (page: Page, words: string) =>
    page.waitForFunction((wanted) => document.querySelector('.said')?.textContent?.includes(wanted), {}, words);
  const sites = (count: number) => Array.from({ length: count }, (_, at) => `site-${at}.news.example`);

  it('survive a sync that is full', async () => {
    await fillSync();
    const article = await world().open('/reading.html');
    const popup = await world().openPopup(article);
    await popup.click('#site');
    await article.waitFor((painted) => painted.length === 0);
    await popup.close();
    expect((await stored(world())).sitesOff).toEqual(['127.0.0.1']);
    expect(await kept('local')).toMatchObject({ 'sitesOff/127.0.0.1': '127.0.0.1' });
    await article.page.reload();
    const again = await world().openPopup(article);
    expect(await again.$eval('#site', (site) => (site as HTMLInputElement).checked)).toBe(false);
    await again.click('#site');
    await article.waitFor((painted) => painted.length > 0);
    await again.close();
    await article.page.close();
    await forget(world());
  });

  it('hold more sites than sync takes', async () => {
    const page = await openLibrary(world(), '/settings', '#import');
    await importFile(page, { sitesOff: sites(700), theme: 'dark' });
    await said(page, 'The settings were imported.');
    const { sitesOff, theme } = await stored(world());
    expect([...(sitesOff ?? [])].sort()).toEqual(sites(700).sort());
    expect(theme).toBe('dark');
    await page.close();
    await forget(world());
  });

  it('of two devices are merged', async () => {
    await set(world(), { sitesOff: ['a.example', 'b.example'] });
    const page = await openLibrary(world(), '/settings', '[aria-label="Undo: b.example"]');
    await put({ 'sitesOff/c.example': 'c.example', 'categories/operator': false });
    await page.click('[aria-label="Undo: b.example"]');
    await page.click('#category-vendor');
    const settings = await until(
      () => stored(world()),
      ({ categories, sitesOff }) => categories?.vendor === false && sitesOff?.includes('b.example') === false,
    );
    expect([...(settings.sitesOff ?? [])].sort()).toEqual(['a.example', 'c.example']);
    expect(settings.categories).toEqual({ ...defaults.categories, vendor: false, operator: false });
    await page.close();
    await forget(world());
  });

  it('survive an update, and leave a later version’s alone', async () => {
    const later = { 'categories/satellite': true, 'looks/satellite': { colour: 'gold' }, later: { a: [1] } };
    await put({ ...later, sitesOff: ['whole.example'], categories: { vendor: false } });
    const page = await world().open('/empty.html', 'nothing');
    await reloadExtension(world(), page.page);
    const library = await openLibrary(world(), '/settings', '#category-operator');
    await library.click('#category-operator');
    await library.click('[aria-label="Undo: whole.example"]');
    await until(
      () => stored(world()),
      ({ sitesOff, categories }) => sitesOff?.length === 0 && categories?.operator === false,
    );
    expect((await stored(world())).categories).toEqual({ ...defaults.categories, vendor: false, operator: false });
    expect(await kept('sync')).toMatchObject(later);
    await library.close();
    await page.page.close();
    await forget(world());
  });

  it('that are damaged give way to defaults, and can be saved as a file', async () => {
    await put({
      theme: 'sepia',
      openDelay: 'soon',
      'looks/vendor': null,
      'sitesOff/a.example': 7,
      muted: 'all',
      density: 'page',
    });
    const article = await world().open('/reading.html');
    await article.waitFor((painted) => painted.filter(({ text }) => text === 'Ericsson').length === 1);
    const page = await openLibrary(world(), '/settings', '.damaged');
    await page.select('#theme', 'dark');
    await until(
      () => stored(world()),
      ({ theme }) => theme === 'dark',
    );
    await page.reload({ waitUntil: [] });
    await page.waitForSelector('.damaged button');
    const saved = await page.evaluate(async () => {
      let blob: Blob | undefined;
      URL.createObjectURL = (one) => {
        blob = one as Blob;
        return '#';
      };
      document.querySelector<HTMLButtonElement>('.damaged button')?.click();
      return (await blob?.text()) ?? '';
    });
    const values = (JSON.parse(saved) as { key: string; value: unknown }[]).map(({ key, value }) => [key, value]);
    expect(Object.fromEntries(values)).toEqual({
      theme: 'sepia',
      openDelay: 'soon',
      'sitesOff/a.example': 7,
      muted: 'all',
    });
    await page.close();
    await article.page.close();
    await forget(world());
  });

  it('are whole after a write that was cut', async () => {
    await set(world(), { theme: 'dark', sitesOff: ['a.example'] });
    const page = await openLibrary(world(), '/settings', '#import');
    const other = await world().open('/empty.html', 'nothing');
    await page.bringToFront();
    await importFile(page, { theme: 'light', sitesOff: sites(400) });
    await reloadExtension(world(), other.page);
    const { settings, damage } = parseSettings({ ...(await kept('sync')), ...(await kept('local')) });
    expect(damage).toEqual([]);
    const isNew = settings.theme === 'light';
    expect(settings.sitesOff).toEqual(isNew ? expect.arrayContaining(sites(400)) : ['a.example']);
    await forget(world());
  });
});
