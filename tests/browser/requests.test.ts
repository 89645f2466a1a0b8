/** The extension asks the network for nothing: every request of a browser goes through a proxy that notes it, with the extension and without. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers';
import { openLibrary } from './extension';
import { startWorld, type World } from './harness';
import { kinds } from './kinds';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy';

const paths = ['/article.html', '/reading.html', '/react.html', '/empty.html', ...kinds.map(({ path }) => path)];
const routes: readonly (readonly [path: string, selector: string])[] = [
  ['/', 'input[type=search]'],
  ['/entity/huawei', 'h1'],
  ['/matrix', 'table'],
  ['/settings', 'form, fieldset'],
  ['/welcome', 'h1'],
];

describe.each<BrowserName>(['chrome', 'firefox'])('requests (%s)', (name) => {
  const started: { world: World; proxy: RecordingProxy }[] = [];

  async function start(extension: false | undefined) {
    const proxy = await startRecordingProxy();
    const world = await startWorld(name, { ...proxy.options, ...(extension === false ? { extension } : {}) });
    const one = { world, proxy };
    started.push(one);
    return one;
  }

  /** Opens every page, a few at a time, and lets each settle. */
  async function browse({ world }: { world: World }): Promise<void> {
    const left = [...paths];
    const visit = async (page: Page) => {
      for (let path = left.pop(); path; path = left.pop())
        await page.goto(world.server.origin + path, { waitUntil: 'networkidle0' });
      await page.close();
    };
    const pages: Page[] = [];
    while (pages.length < 4) pages.push(await world.browser.newPage());
    await Promise.all(pages.map(visit));
  }

  /** What was asked for, without the server’s port; each address once. */
  const asked = ({ world, proxy }: { world: World; proxy: RecordingProxy }) =>
    new Set(proxy.requests.map((request) => request.replace(world.server.origin, 'http://server')));

  let ours: { world: World; proxy: RecordingProxy };
  let bare: { world: World; proxy: RecordingProxy };
  beforeAll(async () => {
    [ours, bare] = await Promise.all([start(undefined), start(false)]);
    await Promise.all([browse(ours), browse(bare)]);
  });
  afterAll(async () => {
    for (const { world, proxy } of started) {
      await world.browser.close();
      world.server.close();
      proxy.close();
    }
  });

  it('are seen by the proxy, those to this machine too', () => {
    for (const path of paths) expect([...asked(ours)]).toContain(`GET http://server${path}`);
  });

  it('are the same with the extension and without, on every page of the tests', () => {
    expect(pagesOwn(asked(ours))).toEqual(pagesOwn(asked(bare)));
  });

  it('come from neither card, popup nor library', async () => {
    const page = await ours.world.open('/reading.html');
    await page.hover('Ericsson');
    await page.waitForCard();
    const before = ours.proxy.requests.length;
    const popup = await ours.world.openPopup(page);
    await popup.waitForSelector('.entity');
    await popup.close();
    for (const [path, selector] of routes) {
      const library = await openLibrary(ours.world, path, selector);
      if (path === '/') await library.type('input[type=search]', 'who banned Huawei');
      await library.close();
    }
    expect(ours.proxy.requests.slice(before).filter((request) => !isBrowsersOwn(request))).toEqual([]);
  });
});

/** Both browsers ask their makers for the time, lists and updates, when they like; the extension has no business with those. */
function isBrowsersOwn(request: string): boolean {
  const address = request.replace(/^CONNECT /, 'https://').replace(/^[A-Z]+ /, '');
  return /(^|\.)(mozilla\.(com|net|org)|firefox\.com|google\.com|googleapis\.com|gvt1\.com)$/.test(
    new URL(address).hostname,
  );
}

function pagesOwn(requests: ReadonlySet<string>): string[] {
  return [...requests].filter((request) => !isBrowsersOwn(request)).sort();
}
