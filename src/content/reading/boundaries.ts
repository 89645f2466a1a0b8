/** Which elements separate the texts on both sides of their edges. */

/** Elements that are inline unless the page's style says otherwise. */
const inline = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SMALL SPAN STRIKE STRONG SUB SUP ' +
    'TIME TT U VAR WBR CODE SAMP RUBY'
  ).split(' '),
);

/**
 * Whether two text nodes, `after` being the next one in document order, belong to different blocks: an element between them
 * that is not inline is entered, left or passed. Style is asked only of elements that may be either.
 */
export function isBlockBetween(before: Text, after: Text): boolean {
  let node: Node = before;
  while (true) {
    while (!node.nextSibling) {
      const parent: Node | null = node.parentNode;
      if (!parent || separates(parent)) return true;
      node = parent;
    }
    node = node.nextSibling;
    while (node !== after && node.firstChild) {
      if (separates(node)) return true;
      node = node.firstChild;
    }
    if (node === after) return false;
    if (node.nodeType === Node.ELEMENT_NODE && separates(node)) return true;
  }
}

function separates(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  const name = element.tagName;
  if (name === 'WBR') return false;
  if (!inline.has(name) && !name.includes('-')) return true;
  const view = element.ownerDocument.defaultView;
  if (!view) return !inline.has(name);
  const { display, position, cssFloat } = view.getComputedStyle(element);
  return (
    !(display === 'inline' || display === 'contents' || display.startsWith('ruby')) ||
    position === 'absolute' ||
    cssFloat !== 'none'
  );
}
