/** What is to be reached, as issue and docs/performance.md say it. A figure that misses its bar is shown as missed. */

export interface Bar {
  readonly id: string;
  readonly claim: string;
  readonly unit: '× floor' | '× faster' | '×' | 'ms' | 'MB' | 'kB' | 'names';
  readonly most?: number;
  readonly least?: number;
}

export const bars: readonly Bar[] = [
  { id: 'news', claim: '*news*, whole pipeline to painted: work of the page’s thread', unit: '× floor', most: 4.5 },
  { id: 'news-all', claim: '*news* in ten languages', unit: '× floor', most: 4.5 },
  { id: 'news-none', claim: 'a page with no mention', unit: '× floor', most: 4.5 },
  { id: 'mark-regexp', claim: '*news* against mark.js with one expression', unit: '× faster', least: 6 },
  { id: 'mark-list', claim: '*news* against mark.js with the list', unit: '× faster', least: 1000 },
  { id: 'long', claim: '*long*, painting included', unit: '× floor', most: 3.5 },
  { id: 'huge', claim: '*huge*, painting included', unit: '× floor', most: 3 },
  { id: 'missed', claim: 'names that brute force finds and we do not, all pages', unit: 'names', most: 0 },
  { id: 'slice', claim: 'longest task without layout or paint after our start, *long*', unit: 'ms', most: 8 },
  { id: 'gap', claim: 'longest time between two frames while we work, *long*', unit: 'ms', most: 34 },
  {
    id: 'append-ours',
    claim: '100 nodes a frame, 2,000 mentions: calls of our script a frame, rendering and promises apart',
    unit: 'ms',
    most: 1,
  },
  { id: 'append', claim: '100 nodes a frame, 2,000 mentions: the whole frame', unit: '×', most: 1.3 },
  { id: 'append-many', claim: '100 nodes a frame, 10,000 mentions: the whole frame', unit: '×', most: 1.5 },
  {
    id: 'ticker-ours',
    claim: 'a text change a frame, 2,000 mentions: calls of our script a frame, rendering and promises apart',
    unit: 'ms',
    most: 1,
  },
  { id: 'ticker', claim: 'a text change a frame, 2,000 mentions: the whole frame', unit: '×', most: 1.3 },
  { id: 'ticker-many', claim: 'a text change a frame, 10,000 mentions: the whole frame', unit: '×', most: 1.5 },
  { id: 'start', claim: 'start on an empty page, all in', unit: 'ms', most: 3 },
  {
    id: 'tab-heap',
    claim: 'JavaScript heap of an empty page, more than with an empty content script',
    unit: 'MB',
    most: 1.5,
  },
  { id: 'tabs', claim: 'memory of each of many tabs, more than with an empty content script', unit: 'MB', most: 1.5 },
  { id: 'scale-match', claim: '50,000 entities against 600: matching', unit: '×', most: 1.5 },
  { id: 'scale-start', claim: '50,000 entities: start', unit: 'ms', most: 110 },
  { id: 'json-time', claim: 'the table against JSON at start, 50,000 entities: time', unit: '×', most: 0.12 },
  { id: 'json-heap', claim: 'the table against JSON at start, 50,000 entities: heap', unit: '×', most: 0.5 },
  { id: 'size-gzip', claim: 'content script, gzipped', unit: 'kB', most: 100 },
  { id: 'size-raw', claim: 'content script', unit: 'kB', most: 350 },
  { id: 'hover', claim: "from the delay's end to a filled card painted", unit: 'ms', most: 16.7 },
  { id: 'asleep', claim: 'a card asked for while the worker sleeps', unit: 'ms', most: 50 },
  { id: 'popup', claim: 'popup opened to usable', unit: 'ms', most: 100 },
  {
    id: 'first',
    claim: 'first mention painted on *long*: time before it, without the background’s',
    unit: 'ms',
    most: 20,
  },
];

export function isMet({ most, least }: Bar, value: number): boolean {
  return (most === undefined || value <= most) && (least === undefined || value >= least);
}
