/**
 * Dates as exact as their source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601 calendar dates, reduced precision allowed).
 */

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is a real calendar date of one of the three shapes. */
export function isPartialDate(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const month = Number(parts[2] ?? 1);
  const day = Number(parts[3] ?? 1);
  const date = new Date(Date.UTC(Number(parts[1]), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first day a partial date can mean, as `YYYY-MM-DD`. */
export function earliestDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day a partial date can mean, as `YYYY-MM-DD`. */
export function latestDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}

/**
 * Whether a fact of date `date` was known on `day` (`YYYY-MM-DD`).
 * A date that only names a month or a year counts as known once that month or year has begun.
 */
export function isKnownOn(date: string, day: string): boolean {
  return earliestDay(date) <= day;
}
