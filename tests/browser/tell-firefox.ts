import { evaluateInBrowserWindow } from '../../scripts/firefox-window';
import type { TestPage } from './test-page';

/**
 * Makes Firefox, by its own means, believe what Chromium is told by the debugger protocol. The command is run with its privileges,
 * where `browser` is the page’s, and `context` its browsing context.
 */
export async function tellFirefox(page: TestPage, command: string): Promise<void> {
  await evaluateInBrowserWindow(
    page.page,
    `(() => {
      const browser = [...gBrowser.browsers].findLast((one) => one.currentURI.spec === ${JSON.stringify(page.page.url())});
      const context = browser.browsingContext;
      ${command};
      return '';
    })()`,
  );
}
