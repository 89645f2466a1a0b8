/** The browsers that all parts of the bench share: one with the extension, one with an extension that does nothing, one with none. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Session, startBrowser } from '../scripts/browsers';
import { type Server, serve } from '../scripts/serve';
import { readNames } from './names';
import { makePage } from './pages';

export type Kind = 'ours' | 'none' | 'idle';

/** Each is started when it is first asked for, and kept for the parts that follow. */
export class Browsers {
  readonly #pages: Map<string, string>;
  readonly #server: Server;
  readonly #started = new Map<Kind, Tabs>();

  private constructor(pages: Map<string, string>, server: Server) {
    this.#pages = pages;
    this.#server = server;
  }

  static async start(): Promise<Browsers> {
    const pages = sharedPages();
    return new Browsers(pages, await servePages(pages));
  }

  /** Lets all browsers open a page of one’s own. */
  add(path: string, html: string): void {
    this.#pages.set(path, html);
  }

  async get(kind: Kind): Promise<Tabs> {
    const known = this.#started.get(kind);
    if (known) return known;
    const extension = kind === 'none' ? false : kind === 'idle' ? idleExtension() : 'dist/chrome';
    const session = await startBrowser('chrome', { extension, keepWelcome: kind !== 'ours' });
    const tabs = new Tabs(session, this.#server.origin);
    this.#started.set(kind, tabs);
    return tabs;
  }

  /** Ends all browsers; who asks again gets a new one. */
  async close(): Promise<void> {
    const tabs = [...this.#started.values()];
    this.#started.clear();
    await Promise.all(tabs.map(({ session }) => session.browser.close()));
  }
}

/** What opens pages in one of the browsers. */
export class Tabs {
  readonly session: Session;
  readonly #origin: string;

  constructor(session: Session, origin: string) {
    this.session = session;
    this.#origin = origin;
  }

  url(path: string): string {
    return this.#origin + path;
  }

  async open(path: string): Promise<Page> {
    const page = await this.session.browser.newPage();
    await page.goto(this.url(path), { waitUntil: 'load', timeout: patience });
    return page;
  }

  /** Opens a page and waits until it has come to rest. */
  async openToRest(path: string): Promise<Page> {
    const page = await this.open(path);
    await settle(page);
    return page;
  }
}

/** Milliseconds that the largest page may take to load on a busy machine. */
const patience = 180_000;

/** So often, in milliseconds, a page that is to come to rest is looked at. */
const look = 200;

/**
 * Waits until the page’s thread has worked less than a tenth of the time for 600 ms. Half a second after its start the extension
 * asks for hosts of shadow roots, and a quarter of one after it has read, it reports what it found: both have happened then.
 */
export async function settle(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  let before = await workedSoFar(session);
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((done) => setTimeout(done, look));
    const now = await workedSoFar(session);
    quiet = now - before < look / 10 ? quiet + 1 : 0;
    before = now;
  }
  await session.detach();
}

/** Milliseconds that a page’s main thread has worked. The session has enabled the domain Performance with thread ticks. */
export async function workedSoFar(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
}

/** The server of pages by their path; isolated, so that clocks are precise. */
export function servePages(pages: ReadonlyMap<string, string>): Promise<Server> {
  return serve([], (request, response) => {
    const html = pages.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (html === undefined) return false;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    response.end(html);
    return true;
  });
}

/** Pages that several parts open, by path. */
function sharedPages(): Map<string, string> {
  const { unconditional: names } = readNames();
  const make = (kind: 'news' | 'long', nodesPerName?: number) =>
    makePage({ kind, seed: 2, languages: 'English', names, ...(nodesPerName ? { nodesPerName } : {}) }).html;
  const long = make('long');
  return new Map([
    ['/empty', '<!doctype html><title>Example</title><h1>Example</h1><p>This page is for use in examples.</p>'],
    ['/news', make('news')],
    ['/long', long],
    ['/many', make('long', 3)],
    ['/layered', long.replace('<body>', '<style>section { position: relative }</style><body>')],
  ]);
}

/** An extension whose content script is empty, with the manifest's own rules for it. */
function idleExtension(): string {
  const folder = 'node_modules/.cache/bench-idle';
  mkdirSync(folder, { recursive: true });
  const { content_scripts } = JSON.parse(readFileSync('dist/chrome/manifest.json', 'utf8')) as {
    content_scripts: [{ js: string[]; css?: string[] }];
  };
  const [{ css: _css, ...script }] = content_scripts;
  const manifest = {
    manifest_version: 3,
    name: 'Idle',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ ...script, js: ['content.js'] }],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['content.js', 'worker.js']) writeFileSync(join(folder, file), '');
  return folder;
}
