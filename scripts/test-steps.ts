/** Runs the steps of `npm test` one by one and counts what passed and failed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Programs of the project's own packages. */
const programs = join('node_modules', '.bin');

/** Runs a command with its output shown; it counts as one. */
export function runStep(title: string, command: readonly string[]): Count {
  const ok = run(title, command);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/** Runs a project of vitest; each of its tests counts, and so does a run that fails without a failing test. */
export function runTests(title: string, project: string): Count {
  const report = join('node_modules', '.cache', `tests-${project}.json`);
  mkdirSync(join('node_modules', '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const ok = run(title, [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { passed, failed } = readReport(report);
  return { passed, failed: !ok && failed === 0 ? 1 : failed };
}

function run(title: string, [program = '', ...args]: readonly string[]): boolean {
  console.log(`\n— ${title}`);
  const start = performance.now();
  const { status, error } = spawnSync(join(programs, program), args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(error.message);
  const ok = status === 0;
  console.log(`${ok ? '✓' : '✗'} ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return ok;
}

/** The totals of vitest's JSON report; none where it was not written. */
function readReport(path: string): Count {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
