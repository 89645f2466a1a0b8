/** A Markdown table; every cell is text. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A share in per cent, with one decimal. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** The last year that is counted with others in one row. */
const lastOfOld = 1999;

/** Rows of year, count and share, newest first; all years to 1999 in one row. `dates` are partial ISO dates. */
export function byYear(dates: readonly string[]): string[][] {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  const recent = [...new Set(years.filter((year) => year > lastOfOld))].sort((a, b) => b - a);
  const row = (title: string, count: number) => [title, String(count), share(count, dates.length)];
  return [
    ...recent.map((year) => row(String(year), years.filter((one) => one === year).length)),
    row(`to ${lastOfOld}`, years.filter((year) => year <= lastOfOld).length),
  ];
}
