import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type BrowserName, chromeWorker, startBrowser } from '../../scripts/browsers';
import { evaluateInBrowserWindow } from '../../scripts/firefox-window';
import { forget, set, until } from './extension';
import { inBothBrowsers, tabId } from './harness';

inBothBrowsers('the background', (world) => {
  it('counts the entities of a page on its badge', async () => {
    const page = await world().open('/reading.html');
    const id = await tabId(world(), page.page.url());
    const badge = () => world().ask((api, tab) => api.action.getBadgeText({ tabId: tab }), id);
    await until(badge, (text) => text === '7');
    await page.page.goto(`${world().server.origin}/empty.html`);
    await until(badge, (text) => text === '');
  });

  it('leaves the icon grey, and colours it where it works', async () => {
    // Chromium gives nobody the icon back; Firefox's own code does.
    if (world().name === 'chrome') return;
    const page = await world().open('/reading.html');
    const icon = () =>
      evaluateInBrowserWindow(
        page.page,
        `(() => {
          const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
          const { extension } = WebExtensionPolicy.getByID('backhaul@backhaul.example');
          const tab = gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(page.page.url())});
          const { action } = ExtensionParent.apiManager.global.browserActionFor(extension);
          return JSON.stringify([action.getContextData(tab).icon, action.getContextData(null).icon]);
        })()`,
      );
    await until(icon, (found) => /^\[.*on-16\.png.*off-16\.png/.test(found));
    await set(world(), { enabled: false });
    await until(icon, (found) => !found.includes('on-16.png'));
    await forget(world());
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
