/** That a mention’s line is seen: the picture of a word with it and without. What is registered may still not be painted. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { defaults } from '../../src/settings/schema';
import { forget, set } from './extension';
import { inBothBrowsers } from './harness';
import { servePages } from './serve-pages';

const body = `<!doctype html><meta charset="utf-8"><style>p { font: 24px/40px serif; margin: 0 }</style>
<p>Huawei</p><p lang="en"><em><b style="color: brown">Nokia</b></em></p>
<div id="host"></div><p dir="rtl">ZTE</p>
<svg width="10" height="10"></svg>
<script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p style="font: 24px/40px serif; margin: 0">Ericsson</p>';</script>`;

/** The four lines of the page, as pictures. */
async function pictures(page: Page): Promise<string[]> {
  const shots: string[] = [];
  for (const y of [0, 40, 80, 120])
    shots.push(await page.screenshot({ clip: { x: 8, y: y + 8, width: 1264, height: 40 }, encoding: 'base64' }));
  return shots;
}

inBothBrowsers(
  'a line below a mention',
  (world) => {
    it('is seen, wherever the mention stands, and is gone with its category', async () => {
      const page = await world().open('/lines');
      await page.waitFor((painted) => painted.length === 4);
      const shown = await pictures(page.page);
      await set(world(), { categories: { ...defaults.categories, vendor: false } });
      await page.waitFor((painted) => painted.length === 0);
      const bare = await pictures(page.page);
      expect(shown.map((picture, index) => picture === bare[index])).toEqual([false, false, false, false]);
      await forget(world());
      await page.waitFor((painted) => painted.length === 4);
      expect(await pictures(page.page)).toEqual(shown);
      await page.page.close();
    });
  },
  {},
  servePages({ '/lines': body }),
);
