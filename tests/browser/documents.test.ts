/** Documents that are not an ordinary page of HTML, and parts of pages that are left alone. */
import { expect, it } from 'vitest';
import type { Handler } from '../../scripts/serve';
import { inBothBrowsers } from './harness';
import { serveDocuments } from './kinds';
import { highlighted } from './look';
import { servePages } from './serve-pages';

const cells = (count: number) =>
  Array.from({ length: count }, (_, index) => `<tr><td>Row ${index}</td><td>Huawei</td></tr>`).join('');

const pages: Readonly<Record<string, string>> = {
  '/later.html':
    '<!doctype html><p>Huawei</p><dialog>Nokia in a dialog</dialog><div popover id="pop">Ericsson in a popover</div>' +
    '<details><summary>More</summary>ZTE in a closed part</details>',
  '/table.html': `<!doctype html><table>${cells(3000)}</table>`,
  '/clobbered.html':
    '<!doctype html><p>Huawei</p><img name="body"><img name="createTreeWalker"><img name="documentElement"><img name="querySelectorAll">' +
    '<form><input name="parentNode"><input name="nextSibling"><input name="firstChild"><input name="nodeType"><input name="localName">' +
    '<input name="closest"><input name="matches"><input name="tagName"><input name="isConnected">Nokia in a form</form><p>Ericsson</p>',
};

const serveOwn = servePages(pages);
const serveAll: Handler = async (request, response) =>
  (await serveOwn(request, response)) || serveDocuments(request, response);

inBothBrowsers(
  'documents of every kind',
  (world) => {
    it('reads XHTML, in which names of elements are in lower case', async () => {
      const page = await world().open('/page.xhtml');
      await page.waitForTexts('Huawei', 'Ericsson');
      await page.page.close();
    });

    it('reads plain text', async () => {
      const page = await world().open('/page.txt');
      await page.waitForTexts('Huawei', 'Nokia');
      await page.page.close();
    });

    it('leaves a drawing alone', async () => {
      const page = await world().open('/drawing.svg', 'nothing');
      const beside = await world().open('/page.txt');
      await beside.waitForTexts('Huawei', 'Nokia');
      expect(await page.page.evaluate(() => CSS.highlights.size)).toBe(0);
      await page.page.close();
      await beside.page.close();
    });

    it('reads a page without a doctype', async () => {
      const page = await world().open('/quirks.html');
      await page.waitForTexts('Huawei', 'Nokia', 'Ericsson');
      await page.page.close();
    });

    it('reads dialogs and popovers, not what is typed into, drawn or kept for later', async () => {
      const page = await world().open('/parts.html');
      await page.waitForTexts('Huawei', 'Nokia', 'Ericsson');
      await page.page.close();
    });

    it('stops showing what becomes editable when the reader writes in it', async () => {
      const page = await world().open('/parts.html');
      await page.waitForTexts('Huawei', 'Nokia', 'Ericsson');
      await page.page.evaluate(() => {
        const dialog = document.querySelector('dialog');
        if (!dialog) return;
        dialog.contentEditable = 'true';
        dialog.focus();
      });
      await page.waitForTexts('Huawei', 'Ericsson');
      await page.page.close();
    });

    it('shows what is opened later: a dialog, a popover, a closed part', async () => {
      const page = await world().open('/later.html', 'nothing');
      await page.page.evaluate(() => {
        document.querySelector('dialog')?.showModal();
        document.querySelector<HTMLElement>('[popover]')?.showPopover();
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await page.waitForTexts('Huawei', 'Nokia', 'Ericsson', 'ZTE');
      await page.page.close();
    });

    it('shows nothing in a document that is written in as a whole, from when it is', async () => {
      const page = await world().open('/quirks.html');
      await page.page.evaluate(() => {
        document.designMode = 'on';
      });
      await page.waitForTexts();
      await page.page.close();
    });

    it('shows of a huge table only what is near, and what comes near', async () => {
      const page = await world().open('/table.html');
      await page.waitFor((painted) => painted.length > 10 && painted.length < 400);
      const isPainted = (row: number) =>
        page.page.waitForFunction(
          (index) => {
            const text = document.querySelectorAll('tr')[index]?.lastElementChild?.firstChild;
            for (const [name, highlight] of CSS.highlights)
              if (name.startsWith('backhaul-'))
                for (const part of highlight) if (part.startContainer === text) return true;
            return false;
          },
          { timeout: 5000 },
          row,
        );
      for (const row of [2000, 2990, 1000, 5]) {
        await page.page.evaluate(
          (index) => document.querySelectorAll('tr')[index]?.scrollIntoView({ behavior: 'instant', block: 'center' }),
          row,
        );
        await isPainted(row);
      }
      expect((await page.painted()).length).toBeLessThan(600);
      await page.page.close();
    });

    it('is not misled by elements named like the DOM’s own members', async () => {
      const page = await world().open('/clobbered.html', 'nothing');
      await expect
        .poll(async () => (await highlighted(page.page)).sort(), { timeout: 5000 })
        .toEqual(['Ericsson', 'Huawei', 'Nokia']);
      await page.page.close();
    });
  },
  {},
  serveAll,
);
