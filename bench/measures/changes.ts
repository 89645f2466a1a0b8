/** Pages that change in every frame, with many mentions on them: what a frame costs with the extension and without. */
import { ExtensionPages, extensionPages } from '../extension-pages';
import type { Figures } from '../figures';
import { median, shownSpread, spreadOf } from '../statistics';
import { traced } from '../trace';

const frames = 30;

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
} as const;

interface Case {
  readonly path: string;
  readonly change: keyof typeof changes;
  /** The bar for the whole frame; none for a page that shows what makes it dear. */
  readonly bar?: string;
}

const cases: readonly Case[] = [
  { bar: 'append', path: '/long', change: 'append' },
  { bar: 'append-many', path: '/many', change: 'append' },
  { bar: 'ticker', path: '/long', change: 'ticker' },
  { bar: 'ticker-many', path: '/many', change: 'ticker' },
  { path: '/layered', change: 'ticker' },
];

interface Frame {
  /** Milliseconds of the main thread. */
  readonly cost: number;
  /** Of which in our script. */
  readonly ours: number;
}

export async function measureChanges(figures: Figures, isQuick: boolean): Promise<void> {
  const pages = extensionPages();
  const ours = await ExtensionPages.start('ours', pages);
  const none = await ExtensionPages.start('none', pages);
  const table = figures.table('A page that changes in every frame: work of its main thread, ms a frame', [
    'change',
    'page',
    'without',
    'without, one range underlined by the page’s own highlight',
    'with the extension',
    'of it our script',
  ]);
  for (const { bar, path, change } of cases) {
    const [bare, one, full]: [Frame[], Frame[], Frame[]] = [[], [], []];
    for (let round = 0; round < (isQuick ? 1 : 3); round++) {
      bare.push(await costOfFrame(none, path, change));
      if (change === 'ticker' || !isQuick) one.push(await costOfFrame(none, path, change, true));
      full.push(await costOfFrame(ours, path, change));
    }
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
  await ours.close();
  await none.close();
}

async function costOfFrame(
  browser: ExtensionPages,
  path: string,
  change: keyof typeof changes,
  highlightsOne = false,
): Promise<Frame> {
  const page = await browser.openToRest(path);
  if (highlightsOne)
    await page.evaluate(() => {
      const text = document.querySelector('p')?.firstChild;
      if (!text) throw new Error('The page has no paragraph.');
      const style = document.createElement('style');
      style.textContent = '::highlight(one) { text-decoration: underline solid red }';
      document.head.append(style);
      const place = { startContainer: text, startOffset: 0, endContainer: text, endOffset: 4 };
      CSS.highlights.set('one', new Highlight(new StaticRange(place)));
    });
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
  await page.close();
  const script = trace.calls.reduce((sum, { cpu }) => sum + cpu, 0);
  return { cost: trace.worked / frames, ours: script / frames };
}
