/** The spans, which are in order and apart, that touch [from, to). */
export function spansWithin<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  from: number,
  to: number,
): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > from) high = middle;
    else low = middle + 1;
  }
  const within: T[] = [];
  for (let span = spans[low]; span && span.start < to; span = spans[++low]) within.push(span);
  return within;
}
