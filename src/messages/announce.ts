/** What the background tells the extension's own pages that are open, if any. Nothing is answered. */
import browser, { type Runtime } from 'webextension-polyfill';

interface Announcement {
  /** The tab in which a page begins to be read. */
  readonly begun: number;
}

/** Tells that the page in a tab begins to be read. */
export function announcePage(tabId: number): void {
  const announcement: Announcement = { begun: tabId };
  // Where no such page is open, nobody is there to receive it.
  browser.runtime.sendMessage(announcement).catch(() => undefined);
}

/** Calls `heard` when the page in a tab begins to be read. */
export function hearOfPages(heard: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Runtime.MessageSender) => {
    const { begun } = (message ?? {}) as Partial<Announcement>;
    if (typeof begun === 'number' && sender.id === browser.runtime.id) heard(begun);
  }) as Runtime.OnMessageListener);
}
