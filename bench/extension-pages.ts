/** The pages on which the real extension is measured, in a browser with it, with one that does nothing, and with none. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Session, type SessionOptions, startBrowser } from '../scripts/browsers';
import type { Server } from '../scripts/serve';
import { servePages } from './cold';
import { readNames } from './names';
import { makePage } from './pages';

export const emptyPage =
  '<!doctype html><title>Example</title><h1>Example</h1><p>This page is for use in examples.</p>';

/** Milliseconds after which a page has come to rest: the extension reports what it found a quarter of a second after it did. */
const rest = 1200;

export type Kind = 'ours' | 'none' | 'idle';

/** A browser and the pages. */
export class ExtensionPages {
  readonly session: Session;
  readonly #server: Server;

  private constructor(session: Session, server: Server) {
    this.session = session;
    this.#server = server;
  }

  static async start(
    kind: Kind,
    pages: ReadonlyMap<string, string>,
    options: SessionOptions = {},
  ): Promise<ExtensionPages> {
    const extension = kind === 'none' ? false : kind === 'idle' ? idleExtension() : 'dist/chrome';
    const keepWelcome = kind !== 'ours';
    return new ExtensionPages(
      await startBrowser('chrome', { extension, keepWelcome, ...options }),
      await servePages(pages),
    );
  }

  url(path: string): string {
    return this.#server.origin + path;
  }

  async open(path: string): Promise<Page> {
    const page = await this.session.browser.newPage();
    await page.goto(this.url(path), { waitUntil: 'load' });
    return page;
  }

  /** Opens a page and waits until it has come to rest. */
  async openToRest(path: string): Promise<Page> {
    const page = await this.open(path);
    await settle(page);
    return page;
  }

  async close(): Promise<void> {
    await this.session.browser.close();
    this.#server.close();
  }
}

export async function settle(page: Page): Promise<void> {
  await page.evaluate((pause) => new Promise((done) => setTimeout(done, pause)), rest);
}

/** Pages by path; made once. */
export function extensionPages(): ReadonlyMap<string, string> {
  const { unconditional: names } = readNames();
  const make = (kind: 'news' | 'long', nodesPerName?: number) =>
    makePage({ kind, seed: 2, languages: 'English', names, ...(nodesPerName ? { nodesPerName } : {}) }).html;
  return new Map([
    ['/empty', emptyPage],
    ['/news', make('news')],
    ['/long', make('long')],
    ['/many', make('long', 3)],
    ['/layered', make('long').replace('<body>', '<style>section { position: relative }</style><body>')],
    ['/bare', makePage({ kind: 'long', seed: 2, languages: 'English', names: [] }).html],
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
