/** The middle of some numbers, and how far they spread. */
export interface Spread {
  readonly median: number;
  /** Quartiles: half of all numbers lie between. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** The value below which a part (0 to 1) of the numbers lies, between neighbours by proportion. @throws a RangeError for none. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('There are no numbers.');
  return below + (above - below) * (place - Math.floor(place));
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

export function spreadOf(numbers: readonly number[]): Spread {
  return {
    median: median(numbers),
    low: quantile(numbers, 0.25),
    high: quantile(numbers, 0.75),
    count: numbers.length,
  };
}

/** Three significant digits, without an exponent. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

/** `median (low–high)`; the median alone where there is one number. */
export function shownSpread({ median, low, high, count }: Spread): string {
  return count === 1 ? rounded(median) : `${rounded(median)} (${rounded(low)}–${rounded(high)})`;
}
