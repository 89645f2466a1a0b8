/**
 * Composition root of the background. Every listener is added at top level, so that a worker or event page that the browser
 * stopped answers again when it is started.
 */
import browser from 'webextension-polyfill';
import { readCards } from '../facts/store';
import { answerBackground } from '../messages/calls';
import { showOnBadge } from './badge';
import { forgetTab, noteFrame, readTab } from './tabs';

answerBackground({
  cards: ({ ids }) => readCards(ids),
  tab: ({ tabId }) => readTab(tabId),
  report: async (report, { tab, frameId }) => {
    if (tab?.id === undefined || frameId === undefined) return undefined;
    await noteFrame(tab.id, frameId, report);
    await showOnBadge(tab.id, await readTab(tab.id));
    return undefined;
  },
});

browser.tabs.onRemoved.addListener((tabId) => forgetTab(tabId));
browser.tabs.onUpdated.addListener(async (tabId, change) => {
  if (change.status !== 'loading') return;
  await forgetTab(tabId);
  await showOnBadge(tabId, { counts: {}, stoppedEarly: false });
});
