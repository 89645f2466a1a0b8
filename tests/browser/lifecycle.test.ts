/** What happens to a page besides changes of its nodes: navigation, other tabs, an extension that goes away. */
import { expect, it } from 'vitest';
import { geckoId } from '../../scripts/firefox-manifest';
import { defaults } from '../../src/settings/schema';
import { set } from './extension';
import { inBothBrowsers } from './harness';

inBothBrowsers('the life of a page', (world) => {
  it('document.open: the new text is read', async () => {
    const page = await world().open('/article.html');
    await page.page.evaluate(() => {
      document.open();
      document.write('<!doctype html><p>Huawei in a new document.</p>');
      document.close();
    });
    await page.waitForTexts('Huawei');
    await page.page.evaluate(() => document.querySelector('p')?.append(' And Nokia.'));
    await page.waitForTexts('Huawei', 'Nokia');
    await page.page.close();
  });

  it('back and forth: the page is painted again, and counted', async () => {
    const page = await world().open('/app/live-blog');
    const first = await page.painted();
    await page.page.goto(`${world().server.origin}/app/hidden`);
    await page.waitFor((painted) => painted.length > 0);
    // Puppeteer's own goBack waits for a load event, which a page from the back/forward cache never has in Firefox.
    await page.page.evaluate(() => setTimeout(() => history.back()));
    const texts = () =>
      page.painted().then(
        (painted) => painted.map(({ text }) => text),
        () => [],
      );
    await expect.poll(texts, { timeout: 10_000 }).toEqual(first.map(({ text }) => text));
    await expect.poll(() => world().reports(), { timeout: 10_000 }).toContainEqual(first.length);
    await page.page.close();
  });

  it('a tab in the background catches up when it is shown', async () => {
    const page = await world().open('/app/live-blog');
    const other = await world().open('/app/hidden');
    await other.page.bringToFront();
    await page.page.evaluate(() => {
      for (let index = 0; index < 2000; index++) {
        const text = document.createElement('p');
        text.textContent = index === 1999 ? 'Late news of Huawei.' : 'No news.';
        document.body.append(text);
      }
    });
    await page.page.bringToFront();
    // On a page so long only what is near is shown.
    await page.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForTexts('Huawei');
    await other.page.close();
    await page.page.close();
  });

  it('text in a shadow root opens its card', async () => {
    for (const app of ['lit', 'lit-closed']) {
      const page = await world().open(`/app/${app}`, 'nothing');
      const middle = () =>
        page.page.evaluate(() => {
          for (const root of (window as { knownRoots?: ShadowRoot[] }).knownRoots ?? []) {
            const bold = root.querySelector('b')?.getBoundingClientRect();
            if (bold) return { x: bold.x + bold.width / 2, y: bold.y + bold.height / 2 };
          }
          return undefined;
        });
      await expect.poll(middle).toBeDefined();
      const { x, y } = (await middle()) ?? { x: 0, y: 0 };
      await expect
        .poll(
          async () => {
            await page.page.mouse.move(x - 3, y);
            await page.page.mouse.move(x, y);
            const card = await page.waitForCard((text) => text.includes('Huawei'), 1500).catch(() => '');
            return card.includes('Huawei');
          },
          { timeout: 15_000 },
        )
        .toBe(true);
      await page.page.close();
    }
  });

  // The last: afterwards there is no extension any more.
  it('an extension that is removed under an open page leaves it clean', async () => {
    const { browser, name, origin } = world();
    await set(world(), { looks: { ...defaults.looks, vendor: { colour: 'olive', line: 'wavy' } } });
    const page = await world().open('/app/ticker');
    await page.waitForTexts('Nokia');
    // Firefox has every rule from the start.
    const adopted = name === 'chrome' ? 1 : 0;
    await page.page.waitForFunction((count) => document.adoptedStyleSheets.length === count, {}, adopted);
    await browser.uninstallExtension(name === 'chrome' ? new URL(origin).host : geckoId);
    if (name === 'chrome') await page.waitForTexts();
    await page.page.waitForFunction(() => document.adoptedStyleSheets.length === 0);
    await page.page.evaluate(() => document.body.append('Huawei after the end.'));
    const { texts, card } = await page.page.evaluate(() => ({
      texts: document.body.innerText,
      card: document.querySelector('[data-backhaul-card]'),
    }));
    expect(texts).toContain('Huawei after the end.');
    expect(card).toBeNull();
    expect(page.errors).toEqual([]);
  });
});
