import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserName, chromeWorker, startBrowser } from '../../scripts/browsers';
import { evaluateInBrowserWindow } from '../../scripts/firefox-window';
import { forget, set, until } from './extension';
import { inBothBrowsers, startWorld, type TestPage, tabId, type World } from './harness';

inBothBrowsers('the background', (world) => {
  it('counts the entities of a page on its badge', async () => {
    const page = await world().open('/reading.html');
    const id = await tabId(world(), page.page.url());
    const badge = () => world().ask((api, tab) => api.action.getBadgeText({ tabId: tab }), id);
    await until(badge, (text) => text === '7');
    await page.page.goto(`${world().server.origin}/empty.html`);
    await until(badge, (text) => text === '');
  });

  it('leaves the icon grey, and colours it where it works, which its title says too', async () => {
    const page = await world().open('/reading.html');
    const id = await tabId(world(), page.page.url());
    const title = () => world().ask((api, tab) => api.action.getTitle({ tabId: tab }), id);
    const elsewhere = await world().ask((api) => api.action.getTitle({}), undefined);
    const icons = world().name === 'firefox' ? () => iconsOf(page.page) : undefined;
    await until(title, (found) => found === 'Backhaul: on for this page');
    if (icons) await until(icons, (found) => /^\[.*on-16\.png.*off-16\.png/.test(found));
    await set(world(), { enabled: false });
    await until(title, (found) => found === elsewhere);
    if (icons) await until(icons, (found) => !found.includes('on-16.png'));
    expect(elsewhere).not.toContain('on for this page');
    await forget(world());
    await page.page.goto(`${world().server.origin}/empty.html`);
    await until(title, (found) => found === 'Backhaul: on for this page');
  });

  it('asks for no permission but those of what it shows', async () => {
    const granted = await world().ask((api) => api.permissions.getAll(), undefined);
    expect(granted.permissions?.filter((one) => !one.startsWith('internal:')).sort()).toEqual([
      'activeTab',
      'contextMenus',
      'storage',
    ]);
  });
});

/** The icons of a page's tab and of all others. Firefox's own code gives them back; Chromium gives them nobody. */
function iconsOf(page: Page): Promise<string> {
  return evaluateInBrowserWindow(
    page,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('backhaul@backhaul.example');
      const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())});
      const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
      return JSON.stringify([action.getContextData(tab).icon, action.getContextData(null).icon]);
    })()`,
  );
}

describe.each<BrowserName>(['chrome', 'firefox'])('the first run (%s)', (name) => {
  it('opens one page, and no more', async () => {
    const session = await startBrowser(name, { keepWelcome: true });
    try {
      const welcome = `${session.origin}/src/library/index.html#/welcome`;
      const open = async () => {
        if (name === 'chrome')
          return session.browser.targets().flatMap((target) => (target.type() === 'page' ? target.url() : []));
        const pages = await session.browser.pages();
        const addresses = '[...gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec)';
        return JSON.parse(await evaluateInBrowserWindow(pages[0] as Page, `JSON.stringify(${addresses})`)) as string[];
      };
      await until(open, (addresses) => addresses.includes(welcome), 20_000);
      expect(await open()).toHaveLength(2);
    } finally {
      await session.browser.close();
    }
  });
});

describe('looking up from elsewhere (chrome)', () => {
  it('opens the library for a selection, and for words in the address bar', async () => {
    const session = await startBrowser('chrome');
    try {
      const worker = await chromeWorker(session);
      const opens = (hash: string) => session.browser.waitForTarget((target) => target.url().endsWith(hash));
      // Neither menu nor address bar is within a test's reach: the browser's events are given to what listens to them.
      await worker.evaluate(() => {
        const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object): void };
        clicked.dispatch({ menuItemId: 'look-up', selectionText: ' Open RAN ' });
      });
      await opens('#/search/Open%20RAN');
      const enter = (words: string) =>
        worker.evaluate((typed) => {
          const entered = chrome.omnibox.onInputEntered as unknown as { dispatch(words: string, where: string): void };
          entered.dispatch(typed, 'currentTab');
        }, words);
      await enter('huawei');
      await opens('#/entity/huawei');
      await enter('5G core');
      await opens('#/search/5G%20core');
    } finally {
      await session.browser.close();
    }
  });
});

describe('looking up from elsewhere (firefox)', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('firefox');
  });
  afterAll(async () => {
    await world?.browser.close();
    world?.server.close();
  });

  const inWindow = (page: TestPage, expression: string) => evaluateInBrowserWindow(page.page, expression);
  const opens = (page: TestPage, hash: string) =>
    until(
      () => inWindow(page, 'JSON.stringify([...gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec))'),
      (addresses) => addresses.includes(`${hash}"`),
    );

  it('opens the library for a selection, by the menu of the page', async () => {
    const page = await world.open('/reading.html');
    await page.page.bringToFront();
    const { x, y } = await page.middleOf('Second');
    await page.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h2') as Node));
    await page.page.mouse.click(x, y, { button: 'right' });
    const menu = `document.getElementById('contentAreaContextMenu')`;
    const item = `[...${menu}.querySelectorAll('menuitem')].find(({ id }) => id.startsWith('backhaul'))`;
    const label = await until(
      () => inWindow(page, `${menu}.state === 'open' ? (${item}?.label ?? '') : ''`),
      (found) => found !== '',
    );
    expect(label).toBe('Look up “Second” in Backhaul');
    await inWindow(page, `(${menu}.activateItem(${item}), '')`);
    await opens(page, '#/search/Second');
    await page.page.close();
  });

  it('suggests entities in the address bar, and opens the one that is entered', async () => {
    const page = await world.open('/reading.html');
    await page.page.bringToFront();
    await inWindow(page, `(gURLBar.focus(), gURLBar.search('backhaul huaw'), '')`);
    const rows = `JSON.stringify([...document.querySelectorAll('.urlbarView-row')].map((row) => row.textContent))`;
    const suggestions = await until(
      () => inWindow(page, rows),
      (found) => found.includes('Huawei — Vendor, China'),
    );
    // The first row is the keyword itself.
    expect((JSON.parse(suggestions) as string[])[1]).toContain('Huawei — Vendor, China');
    await inWindow(page, `(gURLBar.search('backhaul huawei'), '')`);
    // Until this search has rows, those of the one before stand there, and Enter would be for the one of them that is selected.
    const enter = `(() => {
      const content = gURLBar.view.selectedResult?.payload.content ?? 'nothing';
      if (content === 'backhaul huawei') gURLBar.handleCommand(new KeyboardEvent('keydown', { key: 'Enter' }));
      return content;
    })()`;
    await until(
      () => inWindow(page, enter),
      (selected) => selected === 'backhaul huawei',
    );
    await opens(page, '#/entity/huawei');
    await page.page.close();
  });
});
