/** The tables of the bench, for the terminal and as Markdown. */
import { arch, cpus, totalmem } from 'node:os';
import { type Bar, bars, isMet } from './bars';
import type { Figures, Row } from './figures';
import { rounded, shownSpread } from './statistics';

export function limitOf({ most, least, unit }: Bar): string {
  return least === undefined ? `≤ ${rounded(most ?? 0)} ${unit}` : `≥ ${rounded(least)} ${unit}`;
}

/** Each bar with its figure: claim, bar, figure, and whether it is met. */
export function barRows(figures: Figures): Row[] {
  return bars.map((bar) => {
    const figure = figures.get(bar.id);
    const verdict = figure === undefined ? 'not measured' : isMet(bar, figure.median) ? 'met' : '**missed**';
    return [bar.claim, limitOf(bar), figure === undefined ? '–' : shownSpread(figure), verdict];
  });
}

/** Ids of the bars that were measured and missed. */
export function missed(figures: Figures): string[] {
  return bars
    .filter((bar) => {
      const figure = figures.get(bar.id);
      return figure !== undefined && !isMet(bar, figure.median);
    })
    .map(({ id }) => id);
}

/** Columns side by side, as wide as their widest cell. */
export function plainTable(rows: readonly Row[]): string {
  const widths = rows.reduce<number[]>((all, row) => row.map((cell, at) => Math.max(all[at] ?? 0, cell.length)), []);
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function markdownTable(head: Row, rows: readonly Row[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** docs/benchmarks.md. */
export function markdown(figures: Figures, browser: string, isQuick: boolean): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`; [performance.md](performance.md) says what is measured and how. Figures are medians, quartiles in brackets;',
    'times are of the thread that does the work, cold: the first run on a fresh page. Ratios are of one run.',
    '',
    `Measured in ${browser} on ${cpus().length} cores (${arch()}), ${memory} GB of memory, not idle.`,
    isQuick
      ? 'A quick run: one to three rounds of each, eight tabs instead of fifty. What goes by the clock varies widely from run to run.'
      : '',
    '',
    markdownTable(['claim', 'bar', 'figure', ''], barRows(figures)),
    ...figures.tables.flatMap(({ title, head, rows }) => ['', `## ${title}`, '', markdownTable(head, rows)]),
    '',
  ].join('\n');
}
