/** What can be done from a card: choose another reading, copy, mute, go on to the library; and what it says where that fails. */
import { describe, expect, it } from 'vitest';
import { forget, openLibrary, until } from './extension';
import { inBothBrowsers, startWorld, type World } from './harness';
import { servePages } from './serve-pages';
import { TestPage } from './test-page';

const page = (body: string) => `<!doctype html><html lang="en"><title>A page</title>${body}</html>`;

const pages: Readonly<Record<string, string>> = {
  '/readings': page('<p>Mobile operators said the TRA was right. Oman and Bahrain agree.</p>'),
  '/no-copy': page(
    `<p>Huawei.</p><script>addEventListener('copy', (event) => event.stopImmediatePropagation(), true)</script>`,
  ),
};

const press = (page: TestPage, selector: string) =>
  page.inCard(
    // The function goes to the browser as text: the selector is put into it.
    new Function('root', `root.querySelector(${JSON.stringify(selector)}).click()`) as (root: ShadowRoot) => void,
  );
const title = (page: TestPage) => page.inCard((root) => root.querySelector('h2')?.textContent ?? '');

inBothBrowsers(
  'from a card',
  (world) => {
    const openCard = async (path = '/reading.html', name = 'Huawei') => {
      const page = await world().open(path);
      await page.hover(name);
      await page.waitForCard((card) => card.includes('Facts as of'));
      return page;
    };

    it('one turns to the other readings of a name, and back', async () => {
      const page = await openCard('/readings', 'TRA');
      const first = await title(page);
      const text = await page.waitForCard((card) => card.includes('Could also be'));
      expect(text).toContain(`Probably ${first}`);
      const others = await page.inCard((root) =>
        [...root.querySelectorAll('.candidates .turn')].map((one) => one.textContent),
      );
      expect(others).toContain('Telecommunications Regulatory Authority (Oman)');
      // Names that readers could not tell apart would be no choice.
      expect(new Set([first, ...(others ?? [])]).size).toBe((others?.length ?? 0) + 1);
      await press(page, '.candidates .turn');
      await until(
        () => title(page),
        (name) => name === others?.[0],
      );
      expect(await page.inCard((root) => root.querySelector('.doubt') === null)).toBe(true);
      await press(page, '.tool-back');
      await until(
        () => title(page),
        (name) => name === first,
      );
      await page.page.close();
    });

    it('one mutes a name on all sites, and the library undoes it', async () => {
      const page = await openCard();
      await press(page, '.not-this');
      await page.waitForCard((card) => card.includes('No longer mark Huawei?'));
      await press(page, '.mute-everywhere');
      await page.waitFor((painted) => painted.length > 0 && !painted.some(({ text }) => text === 'Huawei'));
      await page.waitForNoCard();
      const library = await openLibrary(world(), '/settings', 'button[aria-label="Undo: Huawei"]');
      expect(await library.$eval('.list li', (item) => (item as HTMLElement).innerText)).toContain('On all sites');
      await library.click('button[aria-label="Undo: Huawei"]');
      await page.waitFor((painted) => painted.some(({ text }) => text === 'Huawei'));
      await library.close();
      await page.page.close();
      await forget(world());
    });

    it('one goes on to the same entity in the library', async () => {
      const page = await openCard();
      await press(page, '.open-library');
      const addresses = () =>
        world().ask(async (api) => (await api.tabs.query({})).map(({ url }) => url ?? ''), undefined);
      await until(addresses, (open) => open.some((url) => url.endsWith('/src/library/index.html#/entity/huawei')));
      await page.page.close();
    });

    it('each source opens beside the page and is told nothing of it', async () => {
      const page = await openCard();
      const links = await page.inCard((root) =>
        [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href, target, rel, referrerPolicy }) => ({
          href,
          target,
          rel,
          referrerPolicy,
        })),
      );
      expect(links?.length).toBeGreaterThan(10);
      for (const link of links ?? []) {
        expect(link.href).toMatch(/^https:/);
        expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer', referrerPolicy: 'no-referrer' });
      }
      await page.page.close();
    });
  },
  {},
  servePages(pages),
);

inBothBrowsers(
  'from a card on a page without https that catches all copying',
  (world) => {
    it('one copies by hand', async () => {
      const { page, waitForCard } = await openInsecure(world());
      const copy = await page.inCard((root) => {
        const { left, top, width, height } = root.querySelector('.copy')?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await page.page.keyboard.press('Control');
      await page.page.mouse.click(copy?.x ?? 0, copy?.y ?? 0);
      await waitForCard('allows no copying');
      const field = await page.inCard((root) => {
        const area = root.querySelector<HTMLTextAreaElement>('.by-hand');
        area?.focus();
        const selected = (area?.selectionEnd ?? 0) - (area?.selectionStart ?? 0);
        return { value: area?.value, isSelected: selected === area?.value.length, readOnly: area?.readOnly };
      });
      expect(field?.value).toMatch(/^## Huawei/);
      expect(field).toMatchObject({ isSelected: true, readOnly: true });
    });
  },
  { args: ['--host-resolver-rules=MAP news.example 127.0.0.1'], prefs: { 'network.dns.localDomains': 'news.example' } },
  servePages(pages),
);

async function openInsecure(world: World) {
  const page = new TestPage(await world.browser.newPage(), world);
  await page.page.goto(`${world.server.origin.replace('127.0.0.1', 'news.example')}/no-copy`);
  await page.waitFor((painted) => painted.length > 0);
  expect(await page.page.evaluate(() => isSecureContext)).toBe(false);
  await page.hover('Huawei');
  const waitForCard = (words: string) => page.waitForCard((card) => card.includes(words));
  await waitForCard('Facts as of');
  return { page, waitForCard };
}

// The background is within reach of Chromium's debugger protocol alone.
describe('from a card (chrome)', () => {
  it('one is told that the browser refused to keep a muted name', async () => {
    const world = await startWorld('chrome');
    try {
      const page = await world.open('/reading.html');
      const worker = await (await world.browser.waitForTarget((one) => one.type() === 'service_worker')).worker();
      await worker?.evaluate(() => {
        for (const area of ['sync', 'local'] as const)
          chrome.storage[area].set = () => Promise.reject(new Error('quota'));
      });
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      await press(page, '.not-this');
      await page.waitForCard((card) => card.includes('No longer mark Huawei?'));
      await press(page, '.mute-here');
      await page.waitForCard((card) => card.includes('The browser refused to save that'));
      expect((await page.painted()).some(({ text }) => text === 'Huawei')).toBe(true);
    } finally {
      await world.browser.close();
      world.server.close();
    }
  });
});
