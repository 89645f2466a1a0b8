import { MARK_TEXT } from '../../matching/fold';
import { type Asked, isBlockBetween } from './boundaries';

/** Units of text that are scanned together: large enough to be quick, small enough to stop after. */
export const chunkLength = 16_384;

/** Of what the reader sees first, less: it is answered the sooner. */
export const firstLength = 8_192;

/** A text that is longer is read in parts. */
export const longText = 2 * chunkLength;

/** Units of text after which a part ends inside a block. */
export const mostTogether = 4 * chunkLength;

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
  const starts: number[] = [];
  const asked: Asked = new Map();
  /** The last text that is more than space, and where the marks after it and after spaces begin that are not decided yet. */
  let before: Text | undefined;
  let undecided = 0;
  let at = 0;
  for (let index = 0; index < nodes.length; index++) {
    const own = data[index] as string;
    starts.push(at);
    // What parts two texts parts them from the space between them: that is not asked.
    if (!isSpace(own)) {
      const node = nodes[index] as Text;
      if (before && !isBlockBetween(before, node, asked))
        for (let mark = undecided; mark < index; mark++) inline.push((starts[mark + 1] as number) - 1);
      before = node;
      undecided = index;
      if (own.includes(MARK_TEXT)) marksIn(own, at, inline);
    }
    at += own.length + 1;
  }
  return { text: data.join(MARK_TEXT) + MARK_TEXT, nodes, starts, inline, isCut: false };
}

function isSpace(data: string): boolean {
  return data.charCodeAt(0) <= 0x20 && data.trim() === '';
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

/** Splits the texts of a block into parts that are quick to read. */
export function* partsOf(block: readonly Text[]): Generator<Part> {
  let nodes: Text[] = [];
  let length = 0;
  for (const node of block) {
    const isLong = node.length > longText;
    if (nodes.length > 0 && (isLong || length > mostTogether)) {
      yield partFrom(nodes);
      nodes = [];
      length = 0;
    }
    if (isLong) yield* cutsOf(node);
    else {
      nodes.push(node);
      length += node.length;
    }
  }
  if (nodes.length > 0) yield partFrom(nodes);
}

/** A long text in parts, each cut at the end of a sentence where there is one nearby. It may become shorter meanwhile. */
export function* cutsOf(node: Text): Generator<Part> {
  for (let from = 0; from < node.length; ) {
    let to = Math.min(node.length, from + chunkLength);
    if (to < node.length) {
      const end = /[\n.!?]\s/.exec(node.substringData(to - 200, 200));
      if (end) to = to - 200 + end.index + 1;
    }
    yield { nodes: [node], data: [], length: to - from, cut: { from, to } };
    from = to;
  }
}
