import { expect, it } from 'vitest';
import { forget, set, stored, until } from './extension';
import { inBothBrowsers, type TestPage } from './harness';

const press = (page: TestPage, selector: string) =>
  page.inCard(
    // The function goes to the browser as text: the selector is put into it.
    new Function('root', `root.querySelector(${JSON.stringify(selector)}).click()`) as (root: ShadowRoot) => void,
  );
const title = (page: TestPage) => page.inCard((root) => root.querySelector('h2')?.textContent ?? '');
const isPinned = (page: TestPage) =>
  page.inCard((root) => root.querySelector('.tool-pin')?.getAttribute('aria-pressed') === 'true');
const box = (page: TestPage) =>
  page.inCard((root) => {
    const { left, top, right, bottom } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
    return { left, top, right, bottom };
  });

inBothBrowsers(
  'the card',
  (world) => {
    it('splits the timeline at the day on which the page was published, and says that day', async () => {
      const page = await world().open('/reading.html');
      await page.hover('Huawei');
      const text = await page.waitForCard((card) => card.includes('Facts as of'));
      expect(text).toMatch(/As of this article · .*10.*2020|As of this article · .*Nov.*2020/);
      const [before = '', since = ''] = text.slice(text.indexOf('As of this article')).split('Since then');
      expect(before).toMatch(/2020|2019/);
      expect(before).not.toMatch(/\b202[1-9]\b/);
      expect(since).toMatch(/\b202[1-9]\b/);
    });

    it('shows where a vendor stands in the countries that the page names, and folds the others', async () => {
      const page = await world().open('/reading.html');
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      const [shown, folded] = (await page.inCard((root) => {
        const countries = (selector: string) =>
          [...root.querySelectorAll(`.stands ${selector} .country-code`)].map((code) => code.textContent);
        return [countries('> .positions'), countries('details')];
      })) as [string[], string[]];
      expect(shown).toContain('SE');
      expect(shown.length).toBeLessThan(4);
      expect(folded.length).toBeGreaterThan(20);
      expect(folded).not.toContain('SE');
    });

    it('says of a description what it probably means, and why', async () => {
      const page = await world().open('/article.html');
      await page.hover('Finnish vendor');
      const text = await page.waitForCard((card) => card.includes('Facts as of'));
      expect(text).toMatch(/Probably Nokia, because: .{10}/);
    });

    it('turns to an entity that is on the page too, and back', async () => {
      const page = await world().open('/article.html');
      await page.hover('HCSEC');
      await page.waitForCard((card) => card.includes('Also on this page'));
      await page.inCard((root) => {
        for (const turn of root.querySelectorAll<HTMLElement>('.turn')) if (turn.textContent === 'Huawei') turn.click();
      });
      await until(
        () => title(page),
        (name) => name === 'Huawei',
      );
      await press(page, '.tool-back');
      await until(
        () => title(page),
        (name) => name === 'Huawei Cyber Security Evaluation Centre',
      );
    });

    it('is pinned by Ctrl tapped alone, stays while the page is scrolled and pressed, and Esc closes it', async () => {
      const page = await world().open('/reading.html');
      await page.hover('Huawei');
      await page.waitForCard();
      await page.page.keyboard.press('Control');
      await until(
        () => isPinned(page),
        (pinned) => pinned === true,
      );
      await page.page.mouse.move(5, 5);
      await page.page.mouse.down();
      await page.page.mouse.up();
      await page.page.evaluate(() => scrollBy(0, 200));
      expect(await title(page)).toBe('Huawei');
      await page.page.keyboard.press('Escape');
      await page.waitForNoCard();
    });

    it('keeps its place, pinned, when the page is scrolled and its foot grows', async () => {
      const page = await world().open('/reading.html');
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      await page.page.keyboard.press('Control');
      await until(
        () => isPinned(page),
        (pinned) => pinned === true,
      );
      const before = await box(page);
      await page.page.evaluate(() => scrollBy(0, 500));
      await press(page, '.not-this');
      await page.waitForCard((card) => card.includes('No longer mark Huawei?'));
      expect(await box(page)).toEqual(before);
      await page.page.close();
    });

    it('closes when the page is scrolled, and when it is pressed', async () => {
      const page = await world().open('/reading.html');
      await page.hover('Huawei');
      await page.waitForCard();
      await page.page.evaluate(() => scrollBy(0, 100));
      await page.waitForNoCard();
      await page.hover('Ericsson');
      await page.waitForCard();
      await page.page.mouse.move(10, 600);
      await page.page.mouse.down();
      await page.waitForNoCard();
      await page.page.mouse.up();
    });

    it('stays open on the way to it over other mentions, and opens theirs on a rest', async () => {
      const page = await world().open('/reading.html');
      const { x, y } = await page.hover('Ericsson');
      await until(
        () => title(page),
        (name) => name === 'Ericsson',
      );
      const card = await box(page);
      expect(card?.top).toBeGreaterThan(y);
      // Straight down, over the line of Nokias, to the card.
      for (let at = y; at < (card?.top ?? 0) + 30; at += 4) await page.page.mouse.move(x, at);
      expect(await title(page)).toBe('Ericsson');
    });

    it('is never opened by a pointer whose button is down', async () => {
      const page = await world().open('/reading.html');
      const { x, y } = await page.middleOf('Huawei');
      await page.page.mouse.move(x - 150, y);
      await page.page.mouse.down();
      await page.page.mouse.move(x - 2, y);
      await page.page.mouse.move(x, y);
      await page.page.mouse.up();
      // A card would have to come before that of the next mention.
      await page.hover('Ericsson');
      await until(
        () => title(page),
        (name) => name !== undefined,
      );
      expect(await title(page)).toBe('Ericsson');
    });

    it('lives inside a dialog of the page that makes all else inert', async () => {
      const page = await world().open('/reading.html');
      await page.page.click('#open');
      await page.hover('Fujitsu');
      await page.waitForCard((card) => card.includes('Fujitsu'));
      expect(await page.page.$eval('dialog [data-backhaul-card]', (host) => host.matches(':popover-open'))).toBe(true);
      const card = await box(page);
      await page.page.mouse.move((card?.right ?? 0) - 60, (card?.top ?? 0) + 20, { steps: 12 });
      const pin = await page.inCard((root) => {
        const { left, top, width, height } = root.querySelector('.tool-pin')?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await page.page.mouse.click(pin?.x ?? 0, pin?.y ?? 0);
      await until(
        () => isPinned(page),
        (pinned) => pinned === true,
      );
      await page.page.keyboard.press('Escape');
      await page.waitForNoCard();
    });

    it('begins at the right end of a mention in right-to-left text, and fits a screen of 320 pixels', async () => {
      const page = await world().open('/reading.html');
      const { x } = await page.hover('Mavenir');
      await page.waitForCard((card) => card.includes('Facts as of'));
      const wide = await box(page);
      expect(wide?.left).toBeLessThan(x - 200);
      await page.page.mouse.move(5, 5);
      await page.waitForNoCard();
      await page.page.setViewport({ width: 320, height: 640 });
      const { y } = await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      const card = await box(page);
      expect(card?.left).toBeGreaterThanOrEqual(16);
      expect(card?.right).toBeLessThanOrEqual(304);
      expect((card?.top ?? 0) > y || (card?.bottom ?? 0) < y).toBe(true);
      expect((card?.bottom ?? 0) - (card?.top ?? 0)).toBeLessThanOrEqual(640 * 0.6 + 1);
    });

    it('opens only while the chosen key is held', async () => {
      await set(world(), { modifier: 'Alt', openDelay: 0 });
      const page = await world().open('/reading.html');
      const { x, y } = await page.hover('Huawei');
      expect(await title(page)).toBeUndefined();
      await page.page.keyboard.down('Alt');
      await page.waitForCard((card) => card.includes('Huawei'));
      await page.page.keyboard.up('Alt');
      await page.page.mouse.move(x + 1, y);
      expect(await title(page)).toBe('Huawei');
      await forget(world());
    });

    it('mutes a name on this site', async () => {
      const page = await world().open('/reading.html');
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Not this'));
      await press(page, '.not-this');
      await page.waitForCard((card) => card.includes('No longer mark Huawei?'));
      await press(page, '.mute-here');
      await page.waitFor((painted) => !painted.some(({ text }) => text === 'Huawei'));
      await page.waitForNoCard();
      expect((await stored(world())).muted).toEqual([{ id: 'huawei', host: '127.0.0.1' }]);
      await set(world(), { muted: [] });
      await page.waitFor((painted) => painted.some(({ text }) => text === 'Huawei'));
    });

    it.each(['/reading.html', '/reading.html?policy'])('copies with sources on %s', async (path) => {
      const page = await world().open(path);
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Copy with sources'));
      await page.page.keyboard.press('Control');
      const copy = await page.inCard((root) => {
        const { left, top, width, height } = root.querySelector('.copy')?.getBoundingClientRect() ?? new DOMRect();
        return { x: left + width / 2, y: top + height / 2 };
      });
      await page.page.mouse.click(copy?.x ?? 0, copy?.y ?? 0);
      await page.waitForCard((card) => card.includes('Copied'));
      await page.page.focus('#paste');
      await page.page.keyboard.down('Control');
      await page.page.keyboard.press('v');
      await page.page.keyboard.up('Control');
      const pasted = await until(
        () => page.page.$eval('#paste', (area) => (area as HTMLTextAreaElement).value),
        (value) => value.length > 0,
      );
      expect(pasted).toMatch(/^## Huawei/);
      expect(pasted).toContain('](https://');
    });

    it('shows fewer mentions where the reader wants fewer', async () => {
      await set(world(), { density: 'page' });
      const page = await world().open('/reading.html');
      const names = (painted: { text: string }[]) => painted.map(({ text }) => text).join(' ');
      await page.waitFor(
        (painted) => names(painted) === 'Huawei Ericsson Rakuten Mobile Nokia Samsung Mavenir Fujitsu Verizon',
      );
      await set(world(), { density: 'section' });
      await page.waitFor(
        (painted) => names(painted) === 'Huawei Ericsson Rakuten Mobile Nokia Ericsson Samsung Mavenir Fujitsu Verizon',
      );
      await forget(world());
      await page.waitFor((painted) => painted.length > 20);
    });
  },
  {},
  (request, response) => {
    if (request.url?.endsWith('?policy'))
      response.setHeader('Permissions-Policy', 'clipboard-write=(), clipboard-read=()');
    return false;
  },
);
