/** The manifest's commands and what follows by keys, pressed for real: by xdotool on Chromium with a head, by Firefox's own keyset. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { type Display, startDisplay } from '../../scripts/display';
import { evaluateInBrowserWindow } from '../../scripts/firefox-window';
import { until } from './extension';
import { startWorld, type TestPage, type World } from './harness';

const keys = { next: 'alt+period', previous: 'alt+comma', 'open-card': 'alt+shift+period', toggle: 'alt+shift+comma' };

/** A command's element in Firefox's window: it has no id but its keys. */
function keyElement(which: keyof typeof keys): string {
  const parts = keys[which].split('+');
  const code = `VK_${parts.pop()?.toUpperCase()}`;
  return `keyset[id^=ext-keyset] key[modifiers="${parts.join(',')}"][keycode="${code}"]`;
}

describe.each<BrowserName>(['chrome', 'firefox'])('by keyboard (%s)', (name) => {
  let world: World;
  let display: Display | undefined;
  beforeAll(async () => {
    if (name === 'chrome') display = await startDisplay();
    world = await startWorld(name, display ? { headless: false, display: display.name, viewport: null } : {});
  });
  afterAll(async () => {
    await world?.browser.close();
    world?.server.close();
    display?.close();
  });

  async function open(): Promise<TestPage> {
    const page = await world.open('/reading.html');
    await page.page.bringToFront();
    display?.focus('Reading');
    await until(
      () => page.page.evaluate(() => document.hasFocus()),
      (focused) => focused,
    );
    return page;
  }

  async function command(page: TestPage, which: keyof typeof keys): Promise<void> {
    if (display) display.press(keys[which]);
    else
      await evaluateInBrowserWindow(
        page.page,
        `(() => { document.querySelector(${JSON.stringify(keyElement(which))}).doCommand(); return ''; })()`,
      );
  }

  const title = (page: TestPage) => page.inCard((root) => root.querySelector('h2')?.textContent ?? '');
  const isInside = (page: TestPage) =>
    page.page.evaluate(() => document.activeElement?.matches('[data-backhaul-card]') ?? false);
  const focused = (page: TestPage) => page.inCard((root) => root.activeElement?.className ?? '');
  const waitForTitle = (page: TestPage, name: string) =>
    until(
      () => title(page),
      (shown) => shown === name,
    );

  it('goes from mention to mention, round at the ends, into the card and back to where it was', async () => {
    const page = await open();
    await page.page.focus('#link');
    await page.page.evaluate(() => scrollTo(0, 0));
    await command(page, 'next');
    await waitForTitle(page, 'Huawei');
    await command(page, 'next');
    await waitForTitle(page, 'Ericsson');
    await command(page, 'previous');
    await command(page, 'previous');
    await waitForTitle(page, 'Verizon');
    expect(await page.page.$eval('#last', (last) => last.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await isInside(page)).toBe(false);
    await command(page, 'open-card');
    await until(
      () => isInside(page),
      (inside) => inside,
    );
    await page.page.keyboard.press('Escape');
    await page.waitForNoCard();
    expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('link');
    await page.page.close();
  });

  it('enters an open card by Enter, and Tab goes round inside it', async () => {
    const page = await open();
    await command(page, 'next');
    await waitForTitle(page, 'Huawei');
    await page.waitForCard((card) => card.includes('Facts as of'));
    await page.page.keyboard.press('Enter');
    await until(
      () => focused(page),
      (name) => name === 'card',
    );
    await page.page.keyboard.press('Tab');
    expect(await focused(page)).toContain('tool-pin');
    await page.page.keyboard.down('Shift');
    await page.page.keyboard.press('Tab');
    await page.page.keyboard.up('Shift');
    expect(await focused(page)).toContain('not-this');
    await page.page.keyboard.press('Tab');
    expect(await focused(page)).toContain('tool-pin');
    await page.page.keyboard.press('Escape');
    await page.waitForNoCard();
    await page.page.close();
  });

  it('pauses in this tab and resumes', async () => {
    const page = await open();
    await command(page, 'toggle');
    await page.waitFor((painted) => painted.length === 0);
    await command(page, 'toggle');
    await page.waitFor((painted) => painted.length > 0);
    await page.page.close();
  });
});
