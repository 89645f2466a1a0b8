/**
 * The safe triangle: from the place where the pointer left its mention, a wedge of 120° towards the card in which the card
 * stays open, whatever other mentions are crossed on the way (after Wikipedia's and Amazon's menus).
 */

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half the opening of the wedge, in radians. */
const halfAngle = Math.PI / 3;

/**
 * Whether a move from one point to another heads for the card. All in CSS pixels of the viewport.
 * The middle of the wedge is the direction to the point of the card that is nearest to `from`.
 */
export function headsFor(card: Box, from: Place, to: Place): boolean {
  const move = { x: to.x - from.x, y: to.y - from.y };
  const nearest = { x: clamp(from.x, card.left, card.right), y: clamp(from.y, card.top, card.bottom) };
  const way = { x: nearest.x - from.x, y: nearest.y - from.y };
  const lengths = Math.hypot(move.x, move.y) * Math.hypot(way.x, way.y);
  if (lengths === 0) return way.x === 0 && way.y === 0;
  // A margin for rounding: exactly 60° counts as inside.
  return (move.x * way.x + move.y * way.y) / lengths >= Math.cos(halfAngle) - 1e-9;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
