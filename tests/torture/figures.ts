/** How much is tried, and what came of it: few cases in `npm test`, as many as asked for in `npm run torture`, which adds them up. */
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { it } from 'vitest';

/** What `npm run torture` asks for, by its environment. */
const { TORTURE_SEED, TORTURE_RUNS, TORTURE_FIGURES } = process.env;

/** Whether faults are injected as often as issue and docs/torture.md say, not as often as fits into `npm test`. */
export const isLong = TORTURE_FIGURES !== undefined;

/** Cases of a property, unless told otherwise. */
const shortRuns = 1000;

/** Writes figures down, where somebody wants them. */
export function note(about: string, figures: Readonly<Record<string, string | number>>): void {
  if (TORTURE_FIGURES) appendFileSync(TORTURE_FIGURES, `${JSON.stringify({ about, figures })}\n`);
}

/**
 * A test that tries `holds` on many cases, and fails where it throws; what fails is shrunk and shown with its seed. `share` is the
 * part of the cases that a slow property tries.
 */
export function holdsFor<Case>(
  about: string,
  cases: fc.Arbitrary<Case>,
  holds: (one: Case) => void | Promise<void>,
  share = 1,
): void {
  it(about, { timeout: 600_000 }, async () => {
    let tried = 0;
    const numRuns = Math.max(1, Math.round(Number(TORTURE_RUNS ?? shortRuns) * share));
    const property = fc.asyncProperty(cases, async (one) => {
      tried++;
      await holds(one);
    });
    try {
      await fc.assert(property, { numRuns, ...(TORTURE_SEED ? { seed: Number(TORTURE_SEED) } : {}) });
    } finally {
      note(about, { cases: tried });
    }
  });
}
