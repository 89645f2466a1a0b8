/** Our pipeline and its peers on the same pages: how long they take, and what they find. */
import type { Browsers, Tabs } from '../browsers';
import { bundle, bundleEngines } from '../bundle';
import { type ColdRun, openCold, runCold, runIn } from '../cold';
import type { Figures } from '../figures';
import { type FactSetNames, readNames } from '../names';
import { type GeneratedPage, makePage, type PageKind } from '../pages';
import { alternation, trieExpression } from '../pattern';
import { difference, normal, Reference } from '../reference';
import { median, rounded, shownSpread, spreadOf } from '../statistics';

/** Those that bars name, and others. */
const peers = ['mark-regexp', 'mark-list'] as const;
const otherPeers = ['trie-regexp', 'advanced-mark', 'aho-corasick', 'modern-aho-corasick'] as const;

/** Engines that are timed by the thread's clock: a trace of them is too long to be read. */
const longEngines: ReadonlySet<string> = new Set(['mark-list', 'advanced-mark']);

/** In a quick run mark.js gets each fortieth name of the list: it goes through the page once for each, so its time is multiplied. */
const quickShare = 40;

interface Plan {
  readonly kind: PageKind;
  readonly languages: 'English' | 'all';
  readonly isNamed: boolean;
  readonly engines: readonly string[];
  readonly rounds: number;
  /** The bar that the ratio to the floor belongs to. */
  readonly bar?: string;
}

function plans(isQuick: boolean): Plan[] {
  const news = { kind: 'news', languages: 'English', isNamed: true } as const;
  const ours = ['floor', 'ours'];
  const rounds = isQuick ? 2 : 15;
  return [
    { ...news, engines: ours, rounds, bar: 'news' },
    { ...news, languages: 'all', engines: ours, rounds, bar: 'news-all' },
    { ...news, isNamed: false, engines: ours, rounds, bar: 'news-none' },
    { ...news, kind: 'long', engines: ours, rounds: isQuick ? 1 : 7, bar: 'long' },
    ...(isQuick
      ? [{ ...news, engines: [...ours, ...peers], rounds: 1 }]
      : [
          { ...news, kind: 'huge' as const, engines: ours, rounds: 3, bar: 'huge' },
          { ...news, engines: [...ours, 'mark-regexp', ...otherPeers], rounds: 5 },
          { ...news, engines: ['ours', 'mark-list'], rounds: 3 },
        ]),
  ];
}

export async function measureEngines(figures: Figures, isQuick: boolean, browsers: Browsers): Promise<void> {
  const names = readNames();
  const sources = await bundleEngines();
  const benchReader = await bundle('bench/reader.ts');
  const patterns: Readonly<Record<string, string>> = {
    'mark-regexp': alternation(names.unconditional),
    'trie-regexp': trieExpression(names.unconditional),
  };
  const table = figures.table('Engines', [
    'page',
    'engine',
    'script, ms',
    '× floor',
    'layout, ms',
    'in the background, ms',
    'missed',
    'beyond',
  ]);
  const reference = new Reference(names.reference);
  const pages = new Map<string, { page: GeneratedPage; wanted: readonly string[] }>();
  let missing = 0;
  for (const plan of plans(isQuick)) {
    const path = `/${plan.kind}-${plan.languages}-${plan.isNamed ? 'named' : 'none'}`;
    const { page, wanted } = pages.get(path) ?? generate(plan, names, reference);
    pages.set(path, { page, wanted });
    browsers.add(path, page.html);
    const dataFor = (engine: string) => {
      if (engine === 'ours') return { benchReader };
      const isShare = isQuick && engine === 'mark-list';
      const benchNames = isShare ? names.unconditional.filter((_, at) => at % quickShare === 0) : names.unconditional;
      return { benchNames, benchPattern: patterns[engine] ?? '' };
    };
    const runs = await runPlan(plan, path, await browsers.get('none'), (engine) => ({
      source: sources.get(engine) ?? '',
      data: dataFor(engine),
    }));
    const factor = (engine: string) => (isQuick && engine === 'mark-list' ? quickShare : 1);
    const scripts = (engine: string) => (runs.get(engine) ?? []).map(({ script }) => script * factor(engine));
    const floor = runs.has('floor') ? median(scripts('floor')) : Number.NaN;
    for (const [engine, all] of runs) {
      const { missed, extra } = difference(wanted, (all[0]?.found ?? []).map(normal));
      if (engine === 'ours') missing += missed.length;
      const isFloor = engine === 'floor';
      table.rows.push([
        `${plan.kind}${plan.languages === 'all' ? ', ten languages' : ''}${plan.isNamed ? '' : ', no mention'}`,
        engine,
        shownSpread(spreadOf(scripts(engine))),
        rounded(median(scripts(engine)) / floor),
        shownSpread(spreadOf(all.map(({ layout }) => layout))),
        engine === 'ours' ? shownSpread(spreadOf(all.map(({ phases }) => phases.background ?? 0))) : '–',
        isFloor || factor(engine) > 1 ? '–' : `${missed.length} of ${wanted.length}`,
        isFloor || factor(engine) > 1 ? '–' : String(extra.length),
      ]);
    }
    const ours = runs.get('ours') ?? [];
    if (plan.bar) {
      figures.set(plan.bar, ...scripts('ours').map((time) => time / floor));
    }
    if (plan.kind === 'long') {
      const until = (run: ColdRun) => run.phases.firstPainted ?? Number.NaN;
      figures.set('first', ...ours.map((run) => until(run) - (run.phases.firstBusy ?? 0)));
      figures
        .table('First mention painted on *long*, ms', ['by the clock', 'of it the background worked'])
        .rows.push([
          shownSpread(spreadOf(ours.map(until))),
          shownSpread(spreadOf(ours.map(({ phases }) => phases.firstBusy ?? 0))),
        ]);
    }
    for (const peer of peers)
      if (runs.has(peer)) figures.set(peer, ...scripts(peer).map((time) => time / median(scripts('ours'))));
  }
  figures.set('missed', missing);
}

function generate({ kind, languages, isNamed }: Plan, names: FactSetNames, reference: Reference) {
  const page = makePage({ kind, seed: 1, languages, names: isNamed ? names.unconditional : [] });
  return { page, wanted: reference.findIn(page.blocks) };
}

/** Engines by turns, each on a fresh page; the largest page is opened once a round, and each engine gets a world of its own in it. */
async function runPlan(
  { kind, engines, rounds }: Plan,
  path: string,
  tabs: Tabs,
  given: (engine: string) => { source: string; data: Readonly<Record<string, unknown>> },
): Promise<ReadonlyMap<string, readonly ColdRun[]>> {
  const runs = new Map<string, ColdRun[]>(engines.map((engine) => [engine, []]));
  for (let round = 0; round < rounds; round++) {
    const shared = kind === 'huge' ? await openCold(tabs, path) : undefined;
    for (const engine of engines) {
      const { source, data } = given(engine);
      const isLong = longEngines.has(engine);
      const run = shared
        ? await runIn(await shared.another(), source, data, isLong)
        : await runCold(tabs, path, source, data, isLong);
      runs.get(engine)?.push(run);
    }
    await shared?.close();
  }
  return runs;
}
