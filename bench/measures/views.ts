/** What the reader waits for: the card, with the worker awake and asleep, and the popup. */
import type { CDPSession, Page } from 'puppeteer-core';
import { chromeWorker } from '../../scripts/browsers';
import type { Browsers, Tabs } from '../browsers';
import type { Figures } from '../figures';
import { traced } from '../trace';

export async function measureViews(figures: Figures, isQuick: boolean, browsers: Browsers): Promise<void> {
  const rounds = isQuick ? 1 : 7;
  const ours = await browsers.get('ours');
  const [hovers, asleep, popups]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) hovers.push(await hover(ours));
  for (let round = 0; round < rounds; round++) asleep.push(await askSleeping(ours));
  // The first is the browser's own first one too.
  for (let round = 0; round < Math.max(3, rounds); round++) popups.push(await openPopup(ours));
  figures.set('hover', ...hovers);
  figures.set('asleep', ...asleep);
  figures.set('popup', ...popups);
}

/** From the timer that opens the card to the end of the frame that shows it, cards prefetched. */
async function hover(browser: Tabs): Promise<number> {
  const page = await browser.openToRest('/news');
  await page.bringToFront();
  const point = await page.evaluate(() => {
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(startContainer, Math.max(startOffset + 1, endOffset));
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0 && y > 0 && y < innerHeight - 20) return { x: x + width / 2, y: y + height / 2 };
      }
    throw new Error('No mention is in view.');
  });
  const trace = await traced(page, async () => {
    await page.evaluate(() => {
      new MutationObserver((_records, observer) => {
        if (!document.querySelector('[data-backhaul-card]')) return;
        console.timeStamp('card');
        observer.disconnect();
      }).observe(document.documentElement, { childList: true, subtree: true });
    });
    await page.mouse.move(point.x - 3, point.y);
    await page.mouse.move(point.x, point.y);
    await page.waitForFunction(() => document.querySelector('[data-backhaul-card]') !== null);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  });
  await page.close();
  const shown = trace.stampOf('card') ?? Number.NaN;
  const opening = trace.calls.filter(({ start }) => start <= shown).at(-1);
  const frame = trace.frameAfter(shown);
  if (!opening || !frame) throw new Error('The trace shows no card.');
  return frame.end - opening.start;
}

/** How long an answer takes when the worker was stopped, asked from a page of ours that has no script to start it. */
async function askSleeping(browser: Tabs): Promise<number> {
  const page = await browser.session.browser.newPage();
  await page.goto(`${browser.session.origin}/licences.txt`);
  const session: CDPSession = await page.createCDPSession();
  const versions = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions: changed }) => {
    for (const { versionId, runningStatus } of changed) versions.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  // It may be started again by the tab that has just been opened.
  do {
    await session.send('ServiceWorker.stopAllWorkers');
    await new Promise((done) => setTimeout(done, 100));
  } while (versions.size === 0 || [...versions.values()].some((status) => status !== 'stopped'));
  const time = await page.evaluate(async () => {
    const before = performance.now();
    const reply = await chrome.runtime.sendMessage({ call: 'cards', request: { ids: ['huawei'] } });
    if ((reply as { answer: unknown[] }).answer.length !== 1) throw new Error('There is no such card.');
    return performance.now() - before;
  });
  await page.close();
  return time;
}

/** From the popup's own start to its first paint with controls in it. */
async function openPopup(browser: Tabs): Promise<number> {
  const page = await browser.openToRest('/news');
  await page.bringToFront();
  const worker = await chromeWorker(browser.session);
  const url = `${browser.session.origin}/src/popup/index.html`;
  const opened = browser.session.browser.waitForTarget((target) => target.url() === url);
  await worker.evaluate(() => chrome.action.openPopup());
  const popup: Page = await (await opened).asPage();
  await popup.waitForSelector('#enabled');
  const painted = await popup.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0];
          if (entry) done(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await popup.close();
  await page.close();
  return painted;
}
