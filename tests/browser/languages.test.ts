/** The interface in other languages. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLibrary } from './extension';
import { startWorld, type World } from './harness';

const interfaces = [
  { language: 'ar', direction: 'rtl', vendors: 'المورّدون', vendor: 'مورّد', country: 'الصين', month: 'نوفمبر' },
  { language: 'de', direction: 'ltr', vendors: 'Ausrüster', vendor: 'Ausrüster', country: 'China', month: 'Nov' },
];

describe.each((['chrome', 'firefox'] as const).flatMap((name) => interfaces.map((one) => ({ name, ...one }))))(
  'the interface in $language ($name)',
  ({ name, language, direction, vendors, vendor, country, month }) => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld(name, { language });
    });
    afterAll(async () => {
      await world?.browser.close();
      world?.server.close();
    });

    it('is that of the popup and the library, in its direction', async () => {
      const page = await world.open('/reading.html');
      const popup = await world.openPopup(page);
      expect(await popup.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([language, direction]);
      expect(await popup.$eval('label[for=category-vendor]', (label) => label.innerText)).toContain(vendors);
      const [sample, toggle] = await popup.$eval('label[for=category-vendor]', (label) =>
        ['.line-sample', 'input'].map((part) => label.querySelector(part)?.getBoundingClientRect().left ?? 0),
      );
      expect((sample ?? 0) > (toggle ?? 0)).toBe(direction === 'rtl');
      await popup.close();
      const library = await openLibrary(world, '/entity/huawei', 'h1');
      expect(await library.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual([language, direction]);
      expect(await library.$eval('.summary p', (summary) => getComputedStyle(summary).direction)).toBe('ltr');
      expect(await library.$eval('.origin', (origin) => origin.textContent)).toContain(country);
      await library.close();
    });

    it('is that of the card, on a page of another', async () => {
      const page = await world.open('/reading.html');
      await page.hover('Huawei');
      const text = await page.waitForCard((card) => card.includes('Shenzhen'));
      expect(text).toContain(vendor);
      expect(text).toContain(country);
      expect(text).toContain(month);
      expect(
        await page.inCard((root) => {
          const card = root.querySelector('.card');
          return card ? root.ownerDocument.defaultView?.getComputedStyle(card).direction : undefined;
        }),
      ).toBe(direction);
    });
  },
);
