/**
 * Every kind of page × {behaves the same, all painted, none stale, zero trace, marks restored}, in both browsers: the page goes
 * through its own steps in a browser with the extension and in one without, and is compared after each.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetResult, noteResult, writeTable } from './compatibility';
import { withAndWithout } from './harness';
import { kinds, serveDocuments } from './kinds';
import { copied, foundIn, printed } from './leaving';
import { settledMarks, traceOf, waitForCoverage } from './look';
import { strangeTexts, take, visit } from './visit';

/** Milliseconds within which what appears must be shown. */
const promptly = 1000;

/** The same while other pages are worked on, where it is not what is looked at. */
const patiently = 8000;

withAndWithout(
  'any page',
  (pair, name) => {
    const open = (path: string, host?: string) =>
      Promise.all([visit(pair().ours, path, host), visit(pair().bare, path, host)]);

    afterAll(() => writeTable());

    describe('the overlay', () => {
      beforeAll(() => pair().ours.store({ painter: 'overlay' }));

      it.each(kinds)('$title: is painted promptly and leaves no trace', async ({ title, path }) => {
        forgetResult(title, name, 'overlay');
        const [seen, plain] = await open(path);
        const both = [seen.page, plain.page] as const;
        let slowest = await waitForCoverage(seen.page, promptly);
        const [trace, bare] = await Promise.all(both.map(traceOf));
        expect(trace).toEqual(bare);
        for (let step = 0; step < plain.steps; step++) {
          await Promise.all([take(seen, step), take(plain, step)]);
          slowest = Math.max(slowest, await waitForCoverage(seen.page, promptly));
          const [trace, bare] = await Promise.all(both.map(traceOf));
          expect(trace).toEqual(bare);
        }
        for (const leaving of [printed, foundIn, copied]) {
          const [seen, plain] = await Promise.all(both.map((page) => leaving(page)));
          expect(seen).toEqual(plain);
        }
        await waitForCoverage(seen.page, promptly);
        expect(seen.console).toEqual(plain.console);
        expect(seen.requests.sort()).toEqual(plain.requests.sort());
        noteResult(title, name, 'overlay', slowest);
        await Promise.all(both.map((page) => page.close()));
      });
    });

    describe('marks', () => {
      const off = new Set<string>();
      beforeAll(() => pair().ours.store({ painter: 'marks' }));

      it.concurrent.each(kinds)(
        '$title: works, and is itself again when they are gone',
        async ({ title, path }) => {
          forgetResult(title, name, 'marks');
          const host = `${path.replaceAll(/\W+/g, '')}.localhost`;
          const [seen, plain] = await open(path, host);
          await waitForCoverage(seen.page, patiently);
          for (let step = 0; step < plain.steps - 1; step++) {
            await settledMarks(seen.page);
            await Promise.all([take(seen, step), take(plain, step)]);
            await waitForCoverage(seen.page, patiently);
          }
          const marked = await settledMarks(seen.page);
          await pair().ours.store({ sitesOff: [...off.add(host)] });
          await seen.page.waitForFunction(() => !document.querySelector('mark[role=mark]'));
          expect(await traceOf(seen.page)).toEqual(await traceOf(plain.page));
          expect(await strangeTexts(seen)).toEqual([]);
          await Promise.all([take(seen, plain.steps - 1), take(plain, plain.steps - 1)]);
          expect(await traceOf(seen.page)).toEqual(await traceOf(plain.page));
          expect(seen.console).toEqual(plain.console);
          noteResult(title, name, 'marks', marked);
          await Promise.all([seen.page.close(), plain.page.close()]);
        },
        60_000,
      );
    });
  },
  serveDocuments,
);
