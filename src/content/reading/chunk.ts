import { MARK_TEXT } from '../../matching/fold';
import { type Asked, isBlockBetween } from './boundaries';

/** Units of text that are scanned together: large enough to be quick, small enough to stop after. */
export const chunkLength = 16_384;

/** Text nodes to be read together, in document order; of a very long one, a part only. */
export interface Part {
  readonly nodes: readonly Text[];
  /** What stands in them; not of a part of a long one. */
  readonly data: readonly string[];
  /** UTF-16 units in all of it. */
  readonly length: number;
  /** UTF-16 offsets in the only node: where this part of it begins and ends. */
  readonly cut?: { readonly from: number; readonly to: number };
}

/** Texts of one block, or a few blocks, as one part. */
export function partFrom(nodes: readonly Text[], data: readonly string[] = nodes.map((node) => node.data)): Part {
  let length = 0;
  for (const one of data) length += one.length;
  return { nodes, data, length };
}

/** A part as one text, with the way back from its offsets. */
export interface Chunk {
  /** The nodes' data, a mark (U+0002) after each. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins; negative for a node that begins before the part. */
  readonly starts: readonly number[];
  /** It is a part of a longer text. */
  readonly isCut: boolean;
  /** Offsets of the marks that do not part blocks, ascending; of the page's own U+0002 too, which parts nothing. */
  readonly inline: readonly number[];
}

export function chunkOf({ nodes, data, cut }: Part): Chunk {
  const inline: number[] = [];
  const [only] = nodes;
  if (cut && only) {
    const text = partOf(only, cut.from, cut.to);
    marksIn(text, 0, inline);
    return { text: text + MARK_TEXT, nodes, starts: [-cut.from], inline, isCut: true };
  }
  const asked: Asked = new Map();
  const starts: number[] = [];
  let at = 0;
  let before: Text | undefined;
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Text;
    const own = data[index] as string;
    if (before && !isBlockBetween(before, node, asked)) inline.push(at - 1);
    starts.push(at);
    if (own.includes(MARK_TEXT)) marksIn(own, at, inline);
    at += own.length + 1;
    before = node;
  }
  return { text: data.join(MARK_TEXT) + MARK_TEXT, nodes, starts, inline, isCut: false };
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

/** Splits texts into parts that are quick to read. A long text is cut at a space where there is one nearby. */
export function* partsOf(nodes: readonly Text[], data?: readonly string[]): Generator<Part> {
  let from = 0;
  let length = 0;
  const texts: string[] = [];
  const grouped = (to: number): Part => {
    const part = { nodes: nodes.slice(from, to), data: texts.splice(0), length };
    length = 0;
    return part;
  };
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Text;
    const own = data?.[index]?.length ?? node.length;
    if (own > 2 * chunkLength) {
      if (from < index) yield grouped(index);
      yield* cutsOf(node, own);
      from = index + 1;
      continue;
    }
    if (length > 4 * chunkLength) {
      yield grouped(index);
      from = index;
    }
    texts.push(data?.[index] ?? node.data);
    length += own;
  }
  if (from < nodes.length) yield grouped(nodes.length);
}

function* cutsOf(node: Text, length: number): Generator<Part> {
  for (let from = 0; from < length; ) {
    let to = Math.min(length, from + chunkLength);
    if (to < length) {
      const end = /[\n.!?]\s/.exec(node.substringData(to - 200, 200));
      if (end) to = to - 200 + end.index + 1;
    }
    yield { nodes: [node], data: [], length: to - from, cut: { from, to } };
    from = to;
  }
}
