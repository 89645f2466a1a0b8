/** Gathers what the matrix shows and writes it into docs/compatibility.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../../scripts/browsers';
import { kinds } from './kinds';

const file = 'docs/compatibility.md';
const [start, end] = ['<!-- table: written by tests/browser/matrix.test.ts -->', '<!-- end of table -->'];

/** What earlier runs of parts of the matrix showed; a test that starts again takes its result out. */
const memory = 'dist/matrix.json';

const results = new Map<string, number>(
  existsSync(memory) ? (JSON.parse(readFileSync(memory, 'utf8')) as [string, number][]) : [],
);

/** A kind of page is tried again: what it showed before does not count. */
export function forgetResult(title: string, browser: BrowserName, painter: 'overlay' | 'marks'): void {
  results.delete(`${title} ${browser} ${painter}`);
}

/** Notes that a kind of page passed: with the slowest painting in milliseconds (overlay), or the marks it had (marks). */
export function noteResult(title: string, browser: BrowserName, painter: 'overlay' | 'marks', figure: number): void {
  results.set(`${title} ${browser} ${painter}`, figure);
}

/** Writes the table when every kind has passed in both browsers. */
export function writeTable(): void {
  writeFileSync(memory, JSON.stringify([...results]));
  const cell = (title: string, browser: BrowserName) => {
    const overlay = results.get(`${title} ${browser} overlay`);
    const marks = results.get(`${title} ${browser} marks`);
    return overlay === undefined || marks === undefined ? undefined : 'yes';
  };
  const rows = kinds.map(({ title }) => [title, cell(title, 'chrome'), cell(title, 'firefox'), marksOf(title)]);
  if (rows.some((row) => row.includes(undefined)) || !existsSync(file)) return;
  const table = [
    '| page | Chromium | Firefox | marks stand in |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
  const text = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = text.split(start);
  writeFileSync(file, `${before}${start}\n\n${table}\n\n${end}${rest.split(end)[1] ?? ''}`);
}

function marksOf(title: string): string {
  const counts = (['chrome', 'firefox'] as const).map((browser) => results.get(`${title} ${browser} marks`) ?? 0);
  return counts.every((count) => count > 0) ? 'page' : 'overlay only';
}
