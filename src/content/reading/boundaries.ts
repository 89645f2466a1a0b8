/** Which elements separate the texts on both sides of their edges. */
/** Elements that are inline unless the page's style says otherwise, by local name: upper case exists in HTML documents only. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark nobr q s small span strike strong sub sup ' +
    'time tt u var code samp ruby slot'
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
      if (!parent || separates(parent as Partial<Element>, asked)) return true;
      node = parent;
      next = node.nextSibling;
    }
    node = next;
    while (node !== after && (node as Partial<Element>).localName !== undefined) {
      if (separates(node as Element, asked)) return true;
      const child: Node | null = node.firstChild;
      if (!child) break;
      node = child;
    }
    if (node === after) return false;
  }
}

/** Nodes without a local name are no elements: the roots of trees. */
function separates(node: Partial<Element>, asked: Asked | undefined): boolean {
  const name: unknown = node.localName;
  if (typeof name !== 'string') return true;
  if (name === 'wbr') return false;
  return (!inline.has(name) && !name.includes('-')) || isBlock(node as Element, asked);
}

/** An element that floats or is positioned absolutely is displayed as a block (CSS Display 3, section 2.7). */
function isBlock(element: Element, asked: Asked | undefined): boolean {
  let answer = asked?.get(element);
  if (answer === undefined) {
    const { display } = getComputedStyle(element);
    answer = display !== 'inline' && display !== 'contents' && !display.startsWith('ruby');
    asked?.set(element, answer);
  }
  return answer;
}
