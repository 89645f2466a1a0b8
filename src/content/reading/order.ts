import { isBlockBetween } from './boundaries';
import { isText, textWalker } from './page';
import type { Stretch } from './walk';

/** Elements from which it pays to ask what the reader sees: below, the whole page is read in a frame. */
const largePage = 1500;

/** Where in the viewport text is looked for, from the top, as parts of its height. */
const probes = [0.05, 0.2, 0.4, 0.6, 0.8];

export function isLargePage(): boolean {
  return Document.prototype.getElementsByTagName.call(document, '*').length >= largePage;
}

/** In which stretches to read the page below `root`: from the top of what the reader sees, then what precedes it. */
export function stretchesOf(root: Element): Stretch[] {
  if (!isLargePage()) return [{ isFirst: true }];
  const seen = firstSeenText(root);
  if (!seen) return [{ isFirst: true }];
  const from = blockStart(seen, root);
  return [{ from, isFirst: true }, { until: from }];
}

function firstSeenText(root: Element): Text | undefined {
  for (const part of probes) {
    const node = caretNodeAt(innerWidth / 2, innerHeight * part);
    if (node && isText(node) && Node.prototype.contains.call(root, node)) return node;
  }
  return undefined;
}

function caretNodeAt(x: number, y: number): Node | undefined {
  return Document.prototype.caretPositionFromPoint.call(document, x, y)?.offsetNode;
}

function blockStart(text: Text, root: Element): Text {
  const walker = textWalker(root);
  walker.currentNode = text;
  let first = text;
  for (let count = 0; count < 200; count++) {
    const before = walker.previousNode() as Text | null;
    if (!before || isBlockBetween(before, first)) break;
    first = before;
  }
  return first;
}
