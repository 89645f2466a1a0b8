import { describe, expect, it } from 'vitest';
import { headsFor } from '../../src/content/pointer/triangle';

/** A card 40 pixels below the pointer's place of departure. */
const card = { left: 50, top: 140, right: 410, bottom: 400 };
const from = { x: 200, y: 100 };

describe('the safe triangle', () => {
  it.each([
    ['straight to the card', { x: 200, y: 110 }, true],
    ['59° to one side', { x: 200 + 10 * Math.tan((59 * Math.PI) / 180), y: 110 }, true],
    ['59° to the other', { x: 200 - 10 * Math.tan((59 * Math.PI) / 180), y: 110 }, true],
    ['61° to one side', { x: 200 + 10 * Math.tan((61 * Math.PI) / 180), y: 110 }, false],
    ['along the line', { x: 220, y: 100 }, false],
    ['away from it', { x: 200, y: 90 }, false],
    ['nowhere', from, false],
  ])('a move %s: %s → %s', (_name, to, expected) => {
    expect(headsFor(card, from, to)).toBe(expected);
  });

  it('takes the nearest corner as the way where the card lies to the side', () => {
    expect(headsFor(card, { x: 0, y: 100 }, { x: 10, y: 108 })).toBe(true);
    expect(headsFor(card, { x: 0, y: 100 }, { x: -10, y: 100 })).toBe(false);
  });

  it('holds for a card above', () => {
    const above = { left: 50, top: 0, right: 410, bottom: 60 };
    expect(headsFor(above, from, { x: 203, y: 92 })).toBe(true);
    expect(headsFor(above, from, { x: 203, y: 108 })).toBe(false);
  });
});
