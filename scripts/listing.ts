/**
 * `npm run listing`: what the stores ask for beside the package, in dist/listing: name, summary and description in each language of
 * the interface (store/<locale>.md, with the figures of the fact set put in), and pictures of 1280 × 800 pixels, taken of the built extension.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFacts } from '../src/facts/read';
import { startBrowser } from './browsers';
import { listingTexts, locales } from './listing-texts';
import { serve } from './serve';
import { views } from './shot-views';

const folder = 'dist/listing';
/** What the Chrome Web Store and Edge Add-ons take; Firefox Add-ons takes any size. */
const size = { width: 1280, height: 800 };
const pictures = [
  ['card', 'light'],
  ['entity', 'light'],
  ['matrix', 'light'],
  ['library', 'light'],
  ['card', 'dark'],
] as const;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const { files } = readFacts(process.cwd());
for (const locale of locales()) {
  const { name, summary, description } = listingTexts(locale, files);
  writeFileSync(join(folder, `${locale}.txt`), `${name}\n\n${summary}\n\n${description}`);
}
copyFileSync('store/review.md', join(folder, 'review.md'));
copyFileSync('docs/privacy.md', join(folder, 'privacy.md'));

const server = await serve(['tests/pages']);
const session = await startBrowser('chrome');
try {
  for (const [index, [view, theme]] of pictures.entries()) {
    const page = await session.browser.newPage();
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await views[view]?.shoot({ session, page, theme, origin: server.origin });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: join(folder, `${index + 1}-${view}-${theme}.png`) });
    await page.close();
  }
} finally {
  await session.browser.close();
  server.close();
}
console.log(`${folder}: texts in ${locales().length} languages, ${pictures.length} pictures.`);
