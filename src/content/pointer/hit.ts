import type { PageMention } from '../page-mention';
import type { Painter } from '../painter/painter';

/**
 * The shown mention at a point of the viewport (CSS pixels). The caret API finds the text; since it snaps to text that is far
 * away, the mention's own boxes decide.
 */
export function mentionAt(
  painter: Painter,
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[],
): PageMention | undefined {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...shadowRoots] });
  if (!caret || caret.offsetNode.nodeType !== Node.TEXT_NODE) return undefined;
  const mention = painter.at(caret.offsetNode, caret.offset);
  if (!mention) return undefined;
  return painter.boxes(mention).some((box) => contains(box, x, y)) ? mention : undefined;
}

/** Pixels around a box that still count: an underline lies below the text. */
const slack = 2;

function contains(box: DOMRect, x: number, y: number): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}
