/**
 * `npm run shots [-- chrome|firefox] [-- view …]`: a picture of each view in light and dark, in docs/pictures, taken of the built
 * extension on the shipped article. Chromium’s are those of the README; Firefox’s, and those of
 * another language (SHOTS_LANGUAGE=ar), go to shots/ for a look.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserName, type Session, startBrowser } from './browsers';
import { serve } from './serve';
import { shoot as shootCard } from './shot';
import { type Shooting, views } from './shot-views';

const [name = 'chrome', ...wanted] = process.argv.slice(2) as [BrowserName?, ...string[]];
const language = process.env['SHOTS_LANGUAGE'];
const folder = name === 'chrome' && !language ? 'docs/pictures' : 'shots';

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await serve(['tests/pages']);
  const session = await startBrowser(name, { ...(language ? { language } : {}) });
  try {
    // First of all: no view has chosen a theme yet.
    if (wanted.length === 0 || wanted.includes('readme')) await shootForReadme(session, server.origin);
    for (const [view, { size, shoot }] of Object.entries(views)) {
      if (wanted.length > 0 && !wanted.includes(view)) continue;
      for (const theme of ['light', 'dark'] as const) {
        const page = await session.browser.newPage();
        const shooting: Shooting = { session, page, theme, origin: server.origin };
        await page.setViewport({ ...size, deviceScaleFactor: 1.5 });
        await setTheme(page, session, theme);
        await shoot(shooting);
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        await page.screenshot({ path: join(folder, `${view}-${theme}.png`) });
        // The first page stays, or the browser would end.
        for (const open of (await session.browser.pages()).slice(1)) await open.close();
        console.log(`${view}-${theme}.png`);
      }
    }
  } finally {
    await session.browser.close();
    server.close();
  }
}

/** The first picture of the README: a page with a card, as `npm start -- --shot` takes it. */
async function shootForReadme(session: Session, origin: string): Promise<void> {
  const page = await session.browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(`${origin}/article.html`);
  await shootCard(session, page, join(folder, 'card.png'), { text: 'HCSEC', names: [] });
  console.log('card.png');
}

/** The reader’s system theme where the browser lets it be set; the theme setting does the rest. */
async function setTheme(page: Page, { name: browser }: Session, theme: 'light' | 'dark'): Promise<void> {
  if (browser === 'chrome') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
