/** axe on the card. A closed shadow root keeps axe out too, so what is in it is copied, styles and all, to a page of its own. */
import { expect, it } from 'vitest';
import { expectAccessible, forget, set } from './extension';
import { inBothBrowsers } from './harness';

inBothBrowsers('the card for everyone', (world) => {
  it.each(['light', 'dark'] as const)('leaves axe nothing to find in the %s theme', async (theme) => {
    await set(world(), { theme });
    const page = await world().open('/article.html');
    await page.hover('HCSEC');
    await page.waitForCard((text) => text.includes('Also on this page'));
    await page.inCard((root) => {
      for (const fold of root.querySelectorAll('details')) fold.open = true;
      root.querySelector<HTMLElement>('.not-this')?.click();
    });
    await page.waitForCard((text) => text.includes('No longer mark'));
    const copy = await page.inCard((root) => ({
      html: [...root.children].map((child) => child.outerHTML).join(''),
      css: root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
    }));
    expect(copy?.css).toContain('--paper');
    const paper = await page.inCard((root) => {
      const card = root.querySelector('.card');
      return card ? (root.ownerDocument.defaultView?.getComputedStyle(card).backgroundColor ?? '') : '';
    });
    expect(paper).toBe(theme === 'light' ? 'rgb(253, 252, 250)' : 'rgb(25, 26, 29)');
    const alone = await world().browser.newPage();
    await alone.goto(`${world().server.origin}/empty.html`);
    await alone.evaluate(
      ({ html, css }, chosen) => {
        document.documentElement.dataset['theme'] = chosen;
        const style = document.createElement('style');
        style.textContent = `${css}\nbody{background:light-dark(#fff,#111)}`;
        document.head.append(style);
        const card = new DOMParser().parseFromString(`<main><h1>Card</h1>${html}</main>`, 'text/html');
        document.body.replaceChildren(...card.body.children);
      },
      copy ?? { html: '', css: '' },
      theme,
    );
    await expectAccessible(alone);
    await forget(world());
  });

  it('names every control, and its dialog by the entity', async () => {
    const page = await world().open('/article.html');
    await page.hover('HCSEC');
    await page.waitForCard((text) => text.includes('Facts as of'));
    const names = await page.inCard((root) =>
      [...root.querySelectorAll('button, a, summary')].map(
        (control) => control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '',
      ),
    );
    expect(names?.length).toBeGreaterThan(8);
    for (const name of names ?? []) expect(name).not.toBe('');
    const dialog = await page.inCard((root) => {
      const card = root.querySelector('[role=dialog]');
      return root.getElementById(card?.getAttribute('aria-labelledby') ?? '')?.textContent;
    });
    expect(dialog).toBe('Huawei Cyber Security Evaluation Centre');
  });
});
