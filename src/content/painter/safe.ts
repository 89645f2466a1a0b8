/** Where marks may stand in a page without harm. Elsewhere the overlay shows a mention. */
import { nodesOf, type PageMention } from '../page-mention';
import { closest, contains, isElement, parentOf } from '../reading/page';

/** How often the page may take a block back before it is left alone. */
const mostReturns = 2;

/** How often over the whole page: then it is at war with us, and no block is marked any more. */
const mostReturnsOfPage = 40;

/** Children of an element that mark.js has to look through for one mention. */
const mostChildren = 60;

export class SafePlaces {
  readonly #returns = new WeakMap<Node, number>();
  readonly #written = new WeakSet<Text>();
  #all = 0;

  /** Notes that the page changed a block in which marks stood. */
  noteReturn(parent: Node): void {
    this.#returns.set(parent, (this.#returns.get(parent) ?? 0) + 1);
    this.#all++;
  }

  /** Notes that the page wrote to a text: it may do so again, and would read only the beginning of one that is marked. */
  noteWrite(text: Text): void {
    this.#written.add(text);
  }

  /** The element below which a mention may be marked now; undefined where it may not. */
  contextOf(mention: PageMention): Element | undefined {
    const { start, end } = mention;
    if (this.#all >= mostReturnsOfPage || nodesOf(mention).some((text) => this.#written.has(text))) return undefined;
    let element: Node | null = start.node.parentNode;
    while (element && !contains(element, end.node)) element = parentOf(element);
    if (
      !element ||
      !isElement(element) ||
      element.childNodes.length > mostChildren ||
      element.getRootNode() !== document
    )
      return undefined;
    for (const parent of new Set([element, start.node.parentNode, end.node.parentNode]))
      if (!parent || (this.#returns.get(parent) ?? 0) >= mostReturns || arrangesTexts(parent as Element))
        return undefined;
    return isSelected(element) || isHydratedLater(element) ? undefined : element;
  }
}

/** A flex or grid container makes a box of each text between elements: a mark would tear one apart. */
function arrangesTexts(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display.includes('flex') || display.includes('grid');
}

/** Marking would move the ends of a selection. */
function isSelected(element: Element): boolean {
  const selection = getSelection();
  return selection !== null && selection.rangeCount > 0 && selection.containsNode(element, true);
}

/** Whether a framework says that it takes this over later: an island of Astro, or what React has streamed (its comments tell). */
function isHydratedLater(element: Element): boolean {
  if (closest(element, 'astro-island[ssr]')) return true;
  for (let node: Node | null = element; node; node = parentOf(node))
    for (let before = node.previousSibling; before; before = before.previousSibling)
      if (before.nodeType === Node.COMMENT_NODE && /^\/?\$/.test((before as Comment).data))
        return !(before as Comment).data.startsWith('/');
  return false;
}
