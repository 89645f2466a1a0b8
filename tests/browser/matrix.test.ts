/**
 * Every kind of page × {behaves the same, all painted, none stale, zero trace, marks restored}, in both browsers: the page goes
 * through its own steps in a browser with the extension and in one without, and is compared after each.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { forgetResult, noteResult, writeTable } from './compatibility';
import { startWorld, type World } from './harness';
import { kinds } from './kinds';
import { traceOf, waitForCoverage } from './look';

/** Milliseconds within which what appears must be shown. */
const promptly = 1000;

interface Visit {
  readonly page: Page;
  readonly console: string[];
  readonly requests: string[];
}

async function visit(world: World, path: string): Promise<Visit> {
  const page = await world.browser.newPage();
  const console: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.push(String(error)));
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(world.server.origin + path);
  await page.waitForFunction(() => 'pageSteps' in window);
  return { page, console, requests };
}

const stepsOf = ({ page }: Visit) =>
  page.evaluate(() => (window as unknown as { pageSteps: unknown[] }).pageSteps.length);

/** Takes a page through one of its steps and waits until it has been painted. */
const take = ({ page }: Visit, step: number) =>
  page.evaluate(async (index) => {
    await (window as unknown as { pageSteps: (() => unknown)[] }).pageSteps[index]?.();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, step);

describe.each<BrowserName>(['chrome', 'firefox'])('any page (%s)', (name) => {
  let ours: World;
  let bare: World;

  beforeAll(async () => {
    [ours, bare] = await Promise.all([startWorld(name), startWorld(name, { extension: false })]);
  });
  afterAll(async () => {
    for (const world of [ours, bare]) {
      await world?.browser.close();
      world?.server.close();
    }
    writeTable();
  });

  describe.each(kinds)('$title', ({ title, path }) => {
    it('is painted promptly and leaves no trace', async () => {
      forgetResult(title, name, 'overlay');
      await ours.store({ painter: 'overlay', enabled: true });
      const [seen, plain] = await Promise.all([visit(ours, path), visit(bare, path)]);
      let slowest = await waitForCoverage(seen.page, promptly);
      expect(await traceOf(seen.page)).toEqual(await traceOf(plain.page));
      for (let step = 0; step < (await stepsOf(plain)); step++) {
        await Promise.all([take(seen, step), take(plain, step)]);
        slowest = Math.max(slowest, await waitForCoverage(seen.page, promptly));
        expect(await traceOf(seen.page)).toEqual(await traceOf(plain.page));
      }
      expect(seen.console).toEqual(plain.console);
      expect(seen.requests.sort()).toEqual(plain.requests.sort());
      noteResult(title, name, 'overlay', slowest);
      await Promise.all([seen.page.close(), plain.page.close()]);
    });

    it('works with marks, and is itself again when they are gone', async () => {
      forgetResult(title, name, 'marks');
      await ours.store({ painter: 'marks', enabled: true });
      const [seen, plain] = await Promise.all([visit(ours, path), visit(bare, path)]);
      await waitForCoverage(seen.page, promptly);
      const steps = await stepsOf(plain);
      for (let step = 0; step < steps - 1; step++) {
        await settled(seen.page);
        await Promise.all([take(seen, step), take(plain, step)]);
        await waitForCoverage(seen.page, promptly);
      }
      const marked = await settled(seen.page);
      await ours.store({ enabled: false });
      await seen.page.bringToFront();
      await seen.page.waitForFunction(() => !document.querySelector('mark[role=mark]'));
      expect(await traceOf(seen.page)).toEqual(await traceOf(plain.page));
      await Promise.all([take(seen, steps - 1), take(plain, steps - 1)]);
      expect(await traceOf(seen.page)).toEqual(await traceOf(plain.page));
      expect(seen.console).toEqual(plain.console);
      noteResult(title, name, 'marks', marked);
      await ours.store({ enabled: true });
      await Promise.all([seen.page.close(), plain.page.close()]);
    });
  });
});

/** Waits until the page has come to rest and was marked as far as that is safe. How many marks there are. */
async function settled(page: Page): Promise<number> {
  let before = 0;
  let since = performance.now();
  while (performance.now() - since < (before > 0 ? 200 : 1300)) {
    const count = await page.evaluate(() => document.querySelectorAll('mark[role=mark]').length);
    if (count !== before) since = performance.now();
    before = count;
  }
  return before;
}
