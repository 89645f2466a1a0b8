/** What a page's main thread did, from the browser's own trace. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own work. */
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string; readonly message?: string } };
}

/** One piece of work; milliseconds. */
export interface Work {
  readonly start: number;
  readonly end: number;
  readonly cpu: number;
}

const categories = ['-*', 'devtools.timeline', 'toplevel', 'v8', 'loading'];

/** What a page says in its own trace, to be known by. */
const marker = 'backhaul bench';

/** Traces a page while `action` goes on. */
export async function traced(page: Page, action: () => Promise<void>): Promise<Trace> {
  await page.tracing.start({ categories: [...categories] });
  await action();
  await page.evaluate((text) => console.timeStamp(text), marker);
  const bytes = await page.tracing.stop();
  if (!bytes) throw new Error('The browser gave no trace.');
  const { traceEvents } = JSON.parse(Buffer.from(bytes).toString()) as { traceEvents: TraceEvent[] };
  return new Trace(traceEvents);
}

export class Trace {
  readonly #main: readonly TraceEvent[];
  readonly #stamps: readonly TraceEvent[];

  /** A trace has all processes: the page that is meant has said the marker. */
  constructor(events: readonly TraceEvent[]) {
    const main = events.find(({ name, args }) => name === 'TimeStamp' && args.data?.message === marker);
    if (!main) throw new Error('The trace does not show the page.');
    this.#stamps = events.filter(({ name, pid }) => name === 'TimeStamp' && pid === main.pid);
    this.#main = events
      .filter(({ pid, tid, ph }) => pid === main.pid && tid === main.tid && ph === 'X')
      .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  }

  /** Milliseconds that the thread worked, in all its tasks. */
  get worked(): number {
    return this.tasks.reduce((sum, { cpu }) => sum + cpu, 0);
  }

  /** What the thread did, piece by piece: events that lie in no other. Tasks of background priority have no event of their own but their parts. */
  get tasks(): Work[] {
    let end = Number.NEGATIVE_INFINITY;
    return this.#main.flatMap((event) => {
      if (event.ts < end) return [];
      end = event.ts + (event.dur ?? 0);
      return [workOf(event)];
    });
  }

  /** Where an extension's script was run: its compilation and its first run. */
  get scripts(): Work[] {
    return this.#ours('EvaluateScript').map(workOf);
  }

  /** Calls of an extension's functions by the browser: timers, listeners, tasks. */
  get calls(): Work[] {
    return this.#ours('FunctionCall').map(workOf);
  }

  /** Tasks without layout or painting that began after the extension's script: what it does in slices, where the page has no script. */
  get slices(): Work[] {
    const [script] = this.scripts;
    if (!script) return [];
    const drawn = this.#main
      .filter(({ name }) => name === 'Layout' || name === 'PrePaint' || name === 'Paint' || name === 'Layerize')
      .map(workOf);
    return this.tasks.filter(
      (task) => task.start > script.end && !drawn.some(({ start }) => start >= task.start && start <= task.end),
    );
  }

  /** Milliseconds that the thread worked between two things the page said, its frames left out. */
  workBetween(from: string, to: string): number {
    const [start, end] = [this.stampOf(from) ?? Number.NaN, this.stampOf(to) ?? Number.NaN];
    const frames = this.#main.filter(({ name }) => name === 'Layerize').map(workOf);
    return this.tasks
      .filter((task) => task.start > start && task.end < end)
      .filter((task) => !frames.some((frame) => frame.start >= task.start && frame.end <= task.end))
      .reduce((sum, { cpu }) => sum + cpu, 0);
  }

  /** When the page said something by `console.timeStamp`, in milliseconds. */
  stampOf(message: string): number | undefined {
    const stamp = this.#stamps.find(({ args }) => args.data?.message === message);
    return stamp && stamp.ts / 1000;
  }

  /** The first frame that was painted after a moment. */
  frameAfter(moment: number): Work | undefined {
    return this.#main
      .filter(({ name }) => name === 'Layerize')
      .map(workOf)
      .find(({ end }) => end >= moment);
  }

  #ours(wanted: string): TraceEvent[] {
    return this.#main.filter(
      ({ name, args }) => name === wanted && args.data?.url?.startsWith('chrome-extension://') === true,
    );
  }
}

function workOf({ ts, dur = 0, tdur = dur }: TraceEvent): Work {
  return { start: ts / 1000, end: (ts + dur) / 1000, cpu: tdur / 1000 };
}
