/**
 * The DOM’s own members. A page can name elements so that they hide them: `<img name="body">` hides `document.body`,
 * `<input name="closest">` its form’s `closest`. What is taken from the prototypes cannot be hidden.
 */

function getter<Owner extends object, Key extends keyof Owner>(
  prototype: Owner,
  key: Key,
): (owner: Owner) => Owner[Key] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get as ((this: Owner) => Owner[Key]) | undefined;
  return (owner) => (get ? get.call(owner) : owner[key]);
}

const bodyOf = getter(Document.prototype, 'body');
const rootElementOf = getter(Document.prototype, 'documentElement');
const elementMethods = Element.prototype;

export const nodeTypeOf = getter(Node.prototype, 'nodeType');
export const parentOf = getter(Node.prototype, 'parentNode');
export const isConnected = getter(Node.prototype, 'isConnected');

export const isText = (node: Node): node is Text => nodeTypeOf(node) === Node.TEXT_NODE;
export const isElement = (node: Node): node is Element => nodeTypeOf(node) === Node.ELEMENT_NODE;

/** Where a page’s text is; null where the document has no element at all. */
export function textRoot(): Element | null {
  return bodyOf(document) ?? rootElementOf(document);
}

export function rootElement(): Element {
  return rootElementOf(document);
}

/** Goes through the text nodes below a node. */
export function textWalker(root: Node): TreeWalker {
  return Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
}

export function closest(element: Element, selector: string): Element | null {
  return elementMethods.closest.call(element, selector);
}

export function matches(element: Element, selector: string): boolean {
  return elementMethods.matches.call(element, selector);
}

/** The box of an element, in CSS pixels of the viewport. */
export function boxOf(element: Element): DOMRect {
  return elementMethods.getBoundingClientRect.call(element);
}

/** Whether `inner` is `outer` or below it, shadow trees not entered. */
export function contains(outer: Node, inner: Node): boolean {
  return Node.prototype.contains.call(outer, inner);
}

/** The elements below a document, shadow root or element that match. */
export function elementsIn(root: Node, selector: string): NodeListOf<Element> {
  const owner = isElement(root)
    ? Element.prototype
    : nodeTypeOf(root) === Node.DOCUMENT_NODE
      ? Document.prototype
      : DocumentFragment.prototype;
  return owner.querySelectorAll.call(root, selector);
}

/** Whether this document is a page of HTML or XHTML: not an image, a feed or other XML. */
export function isPage(): boolean {
  return rootElement()?.namespaceURI === 'http://www.w3.org/1999/xhtml';
}
