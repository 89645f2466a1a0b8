/** Tells pages how they are to be annotated: settings and pauses are read here, and no page reads them. */
import browser, { type Runtime, type Storage } from 'webextension-polyfill';
import { askTab } from '../messages/calls';
import { ordersFor, type PageOrders, type Place } from '../settings/page';
import { readPause } from '../settings/pause';
import { hostOf } from '../settings/sites';
import { readSettings } from '../settings/store';

/** Where a frame is: by what the browser says of it, as far as that goes, whatever its script says. Which page holds it only the script knows. */
export function placeOf(
  asked: Pick<Place, 'page' | 'host'>,
  { url, frameId, tab }: Pick<Runtime.MessageSender, 'url' | 'frameId' | 'tab'>,
): Place {
  const own = hostOf(url ?? '');
  return { page: frameId === 0 && own ? own : asked.page, host: own ?? asked.host, tabId: tab?.id };
}

export async function readOrders(place: Place): Promise<PageOrders> {
  const [{ settings }, pause] = await Promise.all([readSettings(), readPause()]);
  return ordersFor(settings, pause, place, Date.now());
}

/** Has every page ask again when its orders may have changed. Call it at top level, so that a change starts a stopped worker. */
export function announceOrders(): void {
  browser.storage.onChanged.addListener(async (_changes, area) => {
    // What tabs report is kept in the session's area.
    if (area === 'session') return;
    for (const { id } of await browser.tabs.query({}))
      if (id !== undefined) askTab(id, 'renew', {}).catch(() => undefined);
  });
}

/** Only Chromium has it, and its types lack it. */
interface Closable extends Storage.StorageArea {
  setAccessLevel?(access: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Closes storage to the scripts in pages, should a page ever break out into one. Where the browser has no such lock, they do not ask. */
export function closeStorage(): void {
  const close = () => {
    const { local, sync, managed } = browser.storage;
    const areas: readonly Closable[] = [local, sync, managed];
    for (const area of areas) area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(console.warn);
  };
  browser.runtime.onInstalled.addListener(close);
  browser.runtime.onStartup.addListener(close);
}
