/** Faults, injected into real browsers: a page keeps what it shows, and the extension does its work again afterwards. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Handler } from '../../scripts/serve';
import { openLibrary, until } from '../browser/extension';
import { inBothBrowsers, type TestPage } from '../browser/harness';
import { reloadExtension, stopBackground } from './background';
import { isLong, note } from './figures';
import { heapOf, megabytes } from './heap';

/** How often each is done: in `npm test`, and in `npm run torture`. */
const times = isLong ? { stops: 50, reloads: 50, tabs: 200, hours: 12 } : { stops: 4, reloads: 3, tabs: 10, hours: 1 };

/** Posts of a live blog in an hour: one in half a minute. */
const postsAnHour = 120;
/** Posts that the blog keeps on its page, as such pages do. */
const postsKept = 60;

/** Bytes by which a heap may differ, whatever the hours in between. Firefox counts whole chunks of a megabyte. */
const mostGrowth = { chrome: 1_048_576, firefox: 3 * 1_048_576 };

/** A live blog: `post()` adds a post at the top, corrects an older one and sets every clock on. */
const blog = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live</title><body><h1>Huawei live</h1><main></main><script>
  const main = document.querySelector('main');
  const names = ['Huawei', 'Nokia', 'Ericsson', 'ZTE', 'Samsung', 'Cisco', 'Ofcom', 'HCSEC', 'BT Group', 'Vodafone'];
  let count = 0;
  window.post = () => {
    const post = document.createElement('article');
    const name = names[count % names.length];
    post.innerHTML = '<h2></h2><time></time><p>' + name + ' and ' + names[(count * 7 + 3) % names.length] + ' spoke about the network, post ' + count + '.</p>';
    post.firstChild.textContent = 'Post ' + count++ + ': ' + name;
    main.prepend(post);
    while (main.children.length > ${postsKept}) main.lastChild.remove();
    for (const [at, time] of [...document.querySelectorAll('time')].entries()) time.textContent = at / 2 + ' minutes ago';
    const corrected = main.children[count % main.children.length].querySelector('p').firstChild;
    corrected.data = corrected.data.replace(/, post/, ', corrected: post');
  };
  for (let at = 0; at < ${postsKept}; at++) window.post();
</script>`;

const story = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Story</title><body>
  <p>Huawei and Nokia build networks.</p><p>Ericsson does too, and so does ZTE.</p>`;

const servePages: Handler = ({ url = '' }, response) => {
  const page = url === '/blog' ? blog : url.startsWith('/story') ? story : undefined;
  if (!page) return false;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(page);
  return true;
};

inBothBrowsers(
  'faults',
  (world) => {
    /** A page of the extension that asks the background nothing: it looks into storage. */
    const openWindow = () => openLibrary(world(), '/settings', '#density');
    const reports = (asking: Page) =>
      asking.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const all = await api.storage.session.get(null);
        return Object.entries(all)
          .filter(([key]) => key.startsWith('tab:'))
          .map(([, frames]) => JSON.stringify(frames));
      });
    /** Waits until the background knows all that the story mentions. */
    const counted = (asking: Page) =>
      until(
        () => reports(asking),
        (all) => all.some((one) => ['huawei', 'nokia', 'ericsson', 'zte'].every((id) => one.includes(`"${id}":1`))),
        20_000,
      );
    const wake = (asking: Page) =>
      asking.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        await api.runtime.sendMessage({ call: 'cards', request: { ids: [] } });
      });
    const closeCard = async (page: TestPage) => {
      await page.page.keyboard.press('Escape');
      await page.waitForNoCard();
    };

    it('the background stopped at any moment', { timeout: 600_000 }, async () => {
      const asking = await openWindow();
      const page = await world().open('/empty.html', 'nothing');
      let stopped = 0;
      for (let time = 0; time < times.stops; time++) {
        const loading = page.page.goto(`${world().server.origin}/story?${time}`);
        // Before, while and after the page is read and reported.
        for (let moment = 0; moment < time % 3; moment++)
          await page.page.evaluate(() => document.readyState).catch(() => undefined);
        stopped += Number(await stopBackground(world(), page.page));
        await loading;
        await counted(asking);
        await wake(asking);
        await until(() => stopBackground(world(), page.page), Boolean);
        stopped++;
        // What the next background is told of the page says whom this means.
        await page.page.evaluate(() => document.body.append('The Swedish vendor declined.'));
        await page.waitForTexts('Huawei', 'Nokia', 'Ericsson', 'ZTE', 'The Swedish vendor');
        await until(() => stopBackground(world(), page.page), Boolean);
        stopped++;
        await page.hover('Huawei');
        await page.waitForCard((card) => card.includes('Huawei') && card.length > 40);
        await closeCard(page);
      }
      expect(stopped).toBeGreaterThanOrEqual(times.stops);
      expect(page.errors).toEqual([]);
      note(`background stopped (${world().name})`, { faults: stopped });
      await page.page.close();
      await asking.close();
    });

    it('storage that has no room for a report', { timeout: 60_000 }, async () => {
      const asking = await openWindow();
      const page = await world().open('/empty.html', 'nothing');
      const fill = () =>
        asking.evaluate(async () => {
          const { session } = ((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).storage;
          for (let size = 8_000_000; size >= 8; size /= 10)
            for (let at = 0, isTaken = true; isTaken && at < 12; at++)
              isTaken = await session.set({ [`full/${size}/${at}`]: 'x'.repeat(size) }).then(
                () => true,
                () => false,
              );
        });
      const empty = () =>
        asking.evaluate(async () => {
          const { session } = ((globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome).storage;
          await session.remove(Object.keys(await session.get(null)).filter((key) => key.startsWith('full/')));
        });
      await fill();
      await page.page.goto(`${world().server.origin}/story`);
      await page.waitFor((painted) => painted.length === 4);
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Huawei') && card.length > 40);
      expect(await reports(asking)).toEqual([]);
      await empty();
      await page.page.evaluate(() => document.body.append('Samsung too.'));
      await counted(asking);
      expect(page.errors).toEqual([]);
      note(`reports refused (${world().name})`, { faults: 1 });
      await page.page.close();
      await asking.close();
    });

    it('the extension reloaded under an open page', { timeout: 600_000 }, async () => {
      const page = await world().open('/story');
      const before = (await page.painted()).map(({ text }) => text);
      for (let time = 0; time < times.reloads; time++) await reloadExtension(world(), page.page);
      await page.page.bringToFront();
      // In Chromium the page keeps a script that nobody answers, until something happens in it; Firefox starts the new one in it.
      await page.page.mouse.move(5, 5);
      await page.page.keyboard.press('Shift');
      await page.waitForTexts(...(world().name === 'chrome' ? [] : before));
      await page.page.evaluate(() => document.body.prepend('A word of Nokia. '));
      if (world().name === 'firefox') await page.waitForTexts('Nokia', ...before);
      await page.page.reload();
      await page.waitForTexts(...before);
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Huawei'));
      expect(page.errors).toEqual([]);
      note(`extension reloaded (${world().name})`, { faults: times.reloads });
      await page.page.close();
    });

    it('many tabs opened and closed leave nothing behind', { timeout: 600_000 }, async () => {
      const asking = await openWindow();
      const page = await world().open('/story');
      await counted(asking);
      for (let opened = 0; opened < times.tabs; opened += 5) {
        const tabs = await Promise.all(Array.from({ length: 5 }, () => world().browser.newPage()));
        await Promise.all(tabs.map((tab) => tab.goto(`${world().server.origin}/story`)));
        // Every other five are closed before they have reported.
        if (opened % 2 === 0)
          await until(
            () => reports(asking),
            (all) => all.length === 6,
            20_000,
          );
        await Promise.all(tabs.map((tab) => tab.close()));
      }
      await until(
        () => reports(asking),
        (all) => all.length === 1,
        20_000,
      );
      note(`tabs opened and closed (${world().name})`, { tabs: times.tabs });
      await page.page.close();
      await asking.close();
    });

    it('hours of a live blog do not grow in memory', { timeout: 900_000 }, async () => {
      const page = await world().open('/blog');
      // Few questions to the page: what a test asks for takes memory too.
      const go = async (hours: number) => {
        for (let hour = 0; hour < hours; hour++) {
          await page.page.evaluate(async (posts) => {
            for (let index = 0; index < posts; index++) {
              (window as unknown as { post(): void }).post();
              await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
            }
          }, postsAnHour);
          // As a browser does in an hour; a heap that was never tidied is larger than what it holds.
          await heapOf(world(), page.page);
        }
        await page.waitFor(
          (painted) => painted.length > postsKept * 2 && !painted.some(({ text }) => text === 'STALE'),
          20_000,
        );
      };
      await go(1);
      const before = await heapOf(world(), page.page);
      await go(isLong ? times.hours - 1 : times.hours);
      const after = await heapOf(world(), page.page);
      note(`live blog, ${times.hours} h (${world().name})`, {
        'heap before, MB': megabytes(before),
        'heap after, MB': megabytes(after),
      });
      expect(after - before).toBeLessThan(mostGrowth[world().name]);
      expect(page.errors).toEqual([]);
      await page.page.close();
    });
  },
  {},
  servePages,
);
