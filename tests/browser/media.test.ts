/** How the card and the lines look in the media that readers have or ask for: print, forced colours, less motion. */
import { expect, it } from 'vitest';
import { defaults } from '../../src/settings/schema';
import { forget, set, until } from './extension';
import { inBothBrowsers, type TestPage, type World } from './harness';
import { tellFirefox } from './tell-firefox';

/** Has the browser render a page for a medium, or with a media feature at a value; `firefox` is the command that Firefox takes for it. */
async function emulate(world: World, page: TestPage, feature: string, value: string, firefox: string): Promise<void> {
  if (world.name === 'firefox') await tellFirefox(page, firefox);
  else if (feature === 'media') await page.page.emulateMediaType(value);
  else {
    const client = await page.page.createCDPSession();
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: feature, value }] });
  }
  const query = feature === 'media' ? value : `(${feature}: ${value})`;
  await page.page.waitForFunction((wanted) => matchMedia(wanted).matches, {}, query);
}

/** The first paragraph as it looks, as a picture. */
async function picture(page: TestPage): Promise<string> {
  const clip = await page.page.$eval('#first', (paragraph) => {
    const { x, y, width, height } = paragraph.getBoundingClientRect();
    return { x, y: y + scrollY, width, height };
  });
  return Buffer.from(await page.page.screenshot({ clip })).toString('base64');
}

inBothBrowsers('the card and the lines', (world) => {
  it('stay off paper', async () => {
    const page = await world().open('/reading.html');
    const print = () => emulate(world(), page, 'media', 'print', `context.top.mediumOverride = 'print'`);
    const screen = () => emulate(world(), page, 'media', 'screen', `context.top.mediumOverride = ''`);
    const looks = (like: string, wanted: boolean) =>
      until(
        async () => (await picture(page)) === like,
        (same) => same === wanted,
      );
    await set(world(), { enabled: false });
    await page.waitFor((painted) => painted.length === 0);
    await page.page.bringToFront();
    const shown = await picture(page);
    await print();
    const printed = await picture(page);
    await screen();
    await looks(shown, true);
    // Vendors in a look of the reader's own beside an operator in its usual one.
    await set(world(), { enabled: true, looks: { ...defaults.looks, vendor: { colour: 'olive', line: 'wavy' } } });
    await page.waitFor((painted) => painted.length > 10);
    await page.page.bringToFront();
    await looks(shown, false);
    await page.hover('Huawei');
    await page.waitForCard((card) => card.includes('Facts as of'));
    await print();
    await looks(printed, true);
    const display = await page.inCard((root) => {
      const card = root.querySelector('.card');
      return card ? root.ownerDocument.defaultView?.getComputedStyle(card).display : undefined;
    });
    expect(display).toBe('none');
    await forget(world());
    await page.page.close();
  });

  it('can be read in forced colours', async () => {
    const page = await world().open('/reading.html');
    const forced = () =>
      emulate(
        world(),
        page,
        'forced-colors',
        'active',
        `Services.prefs.setIntPref('browser.display.document_color_use', 2)`,
      );
    try {
      await forced();
      const lined = await picture(page);
      await page.hover('Huawei');
      await page.waitForCard((card) => card.includes('Facts as of'));
      const unreadable = await page.inCard((root) => {
        const style = (element: Element) => root.ownerDocument.defaultView?.getComputedStyle(element);
        const paper = style(root.querySelector('.card') as Element)?.backgroundColor;
        return [...root.querySelectorAll('.card, h2, .kicker span, .tool, .status, .action, a, time, dt, dd, .turn')]
          .filter(
            (element) =>
              style(element)?.color === (style(element)?.backgroundColor ?? paper) || style(element)?.color === paper,
          )
          .map((element) => element.className || element.localName);
      });
      expect(unreadable).toEqual([]);
      const edge = await page.inCard((root) => {
        const style = root.ownerDocument.defaultView?.getComputedStyle(root.querySelector('.card') as Element);
        return [style?.borderTopColor === style?.backgroundColor, style?.borderTopWidth, style?.borderTopStyle];
      });
      expect(edge).toEqual([false, '1px', 'solid']);
      await page.page.mouse.move(5, 5);
      await page.waitForNoCard();
      await set(world(), { enabled: false });
      await page.waitFor((painted) => painted.length === 0);
      await page.page.bringToFront();
      await forced();
      expect((await picture(page)) === lined).toBe(false);
    } finally {
      await forget(world());
      if (world().name === 'firefox')
        await tellFirefox(page, `Services.prefs.clearUserPref('browser.display.document_color_use')`);
      await page.page.close();
    }
  });

  it('come without a fade where the reader wants less motion', async () => {
    const page = await world().open('/reading.html');
    const fade = () =>
      page.inCard(
        (root) =>
          root.ownerDocument.defaultView?.getComputedStyle(root.querySelector('.card') as Element).transitionDuration,
      );
    await page.hover('Huawei');
    await page.waitForCard((card) => card.includes('Facts as of'));
    expect(await fade()).toBe('0.12s');
    await emulate(
      world(),
      page,
      'prefers-reduced-motion',
      'reduce',
      `Services.prefs.setIntPref('ui.prefersReducedMotion', 1)`,
    );
    expect(await fade()).toBe('0s');
    if (world().name === 'firefox') await tellFirefox(page, `Services.prefs.clearUserPref('ui.prefersReducedMotion')`);
    await page.page.close();
  });
});
