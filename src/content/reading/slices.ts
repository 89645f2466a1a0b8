/** Work in slices, so that the page never waits for us longer than a slice. */

/** Milliseconds of work between two pauses: a quarter of a frame at 60 Hz. */
const sliceLength = 4;

/** Resolves when the browser has nothing more urgent to do. */
function pause(signal: AbortSignal): Promise<unknown> {
  const scheduler = (
    globalThis as { scheduler?: { postTask?: (task: () => void, options: object) => Promise<unknown> } }
  ).scheduler;
  if (scheduler?.postTask) return scheduler.postTask(() => undefined, { priority: 'background', signal });
  return new Promise((resolve) => setTimeout(resolve));
}

/** Runs the steps of a generator in slices until it ends or `signal` aborts. Rejects only with what a step throws. */
export async function runInSlices(steps: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  try {
    let start = performance.now();
    while (!signal.aborted && !steps.next().done) {
      if (performance.now() - start < sliceLength) continue;
      await pause(signal);
      start = performance.now();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
