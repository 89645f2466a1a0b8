/**
 * A text node of the page that marks have split. mark.js leaves the page's node in place with what precedes the first mark and
 * puts nodes of ours after it; so a page that writes to its node, or takes it out, finds it where it left it.
 */
export class Split {
  readonly node: Text;
  /** What follows it in the page: all that comes to stand between is ours. */
  readonly #next: ChildNode | null;
  readonly #parent: ParentNode | null;
  #kept: string;
  /** The page has written to its node since: what is in it now is not what is left of the text. */
  isWritten = false;
  /** Nodes of ours after it, in order, each with the text it had. */
  readonly #ours: { readonly node: ChildNode; readonly text: string }[] = [];

  /** To be made before marking; `note` is to be called after it. */
  constructor(node: Text) {
    this.node = node;
    this.#next = node.nextSibling;
    this.#parent = node.parentNode;
    this.#kept = node.data;
  }

  /** Notes the nodes that now hold the rest of the text, empty ones among them. */
  note(): void {
    if (this.#ours.length > 0) return;
    this.#kept = this.node.data;
    for (let next = this.node.nextSibling; next && next !== this.#next; next = next.nextSibling)
      this.#ours.push({ node: next, text: next.textContent ?? '' });
  }

  /** The text nodes that belong to it now: the page's own, and ours. */
  *texts(): Generator<Text> {
    yield this.node;
    for (const { node } of this.#ours) yield (node.nodeType === Node.TEXT_NODE ? node : node.firstChild) as Text;
  }

  /**
   * Gives the text back to the page's node. What the page has written since stays: to its node, then nothing of ours is put
   * back, unless it was added to the text (`+=`); to a node of ours, then that node is the page's from now on.
   */
  restore(): void {
    const isWritten = this.isWritten || this.node.data !== this.#kept;
    const added = isWritten ? addedTo(this.#kept, this.node.data) : '';
    let data = this.#kept;
    let isFolding = true;
    for (const { node, text } of this.#ours) {
      const now = node.textContent ?? '';
      const isTaken = node.parentNode !== this.#parent;
      if (isFolding && (isTaken || now === text)) {
        data += text;
        if (!isTaken) node.remove();
      } else if (isFolding && node.nodeType === Node.TEXT_NODE && now.startsWith(text)) {
        // normalize() by the page has put its next text into ours.
        data += text;
        (node as Text).deleteData(0, text.length);
        isFolding = false;
      } else {
        isFolding = false;
        if (node.nodeType === Node.ELEMENT_NODE) (node as Element).replaceWith(...node.childNodes);
      }
    }
    data += added ?? '';
    if (added !== undefined && this.node.data !== data) this.node.data = data;
  }
}

/**
 * What a page added to a text of which it saw the beginning only; undefined where it wrote another text. A name stood where the
 * beginning ends, so another text goes on with a word there, and only an addition with white space or a closing mark.
 */
function addedTo(beginning: string, written: string): string | undefined {
  if (!written.startsWith(beginning)) return undefined;
  const added = written.slice(beginning.length);
  return /^[\s.,;:!?)\]…]/u.test(added) ? added : undefined;
}
