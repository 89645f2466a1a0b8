/** Where the card lies in what readers put around it: full screen, zoom, a dialog, a link, pinch. */
import { expect, it } from 'vitest';
import { until } from './extension';
import { inBothBrowsers, type TestPage, tabId } from './harness';
import { tellFirefox } from './tell-firefox';

/** The card's box, and what of the page is seen, in CSS pixels of the layout viewport. */
const boxes = (page: TestPage) =>
  page.inCard((root) => {
    const { left, top, right, bottom } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
    const view = root.ownerDocument.defaultView?.visualViewport;
    const seen = {
      left: view?.offsetLeft ?? 0,
      top: view?.offsetTop ?? 0,
      right: (view?.offsetLeft ?? 0) + (view?.width ?? 0),
      bottom: (view?.offsetTop ?? 0) + (view?.height ?? 0),
    };
    return { card: { left, top, right, bottom }, seen };
  });

/** Expects the card to lie wholly in what is seen, but for parts of a pixel. */
async function expectInSight(page: TestPage): Promise<void> {
  const { card, seen } = (await boxes(page)) ?? {};
  expect(card?.left).toBeGreaterThanOrEqual((seen?.left ?? 0) - 1);
  expect(card?.top).toBeGreaterThanOrEqual((seen?.top ?? 0) - 1);
  expect(card?.right).toBeLessThanOrEqual((seen?.right ?? 0) + 1);
  expect(card?.bottom).toBeLessThanOrEqual((seen?.bottom ?? 0) + 1);
  expect((card?.bottom ?? 0) - (card?.top ?? 0)).toBeGreaterThan(60);
}

inBothBrowsers('the card and the lines', (world) => {
  it('show in an element that fills the screen, and the card goes with it', async () => {
    const page = await world().open('/reading.html');
    await page.page.evaluate(() => {
      const first = document.querySelector<HTMLElement>('#first');
      document.querySelector<HTMLElement>('#open')?.setAttribute('onclick', '');
      document.querySelector('#open')?.addEventListener('click', () => first?.requestFullscreen());
    });
    await page.page.click('#open');
    await page.page.waitForFunction(() => document.fullscreenElement?.id === 'first');
    await page.hover('Huawei');
    await page.waitForCard((card) => card.includes('Facts as of'));
    await expectInSight(page);
    const { card } = (await boxes(page)) ?? {};
    const x = ((card?.left ?? 0) + (card?.right ?? 0)) / 2;
    const y = ((card?.top ?? 0) + (card?.bottom ?? 0)) / 2;
    const isOnTop = await page.page.evaluate(
      (left, top) => document.elementFromPoint(left, top)?.matches('[data-backhaul-card]'),
      x,
      y,
    );
    expect(isOnTop).toBe(true);
    await page.page.evaluate(() => document.exitFullscreen());
    await page.waitForNoCard();
    await page.page.close();
  });

  it.each([
    ['the reader', () => 2],
    [
      'the page',
      (page: TestPage) => page.page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5')),
    ],
  ])('keep together on a page that %s has zoomed', async (_who, zoom) => {
    const page = await world().open('/reading.html');
    const id = await tabId(world(), page.page.url());
    // The browser keeps the factor for the site.
    const zoomTab = (factor: number) =>
      world().ask((api, [tab, wanted]) => api.tabs.setZoom(tab, wanted), [id, factor] as [number, number]);
    const factor = await zoom(page);
    if (factor) await zoomTab(factor);
    if (factor) await page.page.waitForFunction(() => devicePixelRatio > 1.5 || innerWidth < 700);
    await page.page.bringToFront();
    const { y } = await page.hover('Huawei');
    await page.waitForCard((card) => card.includes('Facts as of'));
    await expectInSight(page);
    const { card } = (await boxes(page)) ?? {};
    // Beside its line: below or above it, no further off than a line and the gap.
    const away = (card?.top ?? 0) > y ? (card?.top ?? 0) - y : y - (card?.bottom ?? 0);
    expect(away).toBeGreaterThan(0);
    expect(away).toBeLessThan(60);
    expect((card?.right ?? 0) - (card?.left ?? 0)).toBeCloseTo(360, -1);
    await zoomTab(1);
    await page.page.close();
  });

  it('move into a dialog that comes up while a card is pinned', async () => {
    const page = await world().open('/reading.html');
    await page.hover('Huawei');
    await page.waitForCard((card) => card.includes('Facts as of'));
    await page.page.keyboard.press('Control');
    await until(
      () => page.inCard((root) => root.querySelector('.tool-pin')?.getAttribute('aria-pressed')),
      (pressed) => pressed === 'true',
    );
    await page.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.page.waitForSelector('dialog [data-backhaul-card]');
    await expectInSight(page);
    const { card } = (await boxes(page)) ?? {};
    await page.page.mouse.click((card?.right ?? 0) - 20, (card?.top ?? 0) + 20);
    await page.waitForNoCard();
    await page.page.close();
  });

  it('open for a name in a link on a rest, and leave the click to the page', async () => {
    const page = await world().open('/reading.html');
    const { x, y } = await page.hover('Samsung');
    await page.waitForCard((card) => card.includes('Samsung'));
    await page.page.mouse.click(x, y);
    await page.page.waitForFunction(() => location.hash === '#followed');
    await page.waitForNoCard();
    await page.page.close();
  });
});

inBothBrowsers(
  'the card on a screen that is pinched',
  (world) => {
    async function pinch(page: TestPage): Promise<void> {
      if (world().name === 'chrome') {
        const client = await page.page.createCDPSession();
        await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1.6 });
      } else {
        await tellFirefox(
          page,
          `browser.messageManager.loadFrameScript('data:,content.windowUtils.setResolutionAndScaleTo(1.6)', false)`,
        );
      }
      await page.page.waitForFunction(() => (visualViewport?.scale ?? 1) > 1.5);
    }

    it('lies in what is seen of the page, as a sheet at its bottom', async () => {
      const page = await world().open('/reading.html');
      await page.tap('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      await pinch(page);
      await until(
        () => boxes(page),
        (found) => Math.abs((found?.card.right ?? 0) - (found?.seen.right ?? 0)) <= 1,
      );
      await expectInSight(page);
      const { card, seen } = (await boxes(page)) ?? {};
      expect(Math.abs((card?.bottom ?? 0) - (seen?.bottom ?? 0))).toBeLessThanOrEqual(1);
      expect((card?.bottom ?? 0) - (card?.top ?? 0)).toBeLessThanOrEqual(
        ((seen?.bottom ?? 0) - (seen?.top ?? 0)) * 0.6 + 1,
      );
    });

    it('lies in what is seen of the page, beside its mention', async () => {
      const page = await world().open('/reading.html');
      await pinch(page);
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      await expectInSight(page);
    });
  },
  { viewport: { width: 375, height: 667, hasTouch: true, isMobile: true } },
);
