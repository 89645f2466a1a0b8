/** Frames: each is read by itself, whatever its origin; tiny ones are not; what they found is summed for the tab. */
import { expect, it } from 'vitest';
import { inBothBrowsers } from './harness';
import { highlighted } from './look';
import { servePages } from './serve-pages';

const shell = (body: string) => `<!doctype html><meta charset="utf-8"><body>${body}`;

const inner = (name: string) => shell(`<p>${name} in a frame.</p>`);

const pages: Readonly<Record<string, string>> = {
  '/frames': shell(`<p>Huawei at the top.</p>
    <iframe id="same" width="500" height="150" src="/inner?Nokia"></iframe>
    <iframe id="srcdoc" width="500" height="150" srcdoc="<p>Ericsson in srcdoc.</p>"></iframe>
    <iframe id="sandboxed" width="500" height="150" sandbox src="/inner?ZTE"></iframe>
    <iframe id="blank" width="500" height="150"></iframe>
    <iframe id="tiny" width="150" height="90" src="/inner?Huawei"></iframe>
    <iframe id="hidden" style="display:none" src="/inner?Huawei"></iframe>
    <script>document.querySelector('#blank').contentDocument.body.innerHTML = '<p>Nokia in about:blank.</p>'</script>`),
  '/inner?Huawei': inner('Huawei'),
  '/inner?Nokia': inner('Nokia'),
  '/inner?ZTE': inner('ZTE'),
};

inBothBrowsers(
  'frames',
  (world) => {
    it('are read unless they are tiny or hidden, and as soon as they grow', async () => {
      const page = await world().open('/frames');
      const shown = async (id: string) => {
        const frame = await (await page.page.$(`#${id}`))?.contentFrame();
        return frame && highlighted(frame);
      };
      await expect.poll(() => shown('same'), { timeout: 5000 }).toEqual(['Nokia']);
      await expect.poll(() => shown('srcdoc'), { timeout: 5000 }).toEqual(['Ericsson']);
      await expect.poll(() => shown('sandboxed'), { timeout: 5000 }).toEqual(['ZTE']);
      await expect.poll(() => shown('blank'), { timeout: 5000 }).toEqual(['Nokia']);
      expect(await shown('tiny')).toEqual([]);
      expect(await shown('hidden')).toEqual([]);
      await page.page.$eval('#tiny', (frame) => frame.setAttribute('height', '200'));
      await page.page.$eval('#tiny', (frame) => frame.setAttribute('width', '400'));
      await expect.poll(() => shown('tiny'), { timeout: 5000 }).toEqual(['Huawei']);
      await page.page.close();
    });

    it('are summed for the tab', async () => {
      const page = await world().open('/frames');
      const popup = await world().openPopup(page);
      await popup.waitForFunction(
        () => document.querySelector('label[for=category-vendor] .count')?.textContent?.trim() === '5',
        { timeout: 8000 },
      );
      await popup.close();
      await page.page.close();
    });
  },
  {},
  servePages(pages),
);
