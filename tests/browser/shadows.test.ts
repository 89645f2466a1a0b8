/** Shadow roots that come without an event, or are closed, on elements that do not look like hosts. */
import { it } from 'vitest';
import { inBothBrowsers } from './harness';
import { servePages } from './serve-pages';

const body = `<!doctype html><meta charset="utf-8"><p>Huawei</p>
<div id="closed"><b>Its own child</b></div><section id="late"><b>Its own child</b></section>
<div><template shadowrootmode="closed"><p>Nokia, declared.</p></template><b>Its own child</b></div>
<script>
  const fill = (id, mode, text) => { document.getElementById(id).attachShadow({ mode }).innerHTML = '<p>' + text + '</p><slot></slot>'; };
  fill('closed', 'closed', 'Ericsson, closed.');
</script>`;

inBothBrowsers(
  'shadow roots on plain elements with children',
  (world) => {
    it.each(['open', 'closed'])('are read, also where one is attached late (%s)', async (mode) => {
      const page = await world().open('/shadow-roots');
      const has = (...texts: string[]) =>
        page.waitFor((painted) => texts.every((text) => painted.some((one) => one.text === text)));
      await has('Huawei', 'Nokia', 'Ericsson');
      await page.page.evaluate(`fill('late', '${mode}', 'ZTE, late.')`);
      await has('ZTE');
      await page.page.close();
    });

    it('are read where an element comes with one', async () => {
      const page = await world().open('/shadow-roots');
      await page.page.evaluate(() => {
        const host = document.createElement('div');
        host.innerHTML = '<b>Its own child</b>';
        host.attachShadow({ mode: 'closed' }).innerHTML = '<p>Samsung, added.</p><slot></slot>';
        document.body.append(host);
      });
      await page.waitFor((painted) => painted.some(({ text }) => text === 'Samsung'));
      await page.page.close();
    });
  },
  {},
  servePages({ '/shadow-roots': body }),
);
