import { isBlockBetween } from './boundaries';
import { unread } from './readable';

/** Units of text that are scanned together: large enough to be quick, small enough to stop after. */
const chunkLength = 16_384;

/** The text nodes below `root` in document order, in groups that end where a block ends. */
export function* walkTexts(root: Node): Generator<Text[]> {
  const skipped = unreadTexts(root);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let group: Text[] = [];
  let length = 0;
  let last: Text | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (skipped?.has(node)) continue;
    if (length >= chunkLength && last && isBlockBetween(last, node)) {
      yield group;
      group = [];
      length = 0;
    }
    group.push(node);
    length += node.length;
    last = node;
  }
  if (group.length > 0) yield group;
}

function unreadTexts(root: Node): Set<Text> | undefined {
  if (!('querySelectorAll' in root)) return undefined;
  const texts = new Set<Text>();
  for (const element of (root as ParentNode).querySelectorAll(unread))
    for (let child = element.firstChild; child; child = child.nextSibling) texts.add(child as Text);
  return texts;
}

/** The texts of the block that a text belongs to, itself among them, in document order. At most `most` on each side. */
export function blockAround(text: Text, root: Node, most = 200): Text[] {
  const block = [text];
  for (const step of ['previousNode', 'nextNode'] as const) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    walker.currentNode = text;
    let edge = text;
    for (let count = 0; count < most; count++) {
      const next = walker[step]() as Text | null;
      if (!next || (step === 'nextNode' ? isBlockBetween(edge, next) : isBlockBetween(next, edge))) break;
      if (step === 'nextNode') block.push(next);
      else block.unshift(next);
      edge = next;
    }
  }
  return block;
}
