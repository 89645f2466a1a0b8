/** Where a card goes: a function of measures alone. All in CSS pixels of the layout viewport. */
import type { Box, Place } from '../pointer/triangle';

/** Between the card and the line of its mention. */
export const gap = 10;
/** Kept free at the edges of what is seen. */
export const margin = 16;
/** The card’s width where there is room. */
export const width = 360;
/** The most of the seen height that a card takes. */
export const share = 0.6;
/** Less height than this is of no use to a reader: such a card scrolls, and is kept inside what is seen. */
const leastHeight = 64;

export interface Measures {
  /** The mention's line boxes. */
  readonly lines: readonly Box[];
  readonly point: Place;
  /** The visual viewport: what is seen of the page, which is less than the layout viewport while pinched. */
  readonly seen: Box;
  /** The height that the card's content asks for at its width. */
  readonly height: number;
  /** The mention stands in right-to-left text: the card begins at its right edge. */
  readonly isRtl: boolean;
}

export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly side: 'below' | 'above';
}

/** The card's width inside what is seen. */
export function widthIn(seen: Box): number {
  return Math.max(0, Math.min(width, seen.right - seen.left - 2 * margin));
}

/** Below the line nearest the point if the card fits there and covers no line of the mention, else above, else where more room is. */
export function placeCard({ lines, point, seen, height, isRtl }: Measures): Placement | undefined {
  const line = nearest(lines, point);
  if (!line) return undefined;
  const wanted = Math.min(height, (seen.bottom - seen.top) * share);
  const cardWidth = widthIn(seen);
  const start = isRtl ? line.right - cardWidth : line.left;
  const left = clamp(start, seen.left + margin, seen.right - margin - cardWidth);
  const covered = lines.filter((one) => one.right > left && one.left < left + cardWidth);
  const low = Math.max(line.bottom, ...covered.map((one) => one.bottom)) + gap;
  const high = Math.min(line.top, ...covered.map((one) => one.top)) - gap;
  const below = seen.bottom - margin - low;
  const above = high - seen.top - margin;
  const side = wanted <= below || below >= above ? 'below' : 'above';
  const room = Math.max(leastHeight, side === 'below' ? below : above);
  const cardHeight = Math.min(wanted, room);
  const top = clamp(side === 'below' ? low : high - cardHeight, seen.top + margin, seen.bottom - margin - cardHeight);
  return { left, top, width: cardWidth, height: cardHeight, side };
}

function nearest(lines: readonly Box[], { x, y }: Place): Box | undefined {
  const distance = (line: Box) => Math.hypot(x - clamp(x, line.left, line.right), y - clamp(y, line.top, line.bottom));
  return lines.reduce<Box | undefined>(
    (best, line) => (best && distance(best) <= distance(line) ? best : line),
    undefined,
  );
}

/** The lower bound wins where the bounds cross. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
