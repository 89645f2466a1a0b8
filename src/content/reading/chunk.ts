import { MARK_TEXT } from '../../matching/fold';
import { type Asked, isBlockBetween } from './boundaries';

/** Units of text that are scanned together: large enough to be quick, small enough to stop after. */
export const chunkLength = 16_384;

/** Text nodes to be scanned together, in document order; of a very long one, a part only. */
export interface Part {
  readonly nodes: readonly Text[];
  /** UTF-16 offsets in the only node: where this part of it begins and ends. */
  readonly cut?: { readonly from: number; readonly to: number };
}

/** A part as one text, with the way back from its offsets. */
export interface Chunk {
  /** The nodes' data, a mark (U+0002) after each. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins; negative for a node that begins before the part. */
  readonly starts: readonly number[];
  /** Offsets of the marks that do not part blocks, ascending; of the page's own U+0002 too, which parts nothing. */
  readonly inline: readonly number[];
}

export function chunkOf({ nodes, cut }: Part): Chunk {
  const inline: number[] = [];
  const [only] = nodes;
  if (cut && only) {
    const text = partOf(only, cut.from, cut.to);
    marksIn(text, 0, inline);
    return { text: text + MARK_TEXT, nodes, starts: [-cut.from], inline };
  }
  const asked: Asked = new Map();
  const starts: number[] = [];
  let text = '';
  let before: Text | undefined;
  for (const node of nodes) {
    if (before && !isBlockBetween(before, node, asked)) inline.push(text.length - 1);
    starts.push(text.length);
    const { data } = node;
    if (data.includes(MARK_TEXT)) marksIn(data, text.length, inline);
    text += data + MARK_TEXT;
    before = node;
  }
  return { text, nodes, starts, inline };
}

function marksIn(data: string, offset: number, places: number[]): void {
  for (let at = data.indexOf(MARK_TEXT); at >= 0; at = data.indexOf(MARK_TEXT, at + 1)) places.push(offset + at);
}

/** What stands between two offsets of a text, as far as there is so much. Not by `data`: Firefox makes a string of all of it each time. */
export function partOf(node: Text, from: number, to: number): string {
  return from < node.length ? node.substringData(from, to - from) : '';
}

/** Index of the node that holds the unit at `offset`. */
export function nodeAt(chunk: Chunk, offset: number): number {
  const { starts } = chunk;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Splits texts of one block into parts that are quick to scan. A long text is cut at a space where there is one nearby. */
export function* partsOf(nodes: readonly Text[]): Generator<Part> {
  let group: Text[] = [];
  let length = 0;
  for (const node of nodes) {
    if (node.length > 2 * chunkLength) {
      if (group.length > 0) yield { nodes: group };
      group = [];
      length = 0;
      yield* cutsOf(node);
      continue;
    }
    if (length > 4 * chunkLength) {
      yield { nodes: group };
      group = [];
      length = 0;
    }
    group.push(node);
    length += node.length;
  }
  if (group.length > 0) yield { nodes: group };
}

function* cutsOf(node: Text): Generator<Part> {
  for (let from = 0; from < node.length; ) {
    let to = Math.min(node.length, from + chunkLength);
    if (to < node.length) {
      const end = /[\n.!?]\s/.exec(node.substringData(to - 200, 200));
      if (end) to = to - 200 + end.index + 1;
    }
    yield { nodes: [node], cut: { from, to } };
    from = to;
  }
}
