/** How one would read a page and show ranges of its text without this project: all text nodes as one string, CSS highlights. */

export interface JoinedPage {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** The text nodes below the body, a line end after each. */
export function joinedPage(): JoinedPage {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.parentElement?.matches('script, style')) continue;
    nodes.push(node);
    starts.push(text.length);
    text += `${node.data}\n`;
  }
  return { text, nodes, starts };
}

/** Paints [start, end) of the page's text, each inside one text node. */
export function paint({ nodes, starts }: JoinedPage, spans: readonly (readonly [start: number, end: number])[]): void {
  const highlight = new Highlight();
  for (const [start, end] of spans) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const [node, from] = [nodes[low], starts[low]];
    if (!node || from === undefined || end - from > node.length) continue;
    highlight.add(
      new StaticRange({ startContainer: node, startOffset: start - from, endContainer: node, endOffset: end - from }),
    );
  }
  CSS.highlights.set('bench', highlight);
}

/** The texts of what is painted. */
export function paintedTexts(): string[] {
  const highlight = CSS.highlights.get('bench');
  return highlight
    ? [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      )
    : [];
}
