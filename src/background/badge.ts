import browser from 'webextension-polyfill';
import type { TabReport } from '../messages/protocol';
import { text } from '../ui/text';

/** Shows how many entities a tab names. */
export async function showOnBadge(tabId: number, report: TabReport): Promise<void> {
  const entities = Object.keys(report.counts).length;
  await unlessClosed(async () => {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#3a4450' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: entities > 0 ? String(entities) : '' });
  });
}

/**
 * Colours a tab's icon where the extension works, and says so in its title, for those who do not see the colour; it is grey
 * everywhere else, also where no script of ours may run.
 */
export async function showOnIcon(tabId: number, isOn: boolean): Promise<void> {
  const name = isOn ? 'on' : 'off';
  const path = Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${name}-${size}.png`]));
  await unlessClosed(async () => {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title: text(isOn ? 'iconOn' : 'extensionName') });
  });
}

async function unlessClosed(change: () => Promise<void>): Promise<void> {
  try {
    await change();
  } catch {
    // The tab was closed meanwhile.
  }
}
