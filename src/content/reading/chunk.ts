import { MARK_TEXT } from '../../matching/fold';
import type { IsBreak } from '../../matching/scan';
import { isBlockBetween } from './boundaries';

/** Some text nodes in document order as one text, with the way back from its offsets. */
export interface Chunk {
  /** The nodes' data, a mark (U+0002) after each. */
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Offset in `text` at which each node begins. */
  readonly starts: readonly number[];
}

export function chunkOf(nodes: readonly Text[]): Chunk {
  const starts: number[] = [];
  let text = '';
  for (const node of nodes) {
    starts.push(text.length);
    text += node.data + MARK_TEXT;
  }
  return { text, nodes, starts };
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

/** Answers, once for each mark, whether it separates two blocks. A page's own U+0002 inside a text does not. */
export function breaksOf(chunk: Chunk): IsBreak {
  const known = new Map<number, boolean>();
  return (position) => {
    let answer = known.get(position);
    if (answer === undefined) {
      const index = nodeAt(chunk, position);
      const node = chunk.nodes[index];
      const next = chunk.nodes[index + 1];
      const isMark = node !== undefined && position === (chunk.starts[index] ?? 0) + node.length;
      answer = isMark && (next === undefined || isBlockBetween(node, next));
      known.set(position, answer);
    }
    return answer;
  };
}
