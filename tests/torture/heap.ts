/** How much memory a page’s scripts hold, ours among them, after everything that nobody holds was collected. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers';
import { evaluateInBrowserWindow } from '../../scripts/firefox-window';

/** Bytes of the JavaScript heap of a page, the extension’s own world included. */
export async function heapOf(session: Session, page: Page): Promise<number> {
  if (session.name === 'firefox') return heapInFirefox(page);
  const client = await page.createCDPSession();
  try {
    // Finalizers run between collections: what they free is collected by the next.
    for (let round = 0; round < 3; round++) await client.send('HeapProfiler.collectGarbage');
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await client.detach();
  }
}

async function heapInFirefox(page: Page): Promise<number> {
  const frameScript = `
    (async () => {
      for (let round = 0; round < 3; round++) {
        Components.utils.forceGC();
        Components.utils.forceCC();
        await new Promise((resolve) => content.setTimeout(resolve));
      }
      const reporters = Components.classes['@mozilla.org/memory-reporter-manager;1'].getService(Components.interfaces.nsIMemoryReporterManager);
      await new Promise((resolve) => reporters.minimizeMemoryUsage(resolve));
      sendAsyncMessage('backhaul:heap', String(reporters.heapAllocated + reporters.JSMainRuntimeGCHeap));
    })();`;
  const bytes = await evaluateInBrowserWindow(
    page,
    `new Promise((resolve) => {
      const wanted = ${JSON.stringify(page.url())};
      const browser = [...gBrowser.browsers].findLast((one) => one.currentURI.spec === wanted);
      const manager = browser.messageManager;
      const done = (message) => { manager.removeMessageListener('backhaul:heap', done); resolve(message.data); };
      manager.addMessageListener('backhaul:heap', done);
      manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
    })`,
  );
  return Number(bytes);
}

export const megabytes = (bytes: number) => Math.round((bytes / 1_048_576) * 100) / 100;
