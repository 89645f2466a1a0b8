import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { expectAccessible, forget, openLibrary, set, stored, until } from './extension';
import { inBothBrowsers } from './harness';

const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText.trim()));

inBothBrowsers('the library', (world) => {
  let page: Page;
  beforeAll(async () => {
    page = await openLibrary(world(), '/', '.entities');
  });

  /** Goes to a place in the library, by way of an empty one, so that nothing is left of what was done there before. */
  async function go(path: string, selector: string): Promise<void> {
    await page.bringToFront();
    for (const [place, wanted] of [
      ['/entity/none', 'h1 + p > a'],
      [path, selector],
    ] as const) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.waitForSelector(wanted);
    }
  }

  it('finds entities and facts as one types, and keeps the search in its address', async () => {
    await go('/', '.entities');
    await page.type('#words', 'banbury');
    await page.waitForFunction(() => location.hash === '#/search/banbury');
    const names = await until(
      () => texts(page, '.entities .name'),
      (found) => found.length < 10,
    );
    expect(names).toContain('Huawei Cyber Security Evaluation Centre');
    const again = await openLibrary(world(), '/search/entity%20list', '.found-facts li');
    expect(await again.$eval('#words', (input) => (input as HTMLInputElement).value)).toBe('entity list');
    expect((await texts(again, '.found-facts .of')).length).toBeGreaterThan(3);
    await again.close();
  });

  it('draws no more at a letter than can be looked at, and all when asked', async () => {
    await go('/', '.entities');
    for (const letter of 'net') {
      await page.type('#words', letter);
      expect(await page.$$eval('.entities li, .found-facts li', (rows) => rows.length)).toBeLessThanOrEqual(80);
    }
    await page.waitForFunction(() => location.hash === '#/search/net' && document.querySelector('.found-facts'));
    const before = await page.$$eval('.found-facts li', (rows) => rows.length);
    await page.$eval('section .all', (button) => (button as HTMLElement).click());
    await until(
      () => page.$$eval('.found-facts li', (rows) => rows.length),
      (rows) => rows > before,
    );
  });

  it('filters by category and country', async () => {
    await go('/', '.entities');
    await page.select('#country', 'SE');
    await page.evaluate(() => {
      for (const chip of document.querySelectorAll<HTMLElement>('.chips button'))
        if (chip.innerText === 'Vendors') chip.click();
    });
    await page.waitForFunction(() => location.hash === '#/?category=vendor&country=SE');
    const names = await until(
      () => texts(page, '.entities .name'),
      (found) => found.length < 20,
    );
    expect(names).toContain('Ericsson');
    expect(names).not.toContain('Nokia');
  });

  it('shows an entity at its own address, with a source to each fact', async () => {
    await go('/entity/hcsec', 'h1');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Huawei Cyber Security Evaluation Centre');
    const facts = await page.$$eval('.timeline li', (all) =>
      all.map((fact) => [
        fact.querySelector('time')?.dateTime,
        fact.querySelector<HTMLAnchorElement>('a.source')?.href,
      ]),
    );
    expect(facts.length).toBeGreaterThan(8);
    for (const [date, source] of facts) {
      expect(date).toMatch(/^\d{4}/);
      expect(source).toMatch(/^https:/);
    }
    await go('/entity/no-such-thing', 'h1 + p > a');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('There is no such entity.');
  });

  it('shows vendors by country, each cell with its source', async () => {
    await go('/matrix', 'td a');
    const sweden = await page.$$eval('tbody tr', (rows) => {
      const row = rows.find((one) => one.querySelector('th')?.innerText.includes('Sweden'));
      const link = row?.querySelector<HTMLAnchorElement>('td a');
      return { status: link?.innerText, source: link?.href, rel: link?.rel };
    });
    expect(sweden.status).toMatch(/Banned|Restricted|Being removed/);
    expect(sweden.source).toMatch(/^https:/);
    expect(sweden.rel).toContain('noreferrer');
  });

  it('changes settings, which every page follows', async () => {
    const article = await world().open('/reading.html');
    await go('/settings', '#density');
    await page.select('#density', 'page');
    await article.waitFor((painted) => painted.filter(({ text }) => text === 'Ericsson').length === 1);
    await page.select('#painter', 'marks');
    // Marks come where the reader looks: not in a tab behind.
    await article.page.bringToFront();
    await article.page.waitForSelector('mark[role="mark"]');
    expect(await article.page.$eval('mark', (mark) => mark.getAttribute('aria-description'))).toBe('Vendor');
    await page.bringToFront();
    await page.select('.looks li:first-child select', 'olive');
    await until(
      () => stored(world()),
      ({ looks }) => looks?.vendor.colour === 'olive',
    );
    await page.type('#site', 'https://www.News.example/path');
    await page.keyboard.press('Enter');
    await until(
      () => texts(page, '#site, .list span'),
      (all) => all.includes('news.example'),
    );
    expect((await stored(world())).sitesOff).toEqual(['news.example']);
    await forget(world());
  });

  it('takes settings from a file, and refuses a bad one in a sentence', async () => {
    await go('/settings', '#import');
    const input = (await page.$('#import')) as ElementHandle<HTMLInputElement>;
    const give = async (words: string) => {
      const file = join(tmpdir(), `backhaul-${process.pid}.json`);
      writeFileSync(file, words);
      await input.uploadFile(file);
      await input.evaluate((one) => one.dispatchEvent(new Event('change', { bubbles: true })));
    };
    const said = (words: string) =>
      page.waitForFunction((wanted) => document.querySelector('.said')?.textContent?.includes(wanted), {}, words);
    await give('{"backhaul":"settings","version":1,"settings":{"theme":"dark","openDelay":-5}}');
    await said('The file gives “openDelay” a value that it cannot have.');
    expect((await stored(world())).theme).toBeUndefined();
    await give('not json');
    await said('it is not JSON');
    await give('{"backhaul":"settings","version":1,"settings":{"theme":"dark","openDelay":150}}');
    await said('The settings were imported.');
    await until(
      () => stored(world()),
      ({ theme, openDelay }) => theme === 'dark' && openDelay === 150,
    );
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark');
    await forget(world());
  });

  it('shows stored values that could not be used, until they are dropped', async () => {
    await world().ask((api) => api.storage.sync.set({ theme: 'sepia' }), undefined);
    await go('/settings', '.damaged');
    expect((await texts(page, '.damaged code')).join()).toContain('theme: "sepia"');
    await page.click('#drop-damage');
    await page.waitForFunction(() => !document.querySelector('.damaged'));
    expect((await stored(world())).theme).toBeUndefined();
    await forget(world());
  });

  it('greets with the beginning of the shipped article, marked, and a card beside it', async () => {
    await go('/welcome', '.mention');
    expect(await texts(page, '.mention')).toEqual(expect.arrayContaining(['Huawei', 'HCSEC', 'ZTE']));
    const mentions = await page.$$('.mention');
    for (const mention of mentions)
      if ((await mention.evaluate((one) => one.textContent)) === 'HCSEC') await mention.hover();
    await page.waitForFunction(() => document.querySelector('aside h2')?.textContent?.includes('Evaluation Centre'));
  });

  // What a screen reader meets is the same in both themes: the dark one is asked for its contrasts alone.
  it.each([
    ['light', {}],
    ['dark', { runOnly: 'color-contrast' }],
  ] as const)('leaves axe nothing to find in the %s theme', async (theme, options) => {
    await set(world(), { theme, sitesOff: ['news.example'], muted: [{ id: 'zte' }] });
    await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, {}, theme);
    for (const [path, selector] of [
      ['/search/banbury', '.found-facts'],
      ['/entity/hikvision', '.sources'],
      ['/matrix', 'td a'],
      ['/settings', '.list li'],
      ['/welcome', '.mention'],
    ] as const) {
      await go(path, selector);
      // Row is like row: a dozen of them have every kind of cell.
      await expectAccessible(page, { exclude: ['.matrix tbody tr:nth-child(n + 13)'] }, options);
    }
    await forget(world());
  });
});
