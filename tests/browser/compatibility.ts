/** Gathers what the matrix shows and writes it into docs/compatibility.md. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserName } from '../../scripts/browsers';
import { kinds } from './kinds';

const file = 'docs/compatibility.md';
const [start, end] = ['<!-- table: written by tests/browser/matrix.test.ts -->', '<!-- end of table -->'];

const results = new Map<string, number>();

/** Notes that a kind of page passed: with the slowest painting in milliseconds (overlay), or the marks it had (marks). */
export function noteResult(title: string, browser: BrowserName, painter: 'overlay' | 'marks', figure: number): void {
  results.set(`${title} ${browser} ${painter}`, figure);
}

/** Writes the table when every kind has passed in both browsers; a run of a part leaves the file alone. */
export function writeTable(): void {
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
