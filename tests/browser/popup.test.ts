import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness';

inBothBrowsers('the popup', (world) => {
  it('switches a category off and on, and the page behind follows', async () => {
    const page = await world().open('/react.html');
    await page.waitFor((painted) => painted.some(({ text }) => text === 'Huawei'));
    const popup = await world().openPopup(page);
    await popup.click('label[for=category-vendor]');
    await page.waitFor((painted) => painted.length === 0);
    await popup.click('label[for=category-vendor]');
    await page.waitFor((painted) => painted.some(({ text }) => text === 'Huawei'));
    await popup.close();
  });

  it('switches the site off and on', async () => {
    const page = await world().open('/react.html');
    const popup = await world().openPopup(page);
    expect(await popup.$eval('label[for=site]', (label) => label.textContent)).toContain('127.0.0.1');
    await popup.click('label[for=site]');
    await page.waitFor((painted) => painted.length === 0);
    await popup.click('label[for=site]');
    await page.waitFor((painted) => painted.length > 0);
    await popup.close();
  });

  it('counts the mentions of each category', async () => {
    const page = await world().open('/react.html');
    const popup = await world().openPopup(page);
    await popup.waitForFunction(() =>
      /\d/.test(document.querySelector('label[for=category-vendor] .count')?.textContent ?? ''),
    );
    expect(
      Number(await popup.$eval('label[for=category-vendor] .count', (count) => count.textContent)),
    ).toBeGreaterThan(3);
    await popup.close();
  });
});
