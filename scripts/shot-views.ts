/** The views of `npm run shots`: how wide, and how to come to them. */
import type { Page } from 'puppeteer-core';
import type { Session } from './browsers';

export interface Shooting {
  readonly session: Session;
  readonly page: Page;
  readonly theme: 'light' | 'dark';
  /** Where the article is served. */
  readonly origin: string;
}

interface View {
  readonly size: {
    readonly width: number;
    readonly height: number;
    readonly hasTouch?: boolean;
    readonly isMobile?: boolean;
  };
  readonly shoot: (shooting: Shooting) => Promise<void>;
}

const wide = { width: 1100, height: 800 };
const narrow = { width: 375, height: 720 };

export const views: Readonly<Record<string, View>> = {
  card: { size: wide, shoot: (shooting) => openCard(shooting, 'Huawei', 2) },
  'card-description': { size: wide, shoot: (shooting) => openCard(shooting, 'Finnish vendor', 0) },
  'card-narrow': { size: { width: 320, height: 640 }, shoot: (shooting) => openCard(shooting, 'Ericsson', 0) },
  sheet: { size: { ...narrow, hasTouch: true, isMobile: true }, shoot: tapCard },
  popup: { size: { width: 340, height: 860 }, shoot: openPopup },
  library: { size: wide, shoot: (shooting) => openLibrary(shooting, '/search/oran', '.entities') },
  entity: { size: wide, shoot: (shooting) => openLibrary(shooting, '/entity/zte', '.sources') },
  'entity-narrow': { size: narrow, shoot: (shooting) => openLibrary(shooting, '/entity/zte', '.sources') },
  matrix: { size: wide, shoot: (shooting) => openLibrary(shooting, '/matrix', 'td a') },
  settings: { size: { width: 1100, height: 1500 }, shoot: (shooting) => openLibrary(shooting, '/settings', '#held') },
  'settings-narrow': {
    size: { width: 375, height: 1600 },
    shoot: (shooting) => openLibrary(shooting, '/settings', '#held'),
  },
  welcome: { size: wide, shoot: (shooting) => openLibrary(shooting, '/welcome', '.mention') },
};

async function openArticle({ page, origin, session, theme }: Shooting): Promise<void> {
  await choose(session, theme);
  await page.goto(`${origin}/article.html`);
  await page.waitForFunction(() => CSS.highlights.size > 3);
}

async function openCard(shooting: Shooting, name: string, nth: number): Promise<void> {
  const { page } = shooting;
  await openArticle(shooting);
  const { x, y } = await middleOf(page, name, nth);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  await page.waitForSelector('[data-backhaul-card]');
  await settled(page);
}

async function tapCard(shooting: Shooting): Promise<void> {
  const { page } = shooting;
  await openArticle(shooting);
  const { x, y } = await middleOf(page, 'Huawei', 2);
  await page.touchscreen.tap(x, y);
  await page.waitForSelector('[data-backhaul-card]');
  await settled(page);
}

async function openPopup(shooting: Shooting): Promise<void> {
  const { session, page } = shooting;
  const article = await session.browser.newPage();
  await openArticle({ ...shooting, page: article });
  const find = await session.browser.newPage();
  await goto(session, find, '/src/popup/index.html', '#enabled');
  const id = await find.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { browser?: typeof chrome; chrome: typeof chrome }).browser ?? chrome;
    for (const tab of (await tabs.query({})).reverse()) {
      const answer = await tabs
        .sendMessage(tab.id ?? -1, { call: 'page', request: {} }, { frameId: 0 })
        .catch(() => undefined);
      if ((answer as { answer?: { url: string } } | undefined)?.answer?.url === wanted) return tab.id;
    }
    return -1;
  }, article.url());
  await find.close();
  await page.bringToFront();
  await goto(session, page, `/src/popup/index.html?tab=${id}`, '.entity');
}

async function openLibrary({ session, page, theme }: Shooting, path: string, selector: string): Promise<void> {
  await choose(session, theme);
  await goto(session, page, `/src/library/index.html#${path}`, selector);
}

async function goto(session: Session, page: Page, path: string, selector: string): Promise<void> {
  await page.goto(session.origin + path, { waitUntil: session.name === 'firefox' ? [] : 'load' });
  await page.waitForSelector(selector);
}

/** Sets the theme as the reader would, for browsers whose system theme cannot be set. */
async function choose(session: Session, theme: 'light' | 'dark'): Promise<void> {
  const page = await session.browser.newPage();
  await goto(session, page, '/src/library/index.html#/settings', '#theme');
  await page.select('#theme', theme);
  await page.waitForFunction(async (wanted) => (await chrome.storage.sync.get('theme')).theme === wanted, {}, theme);
  await page.close();
}

/** The fade is over and the fonts are there. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const start = performance.now();
    while (performance.now() - start < 250) await new Promise(requestAnimationFrame);
  });
}

function middleOf(page: Page, text: string, nth: number): Promise<{ x: number; y: number }> {
  return page.evaluate(
    async (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null, left = skip; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(wanted);
        if (at < 0 || left-- > 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        scrollTo({ top: range.getBoundingClientRect().top + scrollY - 160, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        const [box] = range.getClientRects();
        if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      throw new Error(`The article has no “${wanted}”.`);
    },
    text,
    nth,
  );
}
