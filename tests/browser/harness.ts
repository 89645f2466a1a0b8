/** What browser tests share: a session with the built extension, pages, and a look at what is painted and what a card says. */
import { basename, dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import {
  type BrowserName,
  chromeWorker,
  type Session,
  type SessionOptions,
  startBrowser,
} from '../../scripts/browsers';
import { type Handler, type Server, serve } from '../../scripts/serve';
import type { Settings } from '../../src/settings/schema';
import { serveApps } from './app-server';
import { bundleFolder } from './bundle';
import { evaluateInCard } from './card-root';

export interface World extends Session {
  readonly server: Server;
  /** Stores settings as the library page would. */
  store(settings: Readonly<Partial<Settings>>): Promise<void>;
  /** How many mentions the background knows of, in each tab. */
  reports(): Promise<number[]>;
  /** Opens a page of tests/pages; `wait` (default: at least one mention) is awaited before it is returned. */
  open(path: string, wait?: 'painted' | 'nothing'): Promise<TestPage>;
  /** Opens the toolbar popup over a page: the real one in Chromium; in Firefox, which shows none without a head, its page, told the tab. */
  openPopup(page: TestPage): Promise<Page>;
}

/** Runs a suite in both browsers, each with a fresh profile and the built extension. */
export function inBothBrowsers(
  title: string,
  suite: (world: () => World) => void,
  options: SessionOptions = {},
  handle?: Handler,
): void {
  describe.each<BrowserName>(['chrome', 'firefox'])(`${title} (%s)`, (name) => {
    let world: World | undefined;
    beforeAll(async () => {
      world = await startWorld(name, options, handle);
    });
    afterAll(async () => {
      await world?.browser.close();
      world?.server.close();
    });
    suite(() => {
      if (!world) throw new Error('The browser has not started.');
      return world;
    });
  });
}

/** One browser with a fresh profile, the built extension unless told otherwise, and a server of the tests’ pages. */
export async function startWorld(name: BrowserName, options: SessionOptions = {}, handle?: Handler): Promise<World> {
  const server = await serve(['tests/pages', dirname(bundleFolder)], async (request, response) => {
    if (handle && (await handle(request, response))) return true;
    if (await serveApps(request, response)) return true;
    if (request.url?.startsWith('/apps/')) request.url = request.url.replace('/apps/', `/${basename(bundleFolder)}/`);
    return false;
  });
  const session = await startBrowser(name, options);
  return {
    ...session,
    server,
    async store(settings) {
      const asking = await openExtensionPage(session, '/src/popup/index.html', 'body');
      await asking.evaluate(
        async (values) => {
          const { storage } =
            (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
          await storage.sync.set(values as Record<string, unknown>);
        },
        settings as Record<string, unknown>,
      );
      await asking.close();
    },
    async reports() {
      const asking = await openExtensionPage(session, '/src/popup/index.html', 'body');
      const stored = await asking.evaluate(async () => {
        const { storage } =
          (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
        return JSON.stringify(await storage.session.get(null));
      });
      await asking.close();
      const tabs = JSON.parse(stored) as Record<string, Record<string, { counts?: Record<string, number> }>>;
      return Object.values(tabs).map((frames) =>
        Object.values(frames)
          .flatMap(({ counts }) => Object.values(counts ?? {}))
          .reduce((sum, count) => sum + count, 0),
      );
    },
    async open(path, wait = 'painted') {
      const page = new TestPage(await session.browser.newPage(), session);
      await page.page.goto(server.origin + path);
      if (wait === 'painted') await page.waitFor((painted) => painted.length > 0);
      return page;
    },
    async openPopup(page) {
      if (session.name === 'chrome') return openToolbarPopup(session, page.page);
      const id = await tabId(session, page.page.url());
      return openExtensionPage(session, `/src/popup/index.html?tab=${id}`, '#enabled');
    },
  };
}

async function openToolbarPopup(session: Session, page: Page): Promise<Page> {
  await page.bringToFront();
  const worker = await chromeWorker(session);
  const opened = session.browser.waitForTarget((target) => target.url() === `${session.origin}/src/popup/index.html`);
  await worker.evaluate(() => chrome.action.openPopup());
  const popup = await (await opened).asPage();
  await popup.waitForSelector('#enabled');
  return popup;
}

/** Opens a page of the extension and waits for an element of it. */
export async function openExtensionPage(session: Session, path: string, selector: string): Promise<Page> {
  const page = await session.browser.newPage();
  // Firefox never reports such a page as loaded.
  await page.goto(session.origin + path, { waitUntil: session.name === 'firefox' ? [] : 'load' });
  await page.waitForSelector(selector);
  return page;
}

/** The id of a page's tab, as the extension knows it. */
export async function tabId(session: Session, url: string): Promise<number> {
  const asking = await openExtensionPage(session, '/src/popup/index.html', '#enabled');
  try {
    return await asking.evaluate(async (wanted) => {
      const { tabs } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
      for (const { id } of (await tabs.query({})).reverse()) {
        const answer = await tabs
          .sendMessage(id ?? -1, { call: 'page', request: {} }, { frameId: 0 })
          .catch(() => undefined);
        if ((answer as { answer?: { url: string } } | undefined)?.answer?.url === wanted) return id ?? -1;
      }
      throw new Error(`No tab answers for ${wanted}.`);
    }, url);
  } finally {
    await asking.close();
  }
}

export interface Painted {
  readonly text: string;
  /** The name of the highlight, or of the mark's look. */
  readonly name: string;
}

/** A page of the tests with what the extension shows on it. */
export class TestPage {
  readonly page: Page;
  readonly #session: Session;
  readonly errors: string[] = [];

  constructor(page: Page, session: Session) {
    this.page = page;
    this.#session = session;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** All that is painted, overlay or marks, in the order of the page. */
  painted(): Promise<Painted[]> {
    return this.page.evaluate(() => {
      const found: { text: string; name: string; range: Range }[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('backhaul-') || name === 'backhaul-hover') continue;
        for (const part of highlight) {
          const range = document.createRange();
          try {
            range.setStart(part.startContainer, part.startOffset);
            range.setEnd(part.endContainer, part.endOffset);
          } catch {
            found.push({ text: 'STALE', name, range });
            continue;
          }
          if (range.startContainer.isConnected) found.push({ text: range.toString(), name, range });
        }
      }
      const marks = [...document.querySelectorAll('mark[role="mark"]')].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return { text: element.textContent ?? '', name: 'mark', range };
      });
      return [...found, ...marks]
        .sort((a, b) => {
          const [first, second] = [a.range.startContainer, b.range.startContainer];
          // Texts of different trees have no order that a range could tell.
          if (first.getRootNode() !== second.getRootNode()) return 0;
          return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
        })
        .map(({ text, name }) => ({ text, name }));
    });
  }

  /** Waits until what is painted satisfies `test`; fails with what is painted when it does not in time. */
  async waitFor(test: (painted: Painted[]) => boolean, timeout = 8000): Promise<Painted[]> {
    const end = Date.now() + timeout;
    for (;;) {
      const painted = await this.painted();
      if (test(painted)) return painted;
      if (Date.now() > end)
        throw new Error(`Not painted in time. Painted: ${painted.map(({ text }) => text).join(' | ') || 'nothing'}`);
    }
  }

  /** Waits until exactly these texts are painted, in the order of the page. */
  waitForTexts(...texts: string[]): Promise<Painted[]> {
    return this.waitFor((painted) => JSON.stringify(painted.map(({ text }) => text)) === JSON.stringify(texts));
  }

  /** The middle of the nth occurrence of a text, in CSS pixels of the viewport, scrolled into view. */
  middleOf(text: string, nth = 0): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      (wanted, skip) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null, left = skip; node; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf(wanted);
          if (at < 0 || left-- > 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const [box] = range.getClientRects();
          if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        throw new Error(`The page has no text “${wanted}”.`);
      },
      text,
      nth,
    );
  }

  /** Rests the pointer on a text. */
  async hover(text: string, nth = 0): Promise<{ x: number; y: number }> {
    const { x, y } = await this.middleOf(text, nth);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
    return { x, y };
  }

  /** Taps a text with a finger, once the page stands as it was scrolled. */
  async tap(text: string): Promise<void> {
    const { x, y } = await this.middleOf(text);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.touchscreen.tap(x, y);
  }

  /** Evaluates in the card's closed shadow root; undefined where no card is open. */
  inCard<Result>(look: (root: ShadowRoot) => Result): Promise<Result | undefined> {
    return evaluateInCard(this.#session, this.page, look);
  }

  /** Waits until the card's text satisfies `test`, and returns it. */
  async waitForCard(test: (text: string) => boolean = (text) => text.length > 40, timeout = 8000): Promise<string> {
    const end = Date.now() + timeout;
    for (;;) {
      const text = (await this.inCard((root) => root.querySelector<HTMLElement>('.card')?.innerText ?? '')) ?? '';
      if (test(text)) return text;
      if (Date.now() > end) throw new Error(`The card did not come to that. It says: ${text || 'nothing'}`);
    }
  }

  /** Waits until no card is open. */
  async waitForNoCard(timeout = 8000): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('[data-backhaul-card]'), { timeout });
  }
}
