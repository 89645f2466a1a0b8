import { afterEach, expect, it } from 'vitest';
import { expectAccessible, forget, set, stored, until } from './extension';
import { inBothBrowsers, openExtensionPage, tabId } from './harness';

inBothBrowsers('the popup', (world) => {
  afterEach(() => forget(world()));

  it('switches a category off and on, and the page behind follows', async () => {
    const page = await world().open('/react.html');
    await page.waitFor((painted) => painted.some(({ text }) => text === 'Huawei'));
    const popup = await world().openPopup(page);
    await popup.click('label[for=category-vendor]');
    await page.waitFor((painted) => painted.length === 0);
    await popup.click('label[for=category-vendor]');
    await page.waitFor((painted) => painted.some(({ text }) => text === 'Huawei'));
    await popup.close();
  });

  it('switches the site off and on', async () => {
    const page = await world().open('/react.html');
    const popup = await world().openPopup(page);
    expect(await popup.$eval('label[for=site]', (label) => label.textContent)).toContain('127.0.0.1');
    await popup.click('label[for=site]');
    await page.waitFor((painted) => painted.length === 0);
    await popup.waitForFunction(() => document.querySelector('.condition')?.textContent?.includes('on this site'));
    await popup.click('label[for=site]');
    await page.waitFor((painted) => painted.length > 0);
    await popup.close();
  });

  it('switches everything off and on', async () => {
    const page = await world().open('/react.html');
    const popup = await world().openPopup(page);
    await popup.click('label[for=enabled]');
    await page.waitFor((painted) => painted.length === 0);
    expect(await popup.$eval('#site', (site) => (site as HTMLInputElement).disabled)).toBe(true);
    await popup.click('label[for=enabled]');
    await page.waitFor((painted) => painted.length > 0);
    await popup.close();
  });

  it('pauses in one tab, and in all for an hour, and says so', async () => {
    const other = await world().open('/react.html');
    const page = await world().open('/react.html?second');
    const popup = await world().openPopup(page);
    const says = (words: string) =>
      popup.waitForFunction((wanted) => document.querySelector('.condition')?.textContent?.includes(wanted), {}, words);
    await popup.click('#pause-tab');
    await page.waitFor((painted) => painted.length === 0);
    await says('Paused in this tab');
    expect((await other.painted()).length).toBeGreaterThan(0);
    await page.page.reload();
    await until(
      () => popup.$eval('#pause-tab', (button) => button.getAttribute('aria-pressed')),
      (pressed) => pressed === 'true',
    );
    expect(await page.painted()).toEqual([]);
    await popup.click('#pause-tab');
    await page.waitFor((painted) => painted.length > 0);
    await popup.click('#pause-hour');
    await page.waitFor((painted) => painted.length === 0);
    await other.waitFor((painted) => painted.length === 0);
    await says('Paused on all sites until');
    await popup.click('#pause-hour');
    await other.waitFor((painted) => painted.length > 0);
    await popup.click('#pause-always');
    await other.waitFor((painted) => painted.length === 0);
    await popup.close();
    expect((await stored(world())).sitesOff).toEqual(['127.0.0.1']);
  });

  it('counts the mentions of each category', async () => {
    const page = await world().open('/react.html');
    const popup = await world().openPopup(page);
    await popup.waitForFunction(
      () => Number(document.querySelector('label[for=category-vendor] .count')?.textContent) > 3,
    );
    await popup.close();
  });

  it('lists what is on the page, and goes from mention to mention of it', async () => {
    const page = await world().open('/reading.html');
    const popup = await world().openPopup(page);
    await popup.waitForSelector('.entity[data-id=ericsson]');
    const [name, count] = await popup.$$eval('.entity[data-id=ericsson] span', (spans) =>
      spans.map((span) => span.innerText),
    );
    expect([name, count]).toEqual(['Ericsson', '3']);
    const tops = new Set<number>();
    for (const _ of [1, 2, 3]) {
      const before = await page.inCard((root) => root.querySelector('.card')?.getBoundingClientRect().top);
      await popup.$eval('.entity[data-id=ericsson]', (button) => (button as HTMLElement).click());
      const top = await until(
        () => page.inCard((root) => root.querySelector('.card')?.getBoundingClientRect().top),
        (now) => now !== undefined && now !== before,
      );
      tops.add(Math.round(top ?? 0));
      expect(await page.waitForCard((text) => text.includes('Ericsson'))).toContain('Vendor');
    }
    expect(tops.size).toBeGreaterThan(1);
    await popup.$eval('.entity[data-id=verizon]', (button) => (button as HTMLElement).click());
    await page.waitForCard((text) => text.includes('Verizon'));
    expect(await page.page.$eval('#last', (last) => last.getBoundingClientRect().top < innerHeight)).toBe(true);
    await popup.close();
  });

  it('says in plain words where it cannot work, and teaches where nothing was found', async () => {
    const nowhere = await openExtensionPage(world(), '/src/popup/index.html', '.nowhere');
    expect(await nowhere.$eval('.nowhere', (words) => words.textContent)).toContain('cannot read this page');
    await nowhere.close();
    const page = await world().open('/empty.html', 'nothing');
    const popup = await world().openPopup(page);
    expect(await popup.$eval('.empty', (words) => words.textContent)).toContain('rest the pointer');
    await popup.close();
  });

  it('says that a long page was read in part', async () => {
    const page = await world().open('/reading.html');
    const id = await tabId(world(), page.page.url());
    // A page of its own: the toolbar's popup would close when another page is opened.
    const popup = await openExtensionPage(world(), `/src/popup/index.html?tab=${id}`, '#enabled');
    await popup.waitForSelector('.entity');
    expect(await popup.$('.early')).toBeNull();
    await world().ask(async (api, tab) => {
      const key = `tab:${tab}`;
      const frames = (await api.storage.session.get(key))[key] as Record<string, object>;
      await api.storage.session.set({ [key]: { ...frames, 0: { ...frames[0], stoppedEarly: true } } });
    }, id);
    await popup.waitForFunction(() => document.querySelector('.early')?.textContent?.includes('only its beginning'));
    await popup.close();
  });

  it('says what the browser refused to save, and shows what is in force', async () => {
    const page = await world().open('/reading.html');
    const popup = await world().openPopup(page);
    await popup.evaluate(() => {
      const { storage } =
        (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      for (const area of [storage.sync, storage.local])
        Object.defineProperty(area, 'set', { value: () => Promise.reject(new Error('quota')) });
    });
    const isOn = () => popup.$eval('#category-vendor', (one) => (one as HTMLInputElement).checked);
    await popup.click('label[for=category-vendor]');
    await popup.waitForFunction(() => document.querySelector('.problem')?.textContent?.includes('refused to save'));
    expect(await isOn()).toBe(true);
    await popup.click('#pause-hour');
    await popup.waitForFunction(() => document.querySelector('.problem')?.textContent?.includes('refused to save'));
    expect(await popup.$eval('#pause-hour', (button) => button.getAttribute('aria-pressed'))).toBe('false');
    await popup.close();
  });

  it('shows the keys, and leads to library and settings', async () => {
    const page = await world().open('/reading.html');
    const popup = await world().openPopup(page);
    await popup.click('#shortcuts summary');
    const keys = await popup.$$eval('#shortcuts kbd', (all) => all.map((key) => key.innerText));
    expect(keys).toHaveLength(4);
    expect(keys.every((one) => one.includes('Alt') || one.includes('⌥'))).toBe(true);
    await popup.$eval('#open-settings', (button) => {
      // A popup that is a page of its own would be gone while the next page is opened beside it.
      window.close = () => undefined;
      (button as HTMLElement).click();
    });
    const addresses = () =>
      world().ask(async (api) => (await api.tabs.query({})).map(({ url }) => url ?? ''), undefined);
    await until(addresses, (open) => open.some((url) => url.endsWith('/src/library/index.html#/settings')));
  });

  it.each(['light', 'dark'] as const)('leaves axe nothing to find in the %s theme', async (theme) => {
    await set(world(), { theme });
    const page = await world().open('/reading.html');
    const popup = await world().openPopup(page);
    await popup.waitForSelector('.entity');
    await popup.$eval('#shortcuts', (details) => details.setAttribute('open', ''));
    await expectAccessible(popup);
    await popup.close();
  });
});
