/**
 * `npm test`: everything that must hold, in the order that finds a fault soonest. A failing step does not hide the next one. Ends
 * with the line “N passed, N failed”; exits with 1 when anything failed.
 */
import { generateFacts } from '../src/facts/generate';
import { ensureBrowser } from './browsers';
import { type Count, runStep, runTests } from './test-steps';

const counts: Count[] = [];

/** Counts a step that runs here. */
function attempt(title: string, step: () => void): boolean {
  try {
    step();
    counts.push({ passed: 1, failed: 0 });
    return true;
  } catch (error) {
    console.error(`✗ ${title}: ${(error as Error).message}`);
    counts.push({ passed: 0, failed: 1 });
    return false;
  }
}

attempt('facts are compiled', () => generateFacts(process.cwd()));
counts.push(runStep('types', ['tsc']));
counts.push(runStep('lint and form', ['biome', 'check', '--error-on-warnings']));
counts.push(runStep('dead code', ['knip', '--no-progress']));
counts.push(runStep('facts', ['jiti', 'scripts/facts-check.ts']));
const build = runStep('build for Chromium and Firefox', ['jiti', 'scripts/build.ts']);
counts.push(build);
counts.push(runTests('unit tests', 'unit'));

const hasBrowsers = attempt('Chromium and Firefox are there', () => {
  ensureBrowser('chrome');
  ensureBrowser('firefox');
});
if (build.failed > 0 || !hasBrowsers) {
  console.error('✗ browser tests: not run, since there is nothing to run them on');
  counts.push({ passed: 0, failed: 1 });
} else counts.push(runTests('browser tests', 'browser'));

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
