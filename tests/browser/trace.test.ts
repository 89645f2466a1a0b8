/** What leaves the page with the reader: print, copied text, what find-in-page finds. Equal with the extension and without. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { startWorld, type World } from './harness';
import { waitForCoverage } from './look';

describe.each<BrowserName>(['chrome', 'firefox'])('what leaves the page (%s)', (name) => {
  let ours: World;
  let bare: World;

  beforeAll(async () => {
    [ours, bare] = await Promise.all([startWorld(name), startWorld(name, { extension: false })]);
  });
  afterAll(async () => {
    for (const world of [ours, bare]) {
      await world?.browser.close();
      world?.server.close();
    }
  });

  const both = async <Result>(look: (world: World, path: string) => Promise<Result>) =>
    [await look(ours, '/plain.html'), await look(bare, '/plain.html')] as const;

  it('copied text is the page’s own', async () => {
    const [seen, plain] = await both(async (world, path) => {
      const page = await world.browser.newPage();
      await page.goto(world.server.origin + path);
      if (world === ours) await waitForCoverage(page, 5000);
      const copied = await page.evaluate(() => {
        getSelection()?.selectAllChildren(document.querySelector('h1')?.parentElement ?? document.body);
        const area = document.createElement('div');
        const selected = getSelection();
        for (let index = 0; index < (selected?.rangeCount ?? 0); index++)
          area.append(selected?.getRangeAt(index).cloneContents() ?? '');
        return [area.innerHTML, selected?.toString()];
      });
      await page.close();
      return copied;
    });
    expect(seen).toEqual(plain);
  });

  it('find-in-page finds the same', async () => {
    const [seen, plain] = await both(async (world, path) => {
      const page = await world.browser.newPage();
      await page.goto(world.server.origin + path);
      if (world === ours) await waitForCoverage(page, 5000);
      const found = await page.evaluate(() => {
        const { find } = window as unknown as { find(text: string): boolean };
        let count = 0;
        while (count < 50 && find('Huawei')) count++;
        return [count, find('Ericsson'), getSelection()?.toString()];
      });
      await page.close();
      return found;
    });
    expect(seen).toEqual(plain);
  });

  // Firefox cannot be made to show the print style on the screen.
  if (name === 'chrome')
    it('the overlay does not print', async () => {
      const [seen, plain] = await both(async (world, path) => {
        const page = await world.browser.newPage();
        await page.goto(world.server.origin + path);
        if (world === ours) await waitForCoverage(page, 5000);
        await page.emulateMediaType('print');
        const picture = await page.screenshot({ encoding: 'base64' });
        await page.emulateMediaType('screen');
        const screen = await page.screenshot({ encoding: 'base64' });
        await page.close();
        return { picture, screen };
      });
      expect(seen.picture).toBe(plain.picture);
      expect(seen.screen).not.toBe(plain.screen);
    });
});
