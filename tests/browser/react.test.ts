import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness';

inBothBrowsers('a page made by React 19', (world) => {
  it('keeps its text, its nodes and its peace while it re-renders and removes painted text', async () => {
    const page = await world().open('/react.html');
    await page.waitForTexts('Huawei', 'Samsung', 'Huawei', 'Nokia', 'Ericsson', 'Huawei');
    await page.page.click('#next');
    await page.waitForTexts('Ericsson', 'Nokia', 'ZTE', 'Ericsson', 'Nokia', 'Nokia', 'Ericsson', 'Huawei');
    await page.page.click('#toggle');
    await page.waitForTexts('Ericsson', 'Nokia', 'ZTE', 'Ericsson', 'Nokia');
    await page.page.click('#next');
    await page.page.click('#toggle');
    await page.waitForTexts('Samsung', 'Nokia', 'Ericsson', 'Huawei');
    expect(await page.page.evaluate(() => (window as unknown as { pageErrors: string[] }).pageErrors)).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});
