/** Pages that come back, come early, go on without a network, or outlive the extension that painted them. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { until } from './extension';
import { inBothBrowsers, tabId } from './harness';
import { servePages } from './serve-pages';

const page = (body: string) => `<!doctype html><title>News</title>${body}`;

const pages: Readonly<Record<string, string>> = {
  '/first': page('<p>Huawei on the first page.</p>'),
  '/second': page('<p>Nokia on the second page.</p>'),
  '/early': page('<p>Ericsson on a page that is made ready early.</p>'),
  '/before': page(
    '<p>Huawei before it.</p><a href="/early">On</a>' +
      '<script type="speculationrules">{"prerender":[{"urls":["/early"],"eagerness":"immediate"}]}</script>',
  ),
};

inBothBrowsers(
  'navigation',
  (world) => {
    it('a page from the back/forward cache is as it was, is counted, and is read on', async () => {
      const page = await world().open('/first');
      const id = await tabId(world(), page.page.url());
      await page.page.evaluate(() => {
        addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted }));
        location.href = '/second';
      });
      // Puppeteer waits for a load event that a page from the cache never has.
      const texts = () =>
        page.painted().then(
          (painted) => painted.map(({ text }) => text).join(),
          () => '',
        );
      await until(texts, (now) => now === 'Nokia');
      await page.page.evaluate(() => setTimeout(() => history.back()));
      await until(texts, (now) => now === 'Huawei');
      expect(await page.page.evaluate(() => (window as { persisted?: boolean }).persisted)).toBe(true);
      await until(
        () => world().ask((api) => api.storage.session.get(null), undefined),
        (state) => JSON.stringify(state).includes('"huawei":1') && !JSON.stringify(state).includes('"nokia":1'),
      );
      await until(
        () => world().ask((api, tab) => api.action.getTitle({ tabId: tab }), id),
        (title) => title === 'Backhaul: on for this page',
      );
      await page.page.evaluate(() => document.body.append('And ZTE.'));
      await page.waitForTexts('Huawei', 'ZTE');
      await page.page.close();
    });

    it('a page that is made ready early is read when it is shown', async () => {
      // Firefox has no speculation rules.
      if (world().name !== 'chrome') return expect(await world().browser.version()).toMatch(/firefox/i);
      const page = await world().open('/before');
      const client = await page.page.createCDPSession();
      const isReady = new Promise<void>((ready) =>
        client.on('Preload.prerenderStatusUpdated', ({ status }) => status === 'Ready' && ready()),
      );
      await client.send('Preload.enable');
      await isReady;
      const state = () => world().ask((api) => api.storage.session.get(null), undefined);
      expect(JSON.stringify(await state())).not.toContain('ericsson');
      await page.page.evaluate(() => setTimeout(() => document.querySelector('a')?.click()));
      // The tab changes over to the page that was made ready, and so does the debugger.
      const shown = await until(
        async () => (await world().browser.pages()).find((one) => one.url().endsWith('/early')),
        (found) => found !== undefined,
      );
      const activated = () =>
        shown
          ?.evaluate(() => {
            const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
              activationStart?: number;
            })[];
            return entry?.activationStart ?? 0;
          })
          .catch(() => 0) ?? Promise.resolve(0);
      await until(activated, (start) => start > 0);
      await until(state, (now) => JSON.stringify(now).includes('"ericsson":1'));
      await page.page.close();
    });

    it('a page goes on to be read without a network', async () => {
      const page = await world().open('/first');
      await world().server.close();
      await page.page.evaluate(() => document.body.append('And ZTE.'));
      await page.waitForTexts('Huawei', 'ZTE');
      await page.hover('ZTE');
      await page.waitForCard((text) => text.includes('ZTE'));
      await page.page.close();
    });
  },
  {},
  servePages(pages),
);

inBothBrowsers(
  'an extension that is updated under an open page',
  (world) => {
    it('takes its paint away, and the new one paints anew, once', async () => {
      const page = await world().open('/first');
      await world().ask((api) => void setTimeout(() => api.runtime.reload()), undefined);
      // Chromium puts the new content script into new pages only, Firefox into open ones too.
      if (world().name === 'chrome') {
        await page.waitForTexts();
        await page.page.evaluate(() => document.body.append('And ZTE.'));
        expect(await page.painted()).toEqual([]);
        // One that a debugger has put in does not come back by itself.
        await world().browser.uninstallExtension(new URL(world().origin).host);
        await world().browser.installExtension(resolve('dist/chrome'));
        await page.page.reload();
        await page.waitForTexts('Huawei');
      } else {
        await page.page.evaluate(() => document.body.append('And ZTE.'));
        await page.waitForTexts('Huawei', 'ZTE');
      }
      expect(page.errors).toEqual([]);
      await page.page.close();
    });
  },
  {},
  servePages(pages),
);
