/** Floor, ours and mark.js in Firefox, whose protocol knows neither isolated worlds of ours nor the thread's work: by the page's clock. */
import { startBrowser } from '../../scripts/browsers';
import { servePages } from '../browsers';
import { bundle, bundleEngines } from '../bundle';

import type { Figures } from '../figures';
import { readNames } from '../names';
import { makePage } from '../pages';
import { alternation } from '../pattern';
import { difference, normal, Reference } from '../reference';
import { median, rounded, shownSpread, spreadOf } from '../statistics';

const engines = ['floor', 'ours', 'mark-regexp'] as const;

export async function measureFirefox(figures: Figures, isQuick: boolean): Promise<void> {
  const names = readNames();
  const sources = await bundleEngines();
  const benchReader = await bundle('bench/reader.ts');
  const made = makePage({ kind: 'news', seed: 1, languages: 'English', names: names.unconditional });
  const wanted = new Reference(names.reference).findIn(made.blocks);
  const server = await servePages(new Map([['/news', made.html]]));
  const { browser } = await startBrowser('firefox', { extension: false });
  const table = figures.table('Firefox, *news*, by the clock', [
    'engine',
    'until painted, without the background, ms',
    'in the background, ms',
    '× floor',
    'missed',
  ]);
  const runs = new Map<string, { time: number; background: number; found: string[] }[]>(
    engines.map((engine) => [engine, []]),
  );
  for (let round = 0; round < (isQuick ? 3 : 9); round++)
    for (const engine of engines) {
      const page = await browser.newPage();
      await page.goto(`${server.origin}/news`);
      await page.evaluate(
        (data) => void Object.assign(globalThis, data),
        engine === 'ours'
          ? { benchReader }
          : { benchNames: names.unconditional, benchPattern: alternation(names.unconditional) },
      );
      await page.addScriptTag({ content: sources.get(engine) ?? '' });
      const run = await page.evaluate(async () => {
        const start = performance.now();
        const { found, phases } = await globalThis.benchRun();
        const background = phases?.background ?? 0;
        return { time: performance.now() - start - background, background, found: found() };
      });
      runs.get(engine)?.push(run);
      await page.close();
    }
  const floor = median((runs.get('floor') ?? []).map(({ time }) => time));
  for (const [engine, all] of runs) {
    const times = all.map(({ time }) => time);
    const { missed } = difference(wanted, (all[0]?.found ?? []).map(normal));
    const isFloor = engine === 'floor';
    table.rows.push([
      engine,
      shownSpread(spreadOf(times)),
      engine === 'ours' ? shownSpread(spreadOf(all.map(({ background }) => background))) : '–',
      rounded(median(times) / floor),
      isFloor ? '–' : `${missed.length} of ${wanted.length}`,
    ]);
  }
  await browser.close();
  server.close();
}
