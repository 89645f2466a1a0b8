import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness';

const expected = JSON.parse(readFileSync('tests/pages/article.expected.json', 'utf8')) as string[];

inBothBrowsers('the shipped article', (world) => {
  it('has every mention painted, and nothing else', async () => {
    const page = await world().open('/article.html');
    await page.waitForTexts(...expected);
    expect(page.errors).toEqual([]);
  });

  it('opens a card with background when the pointer rests on a name', async () => {
    const page = await world().open('/article.html');
    await page.hover('HCSEC');
    const text = await page.waitForCard((card) => card.includes('Banbury'));
    expect(text).toContain('Huawei Cyber Security Evaluation Centre');
    expect(text).toMatch(/2010/);
    await page.page.mouse.move(5, 5);
    await page.waitForNoCard();
  });

  it('finds a name that markup splits', async () => {
    const page = await world().open('/article.html');
    const painted = await page.painted();
    expect(painted.map(({ text }) => text)).toContain('ZTE');
  });
});
