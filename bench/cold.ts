/** Runs scripts on pages nobody has touched: a fresh tab, a fresh isolated world as a content script has, nothing compiled yet. */
import type { CDPSession, Page } from 'puppeteer-core';
import { type Tabs, workedSoFar } from './browsers';
import { traced } from './trace';

/** What an engine did on one page. Times are of the thread's own work, in milliseconds, so that other programs do not count. */
export interface ColdRun {
  readonly script: number;
  /** Of the layout that it made necessary. */
  readonly layout: number;
  /** What the engine says of itself, by its own clock. */
  readonly phases: Readonly<Record<string, number>>;
  readonly found: readonly string[];
}

/** Opens a page and runs an engine on it. `data` is set as globals first. */
export async function runCold(
  tabs: Tabs,
  path: string,
  source: string,
  data: Readonly<Record<string, unknown>>,
  isLong = false,
): Promise<ColdRun> {
  const world = await openCold(tabs, path);
  const run = await runIn(world, source, data, isLong);
  await world.close();
  return run;
}

/** Opens a page, waits until nothing happens on it, and makes an isolated world. */
export async function openCold(tabs: Tabs, path: string): Promise<World> {
  const page = await tabs.open(path);
  await page.addStyleTag({ content: '::highlight(bench) { background-color: #fe8 }' });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  });
  return World.in(page);
}

/** An isolated world in a page. */
export class World {
  readonly page: Page;
  readonly session: CDPSession;
  readonly #context: number;

  private constructor(page: Page, session: CDPSession, context: number) {
    this.page = page;
    this.session = session;
    this.#context = context;
  }

  static async in(page: Page): Promise<World> {
    const session = await page.createCDPSession();
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'bench',
    });
    return new World(page, session, executionContextId);
  }

  /** A further world in the same page. */
  another(): Promise<World> {
    return World.in(this.page);
  }

  /** The value of an expression, awaited. @throws what it throws. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error((exceptionDetails.exception?.description ?? exceptionDetails.text).slice(0, 300));
    return result.value;
  }

  /** Milliseconds that the page's main thread works on an expression, without the asking itself. */
  async workOf(expression: string): Promise<number> {
    await this.session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await this.evaluate('undefined');
    const before = await workedSoFar(this.session);
    await this.evaluate('undefined');
    const between = await workedSoFar(this.session);
    await this.evaluate(expression);
    const after = await workedSoFar(this.session);
    return Math.max(0, after - between - (between - before));
  }

  /** Milliseconds that the page's main thread works until an expression is settled, without the frames that it renders meanwhile. */
  async workUntil(expression: string): Promise<number> {
    const trace = await traced(this.page, async () => {
      await this.evaluate("console.timeStamp('bench begins')");
      await this.evaluate(expression);
      await this.evaluate("console.timeStamp('bench ends')");
    });
    return trace.workBetween('bench begins', 'bench ends');
  }

  /** Bytes of JavaScript objects that are left after the garbage is collected. */
  async heap(): Promise<number> {
    await this.session.send('HeapProfiler.enable');
    for (let round = 0; round < 2; round++) await this.session.send('HeapProfiler.collectGarbage');
    return (await this.session.send('Runtime.getHeapUsage')).usedSize;
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** Runs an engine in a world that has not seen it. One that takes most of a minute is timed by its thread's clock: its trace is too long. */
export async function runIn(
  world: World,
  source: string,
  data: Readonly<Record<string, unknown>>,
  isLong = false,
): Promise<ColdRun> {
  await world.evaluate(setGlobals(data));
  await world.evaluate(source);
  // What was thrown away before is not the engine's to clear up.
  await world.session.send('HeapProfiler.collectGarbage');
  const run = '(async () => { globalThis.benchResult = await benchRun(); })()';
  const script = await (isLong ? world.workOf(run) : world.workUntil(run));
  const layout = await world.workOf('void document.body.getBoundingClientRect()');
  const said = (await world.evaluate('({ found: benchResult.found(), phases: benchResult.phases ?? {} })')) as Pick<
    ColdRun,
    'found' | 'phases'
  >;
  return { script, layout, ...said };
}

function setGlobals(data: Readonly<Record<string, unknown>>): string {
  return `Object.assign(globalThis, ${JSON.stringify(data)}); undefined`;
}
