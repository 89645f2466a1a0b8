/** Work in slices, so that the page never waits for us longer than a slice. */

/** Milliseconds of work between two pauses: a quarter of a frame at 60 Hz. */
const sliceLength = 4;

interface Scheduler {
  postTask?(task: () => void, options: { priority: 'background'; signal: AbortSignal }): Promise<unknown>;
}

/** Resolves when the browser has nothing more urgent to do. Rejects when `signal` aborts. */
function pause(signal: AbortSignal): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'background', signal });
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Runs the steps of a generator in slices, from the browser's next idle moment, until it ends or `signal` aborts. `spend` is told
 * the milliseconds of each slice and answers how many to rest before the next; `ready` answers what to wait for besides. Rejects
 * only with what a step throws.
 */
export async function runInSlices(
  steps: Iterator<unknown>,
  signal: AbortSignal,
  spend: (spent: number) => number = () => 0,
  ready: () => Promise<void> | undefined = () => undefined,
): Promise<void> {
  for (;;) {
    await pause(signal).catch((error) => {
      if (!signal.aborted) throw error;
    });
    if (signal.aborted) return;
    const start = performance.now();
    let done = false;
    let now = start;
    while (!done && now - start < sliceLength) {
      done = steps.next().done === true;
      now = performance.now();
    }
    const rest = spend(now - start);
    if (done) return;
    await ready();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  }
}
