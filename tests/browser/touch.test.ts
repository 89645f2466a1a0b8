import { expect, it } from 'vitest';
import { inBothBrowsers, type TestPage } from './harness';

const form = (page: TestPage) =>
  page.page.evaluate(() => document.querySelector<HTMLElement>('[data-backhaul-card]')?.dataset['form']);

inBothBrowsers(
  'by finger',
  (world) => {
    it('a tap on a mention opens a sheet at the bottom, a tap beside it closes it', async () => {
      const page = await world().open('/reading.html');
      await page.tap('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      expect(await form(page)).toBe('sheet');
      const sheet = await page.inCard((root) => {
        const { left, bottom, width, height } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
        const { clientWidth, clientHeight } = root.ownerDocument.documentElement;
        return { left, bottom, width, height, clientWidth, clientHeight };
      });
      expect(sheet?.left).toBe(0);
      expect(sheet?.width).toBe(sheet?.clientWidth);
      expect(sheet?.bottom).toBe(sheet?.clientHeight);
      expect(sheet?.height).toBeLessThanOrEqual(667 * 0.6 + 1);
      await page.page.touchscreen.tap(180, 40);
      await page.waitForNoCard();
    });

    it('a swipe down closes the sheet, a short one does not', async () => {
      const page = await world().open('/reading.html');
      await page.tap('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      const top = (await page.inCard((root) => root.querySelector('.grip')?.getBoundingClientRect().top ?? 0)) ?? 0;
      const swipe = async (length: number) => {
        const touch = await page.page.touchscreen.touchStart(180, top + 2);
        for (let moved = 10; moved <= length; moved += 10) await touch.move(180, top + 2 + moved);
        await touch.end();
      };
      await swipe(20);
      expect(await form(page)).toBe('sheet');
      await swipe(120);
      await page.waitForNoCard();
    });

    it('a tap on a link goes where the link goes, and opens nothing', async () => {
      const page = await world().open('/reading.html');
      await page.tap('Samsung');
      await page.page.waitForFunction(() => location.hash === '#followed');
      expect(await form(page)).toBeUndefined();
    });
  },
  { viewport: { width: 375, height: 667, hasTouch: true, isMobile: true } },
);
