/**
 * Reaches into the card's closed shadow root, which no page script can: by the debugger protocol in Chromium, by a privileged
 * frame script in Firefox.
 */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers';
import { evaluateInBrowserWindow } from '../../scripts/firefox-window';

export async function evaluateInCard<Result>(
  session: Session,
  page: Page,
  look: (root: ShadowRoot) => Result,
): Promise<Result | undefined> {
  return session.name === 'chrome' ? inChrome(page, look) : inFirefox(page, look);
}

interface ProtocolNode {
  readonly attributes?: readonly string[];
  readonly backendNodeId: number;
  readonly shadowRoots?: readonly ProtocolNode[];
  readonly children?: readonly ProtocolNode[];
}

async function inChrome<Result>(page: Page, look: (root: ShadowRoot) => Result): Promise<Result | undefined> {
  const client = await page.createCDPSession();
  try {
    const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: ProtocolNode };
    const host = find(root);
    const shadow = host?.shadowRoots?.[0];
    if (!shadow) return undefined;
    const { object } = await client.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      ...(object.objectId ? { objectId: object.objectId } : {}),
      functionDeclaration: `function () { return (${look})(this); }`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Result;
  } finally {
    await client.detach();
  }
}

function find(node: ProtocolNode): ProtocolNode | undefined {
  if (node.attributes?.includes('data-backhaul-card')) return node;
  for (const child of node.children ?? []) {
    const found = find(child);
    if (found) return found;
  }
  return undefined;
}

async function inFirefox<Result>(page: Page, look: (root: ShadowRoot) => Result): Promise<Result | undefined> {
  const frameScript = `
    (async () => {
      const host = content.document.querySelector('[data-backhaul-card]');
      const root = host && host.openOrClosedShadowRoot;
      let answer;
      try { answer = { value: root ? await (${look})(root) : undefined }; } catch (error) { answer = { error: String(error) }; }
      sendAsyncMessage('backhaul:answer', JSON.stringify(answer));
    })();`;
  const json = await evaluateInBrowserWindow(
    page,
    `new Promise((resolve) => {
      const wanted = ${JSON.stringify(page.url())};
      const browser = [...gBrowser.browsers].findLast((one) => one.currentURI.spec === wanted) ?? gBrowser.selectedBrowser;
      const manager = browser.messageManager;
      const done = (message) => { manager.removeMessageListener('backhaul:answer', done); resolve(message.data); };
      manager.addMessageListener('backhaul:answer', done);
      manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(frameScript)}), false);
    })`,
  );
  const { value, error } = JSON.parse(json) as { value?: Result; error?: string };
  if (error) throw new Error(error);
  return value;
}
