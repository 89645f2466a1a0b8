/** `npm run bench`: what is claimed of speed, measured in a real browser. See docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { Figures } from '../bench/figures';
import { measureChanges } from '../bench/measures/changes';
import { measureEngines } from '../bench/measures/engines';
import { measureMemory } from '../bench/measures/memory';
import { measureScale } from '../bench/measures/scale';
import { measureTab } from '../bench/measures/tab';
import { measureViews } from '../bench/measures/views';
import { measureWeight } from '../bench/measures/weight';
import { barRows, markdown, missed, plainTable } from '../bench/report';
import { buildTarget } from './build-target';

const parts: Readonly<Record<string, (figures: Figures, isQuick: boolean) => Promise<void>>> = {
  sizes: measureWeight,
  engines: measureEngines,
  tab: measureTab,
  changes: measureChanges,
  memory: measureMemory,
  views: measureViews,
  scale: measureScale,
};

const args = process.argv.slice(2);
const isQuick = args.includes('--quick');
const wanted = args.filter((arg) => !arg.startsWith('-'));

await buildTarget('chrome');
const figures = new Figures();
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const start = performance.now();
  await measure(figures, isQuick);
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
for (const { title, head, rows } of figures.tables) console.log(`\n${title}\n${plainTable([head, ...rows])}`);
console.log(`\n${plainTable(barRows(figures))}`);
if (!isQuick && wanted.length === 0) writeFileSync('docs/benchmarks.md', markdown(figures, 'Chromium'));
if (args.includes('--check') && missed(figures).length > 0) process.exitCode = 1;
