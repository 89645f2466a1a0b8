/** A page of the tests as its own world sees it: what it logs and asks for, the steps it offers, its own text nodes. */
import type { Page } from 'puppeteer-core';
import type { World } from './harness';

export interface Visit {
  readonly page: Page;
  readonly console: string[];
  /** Paths of what it asked for. */
  readonly requests: string[];
  /** How many steps it offers. */
  readonly steps: number;
}

/** What is in the page's own world: the steps of tests/pages/apps/parts/page.ts, and how its text nodes are kept hold of. */
interface PageWorld {
  readonly pageSteps?: readonly (() => unknown)[];
  keptTexts?: WeakSet<Node>;
  /** Keeps hold of the texts that come into the page until the function is called that it returns. */
  keepTexts?(): () => void;
}

/**
 * Opens a page and waits until it can be taken through its steps. With a `host`, in a window of its own, so that it is visible
 * while others are, and under that name, so that the extension can be switched off for it alone.
 */
export async function visit(world: World, path: string, host?: string): Promise<Visit> {
  const page = await world.browser.newPage({ type: host ? 'window' : 'tab' });
  const console: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => console.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.push(String(error)));
  page.on('request', (request) => {
    // A browser asks for an icon once a site, at a time of its own.
    if (!request.url().endsWith('/favicon.ico')) requests.push(new URL(request.url()).pathname);
  });
  await page.evaluateOnNewDocument(keepPageTexts);
  const { origin } = world.server;
  await page.goto((host ? origin.replace('127.0.0.1', host) : origin) + path);
  if (path.startsWith('/app/')) await page.waitForFunction(() => 'pageSteps' in window);
  const steps = await page.evaluate(() => (window as PageWorld).pageSteps?.length ?? 0);
  return { page, console, requests, steps };
}

/** In the page's world, from its start: keeps hold of the text nodes that are there when it has loaded. */
function keepPageTexts(): void {
  const keptTexts = new WeakSet<Node>();
  const keepTexts = () => {
    const keep = (records: MutationRecord[]) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
          for (let text: Node | null = node; text; text = walker.nextNode()) keptTexts.add(text);
        }
    };
    const observer = new MutationObserver(keep);
    observer.observe(document, { childList: true, subtree: true });
    return () => {
      keep(observer.takeRecords());
      observer.disconnect();
    };
  };
  const stop = keepTexts();
  // Marks come half a second later at the earliest.
  addEventListener('load', () => requestAnimationFrame(stop));
  Object.assign(window, { keptTexts, keepTexts });
}

/** Takes a page through one of its steps and waits until it has been painted. */
export function take({ page }: Visit, step: number): Promise<void> {
  return page.evaluate(async (index) => {
    const { pageSteps, keepTexts } = window as PageWorld;
    const stop = keepTexts?.();
    await pageSteps?.[index]?.();
    stop?.();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, step);
}

/** The texts in the page's body whose nodes are not those that its parser and its scripts made. */
export function strangeTexts({ page }: Visit): Promise<string[]> {
  return page.evaluate(() => {
    const { keptTexts } = window as PageWorld;
    const strange: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
      if (!keptTexts?.has(text)) strange.push(text.data);
    return strange;
  });
}
