import browser from 'webextension-polyfill';
import { text } from '../ui/text';
import { openLibrary, searchPath } from './library';

const id = 'look-up';

/** “Look up …” in the menu of a selection. Firefox for Android has no such menu. */
export function answerMenu(): void {
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(async () => {
    await browser.contextMenus.removeAll();
    // %s is the selected text, put in by the browser.
    browser.contextMenus.create({ id, title: text('lookUp', '%s'), contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (menuItemId === id && selectionText) return openLibrary(searchPath(selectionText));
  });
}
