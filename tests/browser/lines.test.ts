/** That a mention’s line is seen: the picture of a word with it and without. What is registered may still not be painted. */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import type { Handler } from '../../scripts/serve';
import { defaults } from '../../src/settings/schema';
import { forget, set, until } from './extension';
import { inBothBrowsers, type TestPage } from './harness';
import { servePages } from './serve-pages';

const lines = `<!doctype html><meta charset="utf-8"><style>p { font: 24px/40px serif; margin: 0 }</style>
<p>Huawei</p><p lang="en"><em><b style="color: brown">Nokia</b></em></p>
<div id="host"></div><p dir="rtl">ZTE</p>
<svg width="10" height="10"></svg>
<script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p style="font: 24px/40px serif; margin: 0">Ericsson</p>';</script>`;

const script = (code: string) => `<script>${code}</script>`;

const pages: Readonly<Record<string, string>> = {
  '/lines': lines,
  '/dark': `${lines}<style>body { background: #111; color: #eee }</style>`,
  '/guarded':
    lines +
    script(`window.CSSStyleSheet = null; try { Object.freeze(document.adoptedStyleSheets); } catch {}
      Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get() { throw new Error('trap'); } });`) +
    '<img name="adoptedStyleSheets">',
  '/empties':
    lines +
    script(`window.rounds = window.found = 0;
      setInterval(() => { rounds++; if (document.adoptedStyleSheets.length > 0) { found++; document.adoptedStyleSheets = []; } }, 20);`),
  '/strict': '<!doctype html><p>Huawei</p><p>Nokia</p><p>ZTE</p><p>Ericsson</p>',
};

const serveAll: Handler = (request, response) => {
  if (request.url === '/strict') response.setHeader('Content-Security-Policy', "style-src 'none'; script-src 'none'");
  return servePages(pages)(request, response);
};

interface Counts {
  readonly rounds: number;
  readonly found: number;
}

/** Looks that are no category’s by default. */
const own = { ...defaults.looks, vendor: { colour: 'olive', line: 'wavy' } } as const;

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
    afterEach(() => forget(world()));

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

    const paintedIn = (page: TestPage, look: string) =>
      page.waitFor((painted) => painted.length === 4 && painted.every(({ name }) => name === `backhaul-${look}`));
    const differs = (some: string[], others: string[]) => some.map((picture, at) => picture !== others[at]);
    const all = [true, true, true, true];

    it.each(['/lines', '/guarded', '/strict'])(
      'is seen in the reader’s own look from when it is chosen (%s)',
      async (path) => {
        const page = await world().open(path, 'nothing');
        await paintedIn(page, 'blue-solid-light');
        const before = await pictures(page.page);
        await set(world(), { looks: own });
        await paintedIn(page, 'olive-wavy-light');
        const shown = await pictures(page.page);
        expect(differs(shown, before)).toEqual(all);
        await set(world(), { enabled: false });
        await page.waitFor((painted) => painted.length === 0);
        expect(differs(shown, await pictures(page.page))).toEqual(all);
        expect(page.errors).toEqual([]);
        await page.page.close();
      },
    );

    it('is seen on a dark background', async () => {
      const page = await world().open('/dark', 'nothing');
      await paintedIn(page, 'blue-solid-dark');
      const shown = await pictures(page.page);
      await set(world(), { enabled: false });
      await page.waitFor((painted) => painted.length === 0);
      expect(differs(shown, await pictures(page.page))).toEqual(all);
      await page.page.close();
    });

    it.each(['overlay', 'marks'] as const)('turns with the page from light to dark and back (%s)', async (painter) => {
      await set(world(), { painter });
      const page = await world().open('/lines', 'nothing');
      const colours = () =>
        page.page.evaluate(() => [
          ...new Set([
            ...[...CSS.highlights].flatMap(([name, { size }]) => (size > 0 ? [/[a-z]+$/.exec(name)?.[0]] : [])),
            ...[...document.querySelectorAll('mark')].map((mark) => getComputedStyle(mark).textDecorationColor),
          ]),
        ]);
      await page.waitFor((painted) => painted.length === 4);
      const light = await colours();
      const turn = (background: string) =>
        page.page.evaluate((colour) => document.body.style.setProperty('background', colour), background);
      await turn('#111');
      const dark = await until(colours, (now) => now.length > 0 && now.every((one) => !light.includes(one)));
      expect(dark).toHaveLength(light.length);
      await turn('');
      await until(colours, (now) => now.join() === light.join());
      await page.page.close();
    });

    it('is seen again when the page has emptied its list of style sheets, which has nothing of ours in the end', async () => {
      await set(world(), { looks: own });
      const page = await world().open('/lines', 'nothing');
      await paintedIn(page, 'olive-wavy-light');
      const shown = await pictures(page.page);
      await page.page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
      await until(
        () => pictures(page.page),
        (now) => !differs(now, shown).includes(true),
      );
      await set(world(), { enabled: false });
      await page.page.waitForFunction(() => CSS.highlights.size === 0 && document.adoptedStyleSheets.length === 0);
      await page.page.close();
    });

    it('is given up on a page that empties that list all the time', async () => {
      await set(world(), { looks: own });
      const page = await world().open('/empties', 'nothing');
      await paintedIn(page, 'olive-wavy-light');
      // Firefox has every rule from the start.
      const most = world().name === 'chrome' ? 10 : 0;
      await page.page.waitForFunction(
        (times) => times === (window as unknown as Counts).found,
        { timeout: 20_000 },
        most,
      );
      const now = () =>
        page.page.evaluate(() => {
          const { rounds, found } = window as unknown as Counts;
          return { rounds, found };
        });
      const { rounds } = await now();
      // Some looks of ours at the page later.
      const later = await until(now, (counts) => counts.rounds > rounds + 100);
      expect(later.found).toBe(most);
      await page.page.close();
    });
  },
  {},
  serveAll,
);
