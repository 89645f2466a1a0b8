/** What only Firefox’s own window can do, by its privileges: `--remote-allow-system-access`. */
import type { Page } from 'puppeteer-core';

interface BidiSession {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Evaluates an expression in Firefox’s own window, with its privileges. The value must be a string. */
export async function evaluateInBrowserWindow(page: Page, expression: string): Promise<string> {
  const frame = page.mainFrame() as unknown as {
    browsingContext: { userContext: { browser: { session: BidiSession } } };
  };
  const { session } = frame.browsingContext.userContext.browser;
  const tree = (await session.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    contexts: { context: string; url: string }[];
  };
  const context = tree.contexts.find(({ url }) => url.includes('browser.xhtml'))?.context;
  const answer = (
    await session.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    })
  ).result as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
  return answer.result?.value ?? '';
}
