/** Stops the extension’s background, or the whole extension, as a browser does it: by the debugger protocol, or by Firefox’s own code. */
import { resolve } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers';
import { geckoId } from '../../scripts/firefox-manifest';
import { evaluateInBrowserWindow } from '../../scripts/firefox-window';
import { until } from '../browser/extension';

/** Stops the background, which the next call or event starts again. False where none was running. */
export async function stopBackground(session: Session, page: Page): Promise<boolean> {
  if (session.name === 'firefox') {
    const state = await evaluateInBrowserWindow(
      page,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID('${geckoId}');
        const before = extension.backgroundState;
        if (before === 'running') await extension.terminateBackground();
        return before + ' ' + extension.backgroundState;
      })()`,
    );
    return state === 'running stopped';
  }
  const target = session.browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(session.origin));
  const worker = await target?.worker().catch(() => null);
  if (!target || !worker) return false;
  const gone = new Promise<boolean>((resolve) => {
    const look = (one: unknown) => {
      if (one !== target) return;
      session.browser.off('targetdestroyed', look);
      resolve(true);
    };
    session.browser.on('targetdestroyed', look);
  });
  await worker.close();
  return gone;
}

/** Reloads the extension, as an update does, and waits until its new self answers. */
export async function reloadExtension(session: Session, page: Page): Promise<void> {
  if (session.name === 'firefox') {
    await evaluateInBrowserWindow(
      page,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID('${geckoId}')).reload();
        return '';
      })()`,
    );
    const state = `WebExtensionPolicy.getByID('${geckoId}')?.extension?.backgroundState ?? ''`;
    await until(
      () => evaluateInBrowserWindow(page, state),
      (now) => now === 'running',
      20_000,
    );
    return;
  }
  const isOurs = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(session.origin);
  const before = session.browser.targets().find(isOurs);
  await session.browser.installExtension(resolve('dist/chrome'));
  await session.browser.waitForTarget((target) => target !== before && isOurs(target));
}
