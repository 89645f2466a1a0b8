/** `npm run bench`: what is claimed of speed, measured in a real browser. See docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Browsers } from '../bench/browsers';
import { Figures } from '../bench/figures';
import { measureChanges } from '../bench/measures/changes';
import { measureEngines } from '../bench/measures/engines';
import { measureFirefox } from '../bench/measures/firefox';
import { measureMemory } from '../bench/measures/memory';
import { measureScale } from '../bench/measures/scale';
import { measureTab } from '../bench/measures/tab';
import { measureViews } from '../bench/measures/views';
import { measureWeight } from '../bench/measures/weight';
import { barRows, markdown, missed, plainTable } from '../bench/report';
import { buildTarget } from './build-target';

type Measure = (figures: Figures, isQuick: boolean, browsers: Browsers) => Promise<void>;

const parts: Readonly<Record<string, Measure>> = {
  sizes: measureWeight,
  engines: measureEngines,
  tab: measureTab,
  changes: measureChanges,
  views: measureViews,
  scale: measureScale,
  memory: measureMemory,
};

const usage = 'usage: npm run bench [-- [--quick] [--check] [--write] [--browser firefox] [PART…]]';
const { values, positionals } = parse();
const isQuick = values.quick;
const measures: typeof parts = values.browser === 'firefox' ? { firefox: measureFirefox } : parts;
const unknown = positionals.filter((name) => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no part “${unknown.join(', ')}”: ${Object.keys(measures).join(', ')}.\n${usage}`);
  process.exit(2);
}

await buildTarget('chrome');
const figures = new Figures();
const browsers = await Browsers.start();
for (const [name, measure] of Object.entries(measures)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const start = performance.now();
  try {
    await measure(figures, isQuick, browsers);
  } catch (error) {
    // The other parts are worth having; a bar of this one stays unmeasured.
    console.error(`${name} could not be measured:`, error);
    process.exitCode = 1;
    // What it left open is not to be measured with them.
    await browsers.close();
  }
  console.error(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
for (const { title, head, rows } of figures.tables) console.log(`\n${title}\n${plainTable([head, ...rows])}`);
if (values.browser === 'chrome') console.log(`\n${plainTable(barRows(figures))}`);
if (positionals.length === 0 && values.browser === 'chrome' && (values.write || !isQuick))
  writeFileSync('docs/benchmarks.md', markdown(figures, 'Chromium', isQuick));
if (values.check && missed(figures).length > 0) process.exitCode = 1;
await browsers.close();
process.exit();

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean', default: false },
        check: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chrome' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    process.exit(2);
  }
}
