/** What a tab with nothing to find keeps in memory, against the same with an empty content script. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Browsers, Kind } from '../browsers';
import type { Figures } from '../figures';

const megabyte = 2 ** 20;

export async function measureMemory(figures: Figures, isQuick: boolean, browsers: Browsers): Promise<void> {
  const tabs = isQuick ? 8 : 50;
  const table = figures.table(`Memory of ${tabs} tabs with an empty page`, [
    'content script',
    'heap of a tab, MB',
    'a tab, MB',
  ]);
  const measured = {
    idle: await measure(browsers, 'idle', tabs),
    ours: await measure(browsers, 'ours', tabs),
  };
  for (const [kind, { heap, tab }] of Object.entries(measured))
    table.rows.push([kind === 'idle' ? 'empty' : 'ours', heap.toFixed(2), tab === undefined ? '–' : tab.toFixed(2)]);
  figures.set('tab-heap', measured.ours.heap - measured.idle.heap);
  if (measured.ours.tab !== undefined && measured.idle.tab !== undefined)
    figures.set('tabs', measured.ours.tab - measured.idle.tab);
}

/** In a browser that is new and the only one: what processes share is counted by share. */
async function measure(
  browsers: Browsers,
  kind: Kind,
  tabs: number,
): Promise<{ heap: number; tab: number | undefined }> {
  await browsers.close();
  const browser = await browsers.get(kind);
  const first = await browser.openToRest('/empty');
  const session = await first.createCDPSession();
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 2; round++) await session.send('HeapProfiler.collectGarbage');
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize / megabyte;
  const before = memoryOf(browser.session.browser.process()?.pid);
  let last = first;
  for (let tab = 0; tab < tabs; tab++) last = await browser.open('/empty');
  await last.evaluate(() => new Promise(requestAnimationFrame));
  const after = memoryOf(browser.session.browser.process()?.pid);
  await browsers.close();
  return { heap, tab: before === undefined || after === undefined ? undefined : (after - before) / tabs };
}

/** Megabytes of a process and all below it, shared pages by their share; undefined where the system does not say (Linux does). */
function memoryOf(root: number | undefined): number | undefined {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = tryRead(`/proc/${name}/status`);
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    }
    const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
    let kilobytes = 0;
    for (const pid of parents.keys())
      if (isBelow(pid)) kilobytes += Number(/^Pss:\s+(\d+)/m.exec(tryRead(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    return kilobytes > 0 ? kilobytes / 1024 : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a file of a process, which may have ended meanwhile. */
function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
