/** Pages that change in every frame, with many mentions on them: what a frame costs with the extension and without. */
import type { Page } from 'puppeteer-core';
import type { Browsers } from '../browsers';
import type { Figures } from '../figures';
import { median, shownSpread, spreadOf } from '../statistics';
import { traced } from '../trace';

/** What the page does in a frame; in the page. */
const changes = {
  append: (frame: number) => {
    const added = document.createDocumentFragment();
    for (let item = 0; item < 100; item++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${item === 7 ? 'Huawei Technologies said that ' : ''}item ${item} of frame ${frame} has come`;
      added.append(paragraph);
    }
    document.body.append(added);
  },
  ticker: (frame: number) => {
    let text = document.querySelector('#ticker')?.firstChild;
    if (!text) {
      const ticker = document.createElement('div');
      ticker.id = 'ticker';
      ticker.style.cssText = 'position: fixed; top: 0; left: 0; width: 20em; contain: strict; height: 2em';
      text = document.createTextNode('');
      ticker.append(text);
      document.body.append(ticker);
    }
    (text as Text).data = `Ericsson ${frame} up`;
  },
  property: (frame: number) => document.documentElement.style.setProperty('--x', String(frame)),
  transform: (frame: number) => {
    // Not the first, which may have the page’s own highlight: what is transformed is painted apart.
    const paragraph = document.querySelectorAll('p')[9];
    if (paragraph) paragraph.style.transform = `translateX(${frame}px)`;
  },
} as const;

interface Case {
  readonly change: keyof typeof changes;
  /** The bar for the whole frame; none for what is shown beside those that have one. */
  readonly bar?: string;
}

interface PageCases {
  readonly path: string;
  /** In this order on one page: what adds to it comes last. */
  readonly cases: readonly Case[];
}

const long: PageCases = {
  path: '/long',
  cases: [
    { change: 'ticker', bar: 'ticker' },
    { change: 'append', bar: 'append' },
  ],
};
const many: PageCases = {
  path: '/many',
  cases: [
    { change: 'ticker', bar: 'ticker-many' },
    { change: 'append', bar: 'append-many' },
  ],
};
const styles: readonly Case[] = [{ change: 'property' }, { change: 'transform' }];

function pagesOf(isQuick: boolean): PageCases[] {
  const news = { path: '/news', cases: styles };
  if (isQuick) return [news, long, many];
  return [
    news,
    { ...long, cases: [...styles, ...long.cases] },
    many,
    { path: '/layered', cases: [{ change: 'ticker' }] },
  ];
}

interface Frame {
  /** Milliseconds of the main thread. */
  readonly cost: number;
  /** Of which in our script. */
  readonly ours: number;
}

/** How a page is opened: bare, with a highlight of its own, or in the browser with the extension. */
type Way = 'bare' | 'one' | 'full';

export async function measureChanges(figures: Figures, isQuick: boolean, browsers: Browsers): Promise<void> {
  const table = figures.table('A page that changes in every frame: work of its main thread, ms a frame', [
    'change',
    'page',
    'without',
    'without, one range underlined by the page’s own highlight',
    'with the extension',
    'of it our script',
  ]);
  const ways: readonly Way[] = isQuick ? ['bare', 'full'] : ['bare', 'one', 'full'];
  for (const { path, cases } of pagesOf(isQuick)) {
    const measured = cases.map((): Record<Way, Frame[]> => ({ bare: [], one: [], full: [] }));
    for (let round = 0; round < (isQuick ? 1 : 3); round++)
      for (const way of ways) {
        const page = await (await browsers.get(way === 'full' ? 'ours' : 'none')).openToRest(path);
        if (way === 'one') await page.evaluate(highlightOne);
        for (const [at, { change }] of cases.entries())
          measured[at]?.[way].push(await costOfFrame(page, change, isQuick ? 20 : 30));
        await page.close();
      }
    for (const [at, { change, bar }] of cases.entries()) {
      const { bare, one, full } = measured[at] ?? { bare: [], one: [], full: [] };
      const without = median(bare.map(({ cost }) => cost));
      const shown = (frames: readonly Frame[]) => shownSpread(spreadOf(frames.map(({ cost }) => cost)));
      const script = full.map((frame) => frame.ours);
      table.rows.push([
        change,
        path.slice(1),
        shown(bare),
        one.length > 0 ? shown(one) : '–',
        shown(full),
        shownSpread(spreadOf(script)),
      ]);
      if (bar) figures.set(bar, ...full.map(({ cost }) => cost / without));
      if (bar && path === '/long') figures.set(`${bar}-ours`, ...script);
    }
  }
}

/** Underlines the beginning of the first paragraph; in the page. */
function highlightOne(): void {
  const text = document.querySelector('p')?.firstChild;
  if (!text) throw new Error('The page has no paragraph.');
  const style = document.createElement('style');
  style.textContent = '::highlight(one) { text-decoration: underline solid red }';
  document.head.append(style);
  const place = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 };
  CSS.highlights.set('one', new Highlight(new StaticRange(place)));
}

async function costOfFrame(page: Page, change: keyof typeof changes, frames: number): Promise<Frame> {
  const trace = await traced(page, async () => {
    await page.evaluate(
      async (source, count) => {
        const act = new Function(`return ${source}`)() as (frame: number) => void;
        for (let frame = 0; frame < count; frame++) {
          act(frame);
          await new Promise(requestAnimationFrame);
        }
      },
      changes[change].toString(),
      frames,
    );
  });
  const script = trace.calls.reduce((sum, { cpu }) => sum + cpu, 0);
  return { cost: trace.worked / frames, ours: script / frames };
}
