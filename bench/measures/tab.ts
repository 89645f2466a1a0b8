/** The built extension in a real tab: what the tab works with it and without, how long its slices are, and what typing feels. */
import type { Page } from 'puppeteer-core';
import { type Browsers, type Kind, settle, type Tabs } from '../browsers';
import type { Figures } from '../figures';
import { median, quantile, rounded, shownSpread, spreadOf } from '../statistics';
import { type Trace, traced } from '../trace';

interface Visit {
  readonly trace: Trace;
  /** Milliseconds between frames, as the page sees them. */
  readonly gaps: readonly number[];
}

export async function measureTab(figures: Figures, isQuick: boolean, browsers: Browsers): Promise<void> {
  const table = figures.table('The built extension in a tab: work of the page’s main thread until rest, ms', [
    'page',
    'without',
    'with an empty content script',
    'with the extension',
    'compiling and first run',
    'longest slice',
    'longest time between frames, without and with',
  ]);
  // A quick run opens the two pages that bars are of.
  for (const path of isQuick ? ['/empty', '/long'] : ['/empty', '/news', '/long']) {
    const visits: Record<Kind, Visit[]> = { ours: [], idle: [], none: [] };
    // What a script costs that does nothing counts on the empty page alone.
    const kinds = isQuick && path !== '/empty' ? (['none', 'ours'] as const) : (['none', 'idle', 'ours'] as const);
    for (let round = 0; round < (isQuick ? 1 : 7); round++)
      for (const kind of kinds) visits[kind].push(await visit(await browsers.get(kind), path));
    const work = (kind: Kind) => visits[kind].map(({ trace }) => trace.worked);
    const scripts = visits.ours.map(({ trace }) => trace.scripts.reduce((sum, { cpu }) => sum + cpu, 0));
    const slices = visits.ours.map(({ trace }) => Math.max(0, ...trace.slices.map(({ cpu }) => cpu)));
    const gaps = (kind: Kind) => visits[kind].map((one) => Math.max(0, ...one.gaps));
    table.rows.push([
      path.slice(1),
      ...(['none', 'idle', 'ours'] as const).map((kind) =>
        visits[kind].length > 0 ? shownSpread(spreadOf(work(kind))) : '–',
      ),
      shownSpread(spreadOf(scripts)),
      shownSpread(spreadOf(slices)),
      `${rounded(median(gaps('none')))}, ${rounded(median(gaps('ours')))}`,
    ]);
    if (path === '/empty')
      figures.set('start', ...work('ours').map((worked) => Math.max(0, worked - median(work('idle')))));
    if (path === '/long') {
      figures.set('slice', ...slices);
      figures.set('gap', ...gaps('ours'));
    }
  }
  if (!isQuick) await measureTyping(figures, browsers);
}

async function visit(browser: Tabs, path: string): Promise<Visit> {
  const page = await browser.session.browser.newPage();
  await page.evaluateOnNewDocument(recordFrames);
  const trace = await traced(page, async () => {
    await page.goto(browser.url(path), { waitUntil: 'load' });
    await settle(page);
  });
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps);
  await page.close();
  return { trace, gaps };
}

/** Notes the time between frames from the first that follows the page's load: the layout of the page itself is not meant. */
function recordFrames(): void {
  const gaps: number[] = [];
  Object.assign(window, { gaps });
  addEventListener('load', () => {
    let last: number | undefined;
    const next = (now: number) => {
      if (last !== undefined) gaps.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(() => requestAnimationFrame(next));
  });
}

/** Interaction to Next Paint of typing into a page that is just being read. */
async function measureTyping(figures: Figures, browsers: Browsers): Promise<void> {
  const table = figures.table('Typing into a long page while it is read: time to the next paint, ms', [
    'with',
    'median',
    'slowest of fifty',
  ]);
  for (const kind of ['none', 'ours'] as const) {
    const delays: number[] = [];
    for (let round = 0; round < 5; round++) delays.push(...(await type(await browsers.get(kind))));
    table.rows.push([
      kind === 'none' ? 'nothing' : 'the extension',
      rounded(median(delays)),
      rounded(quantile(delays, 0.98)),
    ]);
  }
}

async function type(browser: Tabs): Promise<number[]> {
  const page: Page = await browser.session.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const delays: number[] = [];
    Object.assign(window, { delays });
    addEventListener('DOMContentLoaded', () => {
      const field = document.createElement('textarea');
      document.body.prepend(field);
      field.focus();
      field.addEventListener('keydown', (event) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => delays.push(performance.now() - event.timeStamp);
          port2.postMessage(0);
        });
      });
    });
  });
  await page.goto(browser.url('/long'), { waitUntil: 'domcontentloaded' });
  for (let key = 0; key < 50; key++) await page.keyboard.press('a');
  await page.waitForFunction(() => (window as unknown as { delays: number[] }).delays.length >= 50);
  const delays = await page.evaluate(() => (window as unknown as { delays: number[] }).delays);
  await page.close();
  return delays;
}
