import browser from 'webextension-polyfill';
import type { TabReport } from '../messages/protocol';

/** Shows how many entities a tab names. */
export async function showOnBadge(tabId: number, report: TabReport): Promise<void> {
  const entities = Object.keys(report.counts).length;
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#3a4450' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: entities > 0 ? String(entities) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}
