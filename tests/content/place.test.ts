import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, margin, placeCard, width } from '../../src/content/card/place';
import type { Box } from '../../src/content/pointer/triangle';

const box = (left: number, top: number, boxWidth: number, height: number): Box => ({
  left,
  top,
  right: left + boxWidth,
  bottom: top + height,
});
const seen = box(0, 0, 1280, 800);
const place = (over: Partial<Parameters<typeof placeCard>[0]> = {}) =>
  placeCard({ lines: [box(300, 200, 60, 20)], point: { x: 320, y: 210 }, seen, height: 300, isRtl: false, ...over });

describe('where a card goes', () => {
  it.each([
    ['below its line', {}, { left: 300, top: 220 + gap, height: 300, side: 'below' }],
    [
      'above where there is no room below',
      { lines: [box(300, 700, 60, 20)], point: { x: 310, y: 710 } },
      { left: 300, top: 700 - gap - 300, side: 'above' },
    ],
    ['at most 60 % of the height', { height: 2000 }, { height: 480, side: 'below' }],
    ['inside the right edge', { lines: [box(1200, 200, 60, 20)] }, { left: 1280 - margin - width }],
    ['inside the left edge', { lines: [box(2, 200, 60, 20)] }, { left: margin }],
    [
      'at the right end of its mention in right-to-left text',
      { isRtl: true, lines: [box(700, 200, 60, 20)] },
      { left: 760 - width },
    ],
    [
      'narrow on a screen of 320 pixels',
      { seen: box(0, 0, 320, 640), lines: [box(200, 100, 60, 20)] },
      { left: margin, width: 288 },
    ],
    [
      'inside what is seen while pinched',
      { seen: box(100, 150, 640, 400), height: 150 },
      { left: 300, top: 230, height: 150, side: 'below' },
    ],
  ])('%s', (_name, measures, expected) => {
    expect(place(measures)).toMatchObject(expected);
  });

  it('takes the line nearest the pointer, and covers none of a mention that runs over two', () => {
    const lines = [box(600, 200, 100, 20), box(100, 224, 80, 20)];
    expect(place({ lines, point: { x: 650, y: 210 } })).toMatchObject({ left: 600, top: 220 + gap });
    expect(place({ lines, point: { x: 120, y: 235 } })).toMatchObject({ left: 100, top: 244 + gap });
    const close = [box(300, 200, 100, 20), box(100, 224, 300, 20)];
    expect(place({ lines: close, point: { x: 310, y: 210 } })).toMatchObject({ top: 244 + gap });
  });

  it('goes nowhere without a line', () => {
    expect(place({ lines: [] })).toBeUndefined();
  });

  it('stays inside what is seen and off the mention wherever there is room for 64 pixels', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        number(200, 2000),
        number(260, 1500),
        fc.nat(2000),
        fc.nat(1500),
        number(8, 40),
        number(40, 3000),
        fc.boolean(),
        (viewWidth, viewHeight, x, y, lineHeight, height, isRtl) => {
          const view = box(0, 0, viewWidth, viewHeight);
          const left = x % viewWidth;
          const top = y % (viewHeight - lineHeight);
          const line = box(left, top, 50, lineHeight);
          const placed = placeCard({ lines: [line], point: { x: left, y: top }, seen: view, height, isRtl });
          expect(placed).toBeDefined();
          if (!placed) return;
          expect(placed.left).toBeGreaterThanOrEqual(margin);
          expect(placed.left + placed.width).toBeLessThanOrEqual(viewWidth - margin);
          expect(placed.top).toBeGreaterThanOrEqual(margin);
          expect(placed.top + placed.height).toBeLessThanOrEqual(viewHeight - margin);
          expect(placed.height).toBeLessThanOrEqual(viewHeight * 0.6);
          if (Math.max(top, viewHeight - top - lineHeight) >= 64 + gap + margin)
            expect(placed.top >= line.bottom + gap || placed.top + placed.height <= line.top - gap).toBe(true);
        },
      ),
    );
  });
});
