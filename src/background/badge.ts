import browser from 'webextension-polyfill';
import type { TabReport } from '../messages/protocol';

/** Shows how many entities a tab names. */
export async function showOnBadge(tabId: number, report: TabReport): Promise<void> {
  const entities = Object.keys(report.counts).length;
  await unlessClosed(async () => {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#3a4450' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: entities > 0 ? String(entities) : '' });
  });
}

/** Colours a tab's icon where the extension works; it is grey everywhere else, also where no script of ours may run. */
export async function showOnIcon(tabId: number, isOn: boolean): Promise<void> {
  const name = isOn ? 'on' : 'off';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${name}-${size}.png`]));
  await unlessClosed(() => browser.action.setIcon({ tabId, path }));
}

async function unlessClosed(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch {
    // The tab was closed meanwhile.
  }
}
