/** What the popup says and offers where the browser lets the extension read only some sites, or has not let it in yet. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { inBothBrowsers, openExtensionPage, type World } from './harness';

const everywhere = ['http://*/*', 'https://*/*'];

/** Withholds every site, as a reader does in the browser’s own settings. */
async function withhold(world: World): Promise<void> {
  if (world.name === 'firefox') await world.ask((api, origins) => api.permissions.remove({ origins }), everywhere);
  else await setChromeAccess(world, 'ON_CLICK');
}

/** What a reader chooses under “Site access” in Chromium. Firefox grants in a dialog that no protocol reaches. */
async function setChromeAccess(world: World, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  const settings = await world.browser.newPage();
  await settings.goto('chrome://extensions');
  const change = JSON.stringify({ extensionId: new URL(world.origin).host, hostAccess });
  await settings.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  await settings.close();
}

inBothBrowsers('site access', (world) => {
  afterEach(async () => {
    if (world().name === 'chrome') await setChromeAccess(world(), 'ON_ALL_SITES');
  });

  it('says that the browser withholds sites, and offers a grant', async () => {
    await withhold(world());
    const page = await world().open('/reading.html', 'nothing');
    const popup = await openPopupOverNewest(world());
    await popup.waitForSelector('#allow-all');
    expect(await popup.$eval('.nowhere', (words) => words.textContent)).toContain('only the sites that you allow');
    expect(await page.painted()).toEqual([]);
    if (world().name === 'chrome') {
      // The reader allows it in the browser's settings: the popup follows, and leads on to the reload that it takes.
      await setChromeAccess(world(), 'ON_ALL_SITES');
      await popup.waitForFunction(() => !document.querySelector('#allow-all'));
      await page.page.reload();
      await page.waitFor((painted) => painted.length > 0);
      await popup.waitForSelector('#site');
    }
    await popup.close();
  });

  it('follows a page that begins to be read, also one that mentions nothing', async () => {
    // Only Chromium's access can be given and taken without a dialog.
    if (world().name === 'firefox') return expect(await world().browser.version()).toMatch(/firefox/i);
    await withhold(world());
    const page = await world().open('/empty.html', 'nothing');
    const popup = await openPopupOverNewest(world());
    await popup.waitForSelector('.nowhere');
    await setChromeAccess(world(), 'ON_ALL_SITES');
    await page.page.reload();
    await popup.waitForSelector('#site');
    await popup.close();
  });
});

/** The popup's page, told the newest tab. The toolbar's own would be a click that lets the extension into the page. */
async function openPopupOverNewest(world: World): Promise<Page> {
  const newest = await world.ask(
    async (api) =>
      Math.max(...(await api.tabs.query({})).map(({ url, id }) => (url?.includes('/src/popup/') ? -1 : (id ?? -1)))),
    undefined,
  );
  return openExtensionPage(world, `/src/popup/index.html?tab=${newest}`, '#enabled');
}
