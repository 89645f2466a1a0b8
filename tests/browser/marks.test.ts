/** Marks in the page where the page writes to a text of which marks hold a part: nothing that it wrote is lost, nor what stood there. */
import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness';
import { settledMarks } from './look';
import { servePages } from './serve-pages';

const page = '<!doctype html><meta charset="utf-8"><p>Huawei lost.</p><p>So Nokia won.</p><p>ZTE waits.</p>';

/** What a page does to its text nodes, and what it has to read after it. */
const writes: readonly (readonly [string, (texts: Text[]) => void, readonly string[]])[] = [
  [
    'adds to them with +=',
    (texts) => {
      for (const text of texts) text.data += ' More.';
    },
    ['Huawei lost. More.', 'So Nokia won. More.', 'ZTE waits. More.'],
  ],
  [
    'adds to them piece by piece',
    (texts) => {
      for (const text of texts) for (const word of [', and', ' then', ' more.']) text.appendData(word);
    },
    ['Huawei lost., and then more.', 'So Nokia won., and then more.', 'ZTE waits., and then more.'],
  ],
  [
    'writes others',
    (texts) => {
      for (const text of texts) text.data = 'So Ericsson won.';
    },
    ['So Ericsson won.', 'So Ericsson won.', 'So Ericsson won.'],
  ],
  [
    'writes the whole and more',
    (texts) => {
      const whole = ['Huawei lost.', 'So Nokia won.', 'ZTE waits.'];
      texts.forEach((text, index) => {
        text.data = `${whole[index]} And more.`;
      });
    },
    ['Huawei lost. And more.', 'So Nokia won. And more.', 'ZTE waits. And more.'],
  ],
  [
    'empties them',
    (texts) => {
      for (const text of texts) text.data = '';
    },
    ['', '', ''],
  ],
  [
    'writes just what precedes a name',
    (texts) => {
      for (const text of texts) text.data = 'So ';
    },
    ['So ', 'So ', 'So '],
  ],
];

inBothBrowsers(
  'a page that writes to marked text',
  (world) => {
    it.each(writes)('%s', async (_title, write, expected) => {
      await world().store({ painter: 'marks' });
      const { page } = await world().open('/texts');
      // The page keeps hold of its nodes from before there are marks.
      await page.evaluate(() => {
        const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild);
        Object.assign(window, { texts, whole: texts.map((text) => text?.nodeValue) });
      });
      expect(await settledMarks(page, 3)).toBe(3);
      const after = await page.evaluate(`
        (${write})(texts);
        new Promise((resolve) => setTimeout(() => resolve({
          read: [...document.querySelectorAll('p')].map(({ textContent }) => textContent),
          own: texts.map((text) => text.parentNode?.localName === 'p' && text.parentNode.childNodes.length),
        })))`);
      expect(after).toEqual({ read: expected, own: [1, 1, 1] });
      await page.close();
    });

    it('shows a text that it has written to without marks from then on', async () => {
      await world().store({ painter: 'marks' });
      const page = await world().open('/texts');
      expect(await settledMarks(page.page, 3)).toBe(3);
      const add = (text: string) =>
        page.page.evaluate((added) => {
          (document.querySelectorAll('p')[1]?.firstChild as Text).data += added;
        }, text);
      await add(' Of ZTE nothing is heard.');
      await page.waitForTexts('Huawei', 'Nokia', 'ZTE', 'ZTE');
      expect(await settledMarks(page.page, 2)).toBe(2);
      await add(' Or of Ericsson.');
      await page.waitForTexts('Huawei', 'Nokia', 'ZTE', 'Ericsson', 'ZTE');
      expect(await settledMarks(page.page, 2)).toBe(2);
      await page.page.close();
    });
  },
  {},
  servePages({ '/texts': page }),
);
