/**
 * `npm run torture`: bad input by the thousand and faults by the dozen, and what came of them, in figures.
 * `--runs N` cases of each property (default 20000), `--minutes N` goes on with new seeds until then, `--seed N` repeats a run,
 * `--inputs` or `--faults` does one half only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTarget, targets } from './build-target';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    minutes: { type: 'string', default: '0' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    inputs: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
  },
});
const [runs, minutes, firstSeed] = [Number(values.runs), Number(values.minutes), Number(values.seed)];
if (!(runs >= 1) || !(minutes >= 0) || !Number.isInteger(firstSeed)) {
  console.error('npm run torture -- [--runs N] [--minutes N] [--seed N] [--inputs | --faults]');
  process.exit(2);
}

interface Noted {
  readonly about: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

const cache = join('node_modules', '.cache');
const figuresFile = join(cache, 'torture.jsonl');
mkdirSync(cache, { recursive: true });
rmSync(figuresFile, { force: true });

/** Runs tests with a seed; true where all passed. */
function run(project: string, path: string, seed: number): boolean {
  const { status } = spawnSync(join('node_modules', '.bin', 'vitest'), ['run', '--project', project, path], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, TORTURE_SEED: String(seed), TORTURE_RUNS: String(runs), TORTURE_FIGURES: figuresFile },
  });
  return status === 0;
}

const start = performance.now();
const minutesGone = () => (performance.now() - start) / 60_000;
const outcomes: boolean[] = [];
if (!values.inputs) {
  for (const target of targets) await buildTarget(target);
  outcomes.push(run('browser', 'tests/torture/faults.test.ts', firstSeed));
}
let seed = firstSeed;
if (!values.faults)
  do outcomes.push(run('unit', 'tests/torture', seed++));
  while (minutesGone() < minutes && outcomes.every(Boolean));

const noted = existsSync(figuresFile)
  ? readFileSync(figuresFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Noted)
  : [];
/** Figures of the same thing in several rounds: counts are added up, measurements stand as they were last. */
const table = new Map<string, Record<string, string | number>>();
for (const { about, figures } of noted) {
  const row = table.get(about) ?? {};
  for (const [name, value] of Object.entries(figures))
    row[name] = typeof value === 'number' && !name.includes('heap') ? Number(row[name] ?? 0) + value : value;
  table.set(about, row);
}
const total = (name: string) => [...table.values()].reduce((sum, row) => sum + Number(row[name] ?? 0), 0);
console.log('');
for (const [about, row] of table)
  console.log(
    `${about}: ${Object.entries(row)
      .map(([name, value]) => `${value} ${name}`)
      .join(', ')}`,
  );
const failed = outcomes.includes(false);
console.log(
  `\n${total('cases')} cases tried, ${total('faults')} faults injected, ${minutesGone().toFixed(1)} minutes, ` +
    `seed ${firstSeed}${seed > firstSeed + 1 ? ` to ${seed - 1}` : ''}: ${failed ? 'FAILED' : 'passed'}`,
);
process.exitCode = failed ? 1 : 0;
