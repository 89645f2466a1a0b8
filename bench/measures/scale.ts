/** From 600 entities to 50,000: start and matching with the compiled table, and start from JSON. */
import type { NameEntry } from '../../src/matching/table';
import type { Browsers, Tabs } from '../browsers';
import { bundle } from '../bundle';
import { openCold, type World } from '../cold';
import type { Figures } from '../figures';
import { makePage } from '../pages';
import { median, rounded, shownSpread, spreadOf } from '../statistics';
import { syntheticNames, syntheticTable } from '../synthetic';

const counts = [600, 5_000, 50_000] as const;
const megabyte = 2 ** 20;

interface Start {
  readonly time: number;
  /** Megabytes that stay, the source text among them. */
  readonly heap: number;
}

export async function measureScale(figures: Figures, isQuick: boolean, browsers: Browsers): Promise<void> {
  const table = figures.table('Scale: made-up entities with three names each', [
    'entities',
    'start from the table, ms',
    'heap, MB',
    'start from JSON, ms',
    'heap, MB',
    'matching a first MB of text, ms',
    'and once more, ms',
  ]);
  const source = await bundle('bench/engines/scale.ts');
  const none = await browsers.get('none');
  const rounds = isQuick ? 2 : 5;
  const matching: number[][] = [];
  for (const count of isQuick ? [600, 50_000] : counts) {
    const compiled = `benchTable(${JSON.stringify(syntheticTable(count))})`;
    const json = `benchJson(${JSON.stringify(JSON.stringify(entities(count)))})`;
    const text = textWith(count);
    const [tables, jsons, first, matched]: [Start[], Start[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < rounds; round++) {
      tables.push(
        await inWorld(none, source, async (world) => {
          const start = await startOf(world, compiled);
          await world.evaluate(`globalThis.benchText = ${JSON.stringify(text)}; undefined`);
          first.push(await world.workOf('void benchKept.scan(benchText)'));
          // What the first left behind is not the second’s to clear up.
          await world.heap();
          matched.push(await world.workOf('void benchKept.scan(benchText)'));
          return start;
        }),
      );
      if (round === 0 || !isQuick) jsons.push(await inWorld(none, source, (world) => startOf(world, json)));
    }
    matching.push(matched);
    const times = (starts: readonly Start[]) => starts.map(({ time }) => time);
    const heaps = (starts: readonly Start[]) => starts.map(({ heap }) => heap);
    table.rows.push([
      count.toLocaleString('en'),
      shownSpread(spreadOf(times(tables))),
      rounded(median(heaps(tables))),
      shownSpread(spreadOf(times(jsons))),
      rounded(median(heaps(jsons))),
      shownSpread(spreadOf(first)),
      shownSpread(spreadOf(matched)),
    ]);
    if (count !== 50_000) continue;
    figures.set('scale-start', ...times(tables));
    figures.set('json-time', ...times(tables).map((time) => time / median(times(jsons))));
    figures.set('json-heap', ...heaps(tables).map((heap) => heap / median(heaps(jsons))));
  }
  const least = matching[0] ?? [];
  figures.set('scale-match', ...(matching.at(-1) ?? []).map((time) => time / median(least)));
}

/** What the table holds of each entity, as an object. */
function entities(count: number): { id: string; category: string; names: Omit<NameEntry, 'entity'>[] }[] {
  const all: ReturnType<typeof entities> = [];
  for (const { entity, ...name } of syntheticNames(count)) {
    all[entity] ??= { id: `entity-${entity}`, category: 'vendor', names: [] };
    all[entity].names.push(name);
  }
  return all;
}

/** Filler with as many of the names in it, whatever their number. */
function textWith(count: number): string {
  const names = syntheticNames(count).map(({ text }) => text);
  const { blocks } = makePage({ kind: 'long', seed: 3, languages: 'English', names });
  return blocks.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n');
}

async function inWorld<Result>(tabs: Tabs, source: string, action: (world: World) => Promise<Result>): Promise<Result> {
  const world = await openCold(tabs, '/empty');
  await world.evaluate(source);
  const result = await action(world);
  await world.close();
  return result;
}

/** Compiles and runs a source, as a content script's is: what it takes, and what it leaves in memory. */
async function startOf(world: World, source: string): Promise<Start> {
  const before = await world.heap();
  await world.evaluate(`globalThis.benchSource = ${JSON.stringify(source)}; undefined`);
  const time = await world.workOf('void (globalThis.benchKept = (0, eval)(benchSource))');
  return { time, heap: ((await world.heap()) - before) / megabyte };
}
