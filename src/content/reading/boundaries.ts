/** Which elements separate the texts on both sides of their edges. */
import { nodeTypeOf } from './page';

/** Elements that are inline unless the page's style says otherwise, by local name: upper case exists in HTML documents only. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark nobr q s small span strike strong sub sup ' +
    'time tt u var wbr code samp ruby slot'
  ).split(' '),
);

/** Which elements part blocks by their style, as far as it was asked: of one moment, for style may change. */
export type Asked = Map<Element, boolean>;

/**
 * Whether two text nodes, `after` being the next one in document order, belong to different blocks: an element between them
 * that is not inline is entered, left or passed. Style is asked only of elements that may be either, once where `asked` is given.
 * A form is never inline, so that nothing is asked of one that a page’s field names could answer in its place.
 */
export function isBlockBetween(before: Text, after: Text, asked?: Asked): boolean {
  let node: Node = before;
  while (true) {
    let next = node.nextSibling;
    while (!next) {
      const parent: Node | null = node.parentNode;
      if (!parent || separates(parent, asked)) return true;
      node = parent;
      next = node.nextSibling;
    }
    node = next;
    while (node !== after && nodeTypeOf(node) === Node.ELEMENT_NODE) {
      if (separates(node, asked)) return true;
      const child: Node | null = node.firstChild;
      if (!child) break;
      node = child;
    }
    if (node === after) return false;
  }
}

function separates(node: Node, asked: Asked | undefined): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  const name: unknown = element.localName;
  if (name === 'wbr') return false;
  if (typeof name !== 'string' || (!inline.has(name) && !name.includes('-'))) return true;
  let answer = asked?.get(element);
  if (answer === undefined) {
    const { display, position, cssFloat } = getComputedStyle(element);
    answer =
      !(display === 'inline' || display === 'contents' || display.startsWith('ruby')) ||
      position === 'absolute' ||
      cssFloat !== 'none';
    asked?.set(element, answer);
  }
  return answer;
}
