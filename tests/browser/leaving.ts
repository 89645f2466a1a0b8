/** What leaves a page with its reader: the clipboard, what find-in-page finds, print. All of it is to be equal with the extension and without. */
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';

/** Words that find-in-page is asked for: names that are painted, and one that is not. */
const sought = ['Huawei', 'Nokia', 'Ericsson', 'is'];

/** Copies the whole page with the keyboard, and pastes it into the page's own listener: what other programs would get. */
export async function copied(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.bringToFront();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur?.();
    getSelection()?.selectAllChildren(document.body);
    addEventListener(
      'paste',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        const data = event.clipboardData;
        (window as { pasted?: unknown }).pasted = Object.fromEntries(
          [...(data?.types ?? [])].map((type) => [type, data?.getData(type)]),
        );
      },
      { once: true, capture: true },
    );
  });
  for (const key of ['c', 'v'] as const) {
    await page.keyboard.down('Control');
    await page.keyboard.press(key);
    await page.keyboard.up('Control');
  }
  await page.waitForFunction(() => 'pasted' in window);
  return page.evaluate(() => {
    const { pasted } = window as { pasted?: Record<string, string> };
    delete (window as { pasted?: unknown }).pasted;
    getSelection()?.removeAllRanges();
    return pasted ?? {};
  });
}

/** How often find-in-page finds each word. */
export function foundIn(page: Page): Promise<unknown> {
  return page.evaluate((words) => {
    const { find } = window as unknown as { find(text: string): boolean };
    const counts = words.map((word) => {
      getSelection()?.removeAllRanges();
      let count = 0;
      while (count < 100 && find(word)) count++;
      return [word, count];
    });
    getSelection()?.removeAllRanges();
    return counts;
  }, sought);
}

/** What the printed page is made of: the streams of its PDF, without the dates in them. */
export async function printed(page: Page): Promise<string> {
  const pdf = Buffer.from(await page.pdf());
  const streams: string[] = [];
  for (let end = pdf.indexOf('\nendstream'); end >= 0; end = pdf.indexOf('\nendstream', end + 1)) {
    const start = pdf.lastIndexOf('stream\n', end);
    const about = pdf.subarray(pdf.lastIndexOf(' obj', start), start).toString('latin1');
    const stream = pdf.subarray(start + 'stream\n'.length, end);
    // Where each object of the file begins depends on how long the date is when it is compressed.
    if (about.includes('/XRef')) continue;
    streams.push((about.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1'));
  }
  if (streams.length === 0) throw new Error('The print has no content.');
  return streams.join('\n').replaceAll(/\(D:[^)]*\)/g, '');
}
