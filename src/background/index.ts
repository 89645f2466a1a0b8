/**
 * Composition root of the background. Every listener is added at top level, so that a worker or event page that the browser
 * stopped answers again when it is started.
 */
import browser from 'webextension-polyfill';
import { readCards } from '../facts/store';
import { announcePage } from '../messages/announce';
import { answerBackground } from '../messages/background';
import { forgetPausedTabs } from '../settings/pause';
import { readSettings, writeSettings } from '../settings/store';
import { showOnBadge, showOnIcon } from './badge';
import { answerCommands } from './commands';
import { openLibrary } from './library';
import { answerMenu } from './menu';
import { answerOmnibox } from './omnibox';
import { announceOrders, closeStorage, placeOf, readOrders } from './orders';
import { answerReading } from './reading';
import { emptyReport, forgetTab, isOpen, noteFrame, readTab } from './tabs';

answerBackground({
  cards: ({ ids }) => readCards(ids),
  tab: ({ tabId }) => readTab(tabId),
  report: async (report, { tab, frameId }) => {
    if (tab?.id === undefined || frameId === undefined) return undefined;
    await noteFrame(tab.id, frameId, report);
    // What a page said last may come after its tab was closed.
    if (await isOpen(tab.id)) await showOnBadge(tab.id, await readTab(tab.id));
    else await forgetTab(tab.id);
    return undefined;
  },
  orders: async (asked, sender) => {
    const orders = await readOrders(placeOf(asked, sender));
    const { tab, frameId } = sender;
    // Where it is on, the icon has its colour from when the page is read.
    if (!orders.settings && frameId === 0 && tab?.id !== undefined) showOnIcon(tab.id, false);
    return orders;
  },
  mute: async ({ id, host }) => {
    const { settings } = await readSettings();
    const entry = host === undefined ? { id } : { id, host };
    await writeSettings({ muted: [...settings.muted, entry] }, settings);
    return undefined;
  },
  openLibrary: async ({ path }) => {
    await openLibrary(path);
    return undefined;
  },
});
// Of a new page the icon is grey, as of pages where no script of ours may run.
answerReading(({ tab, frameId }) => {
  if (frameId !== 0 || tab?.id === undefined) return;
  showOnIcon(tab.id, true);
  announcePage(tab.id);
});
announceOrders();
closeStorage();
answerCommands();
answerMenu();
answerOmnibox();

browser.tabs.onRemoved.addListener(async (tabId) => {
  await forgetTab(tabId);
  await forgetPausedTabs(tabId);
});
browser.tabs.onUpdated.addListener(async (tabId, change) => {
  if (change.status !== 'loading') return;
  await forgetTab(tabId);
  await showOnBadge(tabId, emptyReport);
});
browser.runtime.onStartup.addListener(() => forgetPausedTabs());
browser.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === 'install') return openLibrary('/welcome');
});
