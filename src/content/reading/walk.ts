import { isBlockBetween } from './boundaries';
import { chunkLength, cutsOf, firstLength, longText, mostTogether, type Part } from './chunk';
import { contains, elementsIn, isConnected, isElement, textWalker } from './page';
import { unread } from './readable';

/** Texts after which a part may end inside a block: one that is so long is no paragraph, and asking where it ends costs style. */
const mostAsked = 100;

/** From where to where a walk goes: both are the first text of a block; `until` is not part of it. */
export interface Stretch {
  readonly from?: Text | undefined;
  readonly until?: Text | undefined;
  /** The reader sees it now: its first part is a short one. */
  readonly isFirst?: boolean;
}

/** The texts below `root` in document order, in parts that end where a block ends, unless a block is very long. */
export function* walkTexts(root: Node, { from, until, isFirst }: Stretch = {}): Generator<Part> {
  const skipped = unreadTexts(root);
  const walker = textWalker(root);
  let nodes: Text[] = [];
  let data: string[] = [];
  /** What was given before. */
  let given: readonly Text[] = [];
  let length = 0;
  let enough = isFirst ? firstLength : chunkLength;
  let lost = 0;
  let asked = 0;
  if (from) walker.currentNode = from;
  let node = from ?? (walker.nextNode() as Text | null);
  for (; node && node !== until; node = walker.nextNode() as Text | null) {
    if (skipped.size > 0 && skipped.has(node)) continue;
    let own = node.data;
    const isLong = own.length > longText;
    const isTooMuch = length >= enough && (length > mostTogether || ++asked > mostAsked);
    const isEnd = isLong || isTooMuch || (length >= enough && isBlockBetween(nodes.at(-1) as Text, node));
    if (isEnd) {
      if (nodes.length > 0) {
        yield { nodes, data, length };
        given = nodes;
        nodes = [];
        data = [];
        length = asked = 0;
        enough = chunkLength;
      }
      if (isLong && isConnected(node)) yield* cutsOf(node);
      if (!isConnected(node)) {
        // While we paused, the page took away where we stood: go on from what is left, or from the start, not for ever.
        if (lost++ > 10) return;
        walker.currentNode = given.findLast((text) => contains(root, text)) ?? root;
        continue;
      }
      if (isLong) continue;
      own = node.data;
    }
    nodes.push(node);
    data.push(own);
    length += own.length;
  }
  if (nodes.length > 0) yield { nodes, data, length };
}

function unreadTexts(root: Node): Set<Text> {
  const texts = new Set<Text>();
  if (isElement(root) && root.childElementCount === 0) return texts;
  for (const element of elementsIn(root, unread))
    for (let child = element.firstChild; child; child = child.nextSibling) texts.add(child as Text);
  return texts;
}

/** So many texts on each side of one are taken to be its block: more is not one sentence. */
const mostAround = 200;

/** The texts of the block that a text belongs to, itself among them, in document order. */
export function blockAround(text: Text): Text[] {
  return [...blockBefore(text), text, ...blockAfter(text)];
}

/** The texts that precede a text in its block, in document order. */
export function blockBefore(text: Text): Text[] {
  const before: Text[] = [];
  const walker = textWalker(text.getRootNode());
  walker.currentNode = text;
  for (let edge = text; before.length < mostAround; ) {
    const next = walker.previousNode() as Text | null;
    if (!next || isBlockBetween(next, edge)) break;
    before.push(next);
    edge = next;
  }
  return before.reverse();
}

/** The texts that follow a text in its block, in document order. */
export function blockAfter(text: Text): Text[] {
  const after: Text[] = [];
  const walker = textWalker(text.getRootNode());
  walker.currentNode = text;
  for (let edge = text; after.length < mostAround; ) {
    const next = walker.nextNode() as Text | null;
    if (!next || isBlockBetween(edge, next)) break;
    after.push(next);
    edge = next;
  }
  return after;
}
