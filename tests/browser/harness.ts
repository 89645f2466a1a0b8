/** What browser tests share: a session with the built extension, or one with it and one without, and the pages they open. */
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
import { TestPage } from './test-page';

export type { TestPage } from './test-page';

export interface World extends Session {
  readonly server: Server;
  /** Runs in a page of the extension, which stays open for the next such call, with the WebExtensions API as first argument. */
  ask<Result, Argument>(
    run: (api: typeof chrome, argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
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

export interface Pair {
  readonly ours: World;
  /** The same browser without the extension. */
  readonly bare: World;
}

/** Runs a suite in both browsers, each twice: with the built extension and without, on pages of one address. */
export function withAndWithout(
  title: string,
  suite: (pair: () => Pair, name: BrowserName) => void,
  handle?: Handler,
): void {
  describe.each<BrowserName>(['chrome', 'firefox'])(`${title} (%s)`, (name) => {
    let pair: Pair | undefined;
    beforeAll(async () => {
      const server = await startServer(handle);
      const [ours, bare] = await Promise.all([
        startWorld(name, {}, server),
        startWorld(name, { extension: false }, server),
      ]);
      pair = { ours, bare };
    });
    afterAll(async () => {
      await Promise.all([pair?.ours.browser.close(), pair?.bare.browser.close()]);
      pair?.ours.server.close();
    });
    suite(() => {
      if (!pair) throw new Error('The browsers have not started.');
      return pair;
    }, name);
  });
}

/** A server of the tests’ pages: those of `handle`, the apps, and files. */
function startServer(handle?: Handler): Promise<Server> {
  return serve(['tests/pages', dirname(bundleFolder)], async (request, response) => {
    if (handle && (await handle(request, response))) return true;
    if (await serveApps(request, response)) return true;
    if (request.url?.startsWith('/apps/')) request.url = request.url.replace('/apps/', `/${basename(bundleFolder)}/`);
    return false;
  });
}

/** One browser with a fresh profile, the built extension unless told otherwise, and a server of the tests’ pages. */
export async function startWorld(
  name: BrowserName,
  options: SessionOptions = {},
  pages?: Handler | Server,
): Promise<World> {
  const server = typeof pages === 'object' ? pages : await startServer(pages);
  const session = await startBrowser(name, options);
  const ask = asking(session);
  const world: World = {
    ...session,
    server,
    ask,
    store: (settings) => ask((api, values) => api.storage.sync.set(values), settings),
    async reports() {
      const tabs = (await ask((api) => api.storage.session.get(null), undefined)) as Record<
        string,
        Record<string, { counts?: Record<string, number> }>
      >;
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
      const id = await tabId(world, page.page.url());
      return openExtensionPage(session, `/src/popup/index.html?tab=${id}`, '#enabled');
    },
  };
  return world;
}

/** Asks in the tab that the browser starts with, so that none comes or goes; its address tells it from the popup that a test opens. */
function asking(session: Session): World['ask'] {
  const show = (page: Page | undefined) => showExtensionPage(session, page, '/src/popup/index.html?asked', '#enabled');
  let opening: Promise<Page> | undefined;
  return async (run, argument) => {
    const question = `(${run})(globalThis.browser ?? chrome, ${JSON.stringify(argument) ?? 'undefined'})`;
    opening ??= session.browser.pages().then(([first]) => show(first));
    try {
      return (await (await opening).evaluate(question)) as never;
    } catch (error) {
      // An extension that is loaded anew closes its tabs.
      if (!/no such frame|closed|detached|context was destroyed/i.test(String(error))) throw error;
      opening = session.browser.newPage().then(show);
      return (await (await opening).evaluate(question)) as never;
    }
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
  return showExtensionPage(session, await session.browser.newPage(), path, selector);
}

async function showExtensionPage(
  session: Session,
  page: Page | undefined,
  path: string,
  selector: string,
): Promise<Page> {
  if (!page) throw new Error('The browser has no tab.');
  // Firefox never reports such a page as loaded.
  await page.goto(session.origin + path, { waitUntil: session.name === 'firefox' ? [] : 'load' });
  await page.waitForSelector(selector);
  return page;
}

/** The id of a page's tab, as the extension knows it. Its script there may just be starting: it is asked until it answers. */
export function tabId(world: World, url: string): Promise<number> {
  return world.ask(async ({ tabs }, wanted) => {
    const end = Date.now() + 8000;
    do {
      for (const { id } of (await tabs.query({})).reverse()) {
        const answer = await tabs
          .sendMessage(id ?? -1, { call: 'page', request: {} }, { frameId: 0 })
          .catch(() => undefined);
        if ((answer as { answer?: { url: string } } | undefined)?.answer?.url === wanted) return id ?? -1;
      }
    } while (Date.now() < end);
    throw new Error(`No tab answers for ${wanted}.`);
  }, url);
}
