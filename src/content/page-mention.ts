import { MARK_TEXT } from '../matching/fold';
import type { SentMention } from '../messages/reading';
import { type Chunk, nodeAt, partOf } from './reading/chunk';

/** A place in a text node: UTF-16 offset into its data. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** A mention where it stands on the page. */
export interface PageMention extends Omit<SentMention, 'start' | 'end'> {
  readonly start: TextPlace;
  readonly end: TextPlace;
  /** The text nodes between those two, where it runs over more. */
  readonly between: readonly Text[];
}

/** A mention that was found in a chunk’s text, at its place in the page. */
export function placeOf(chunk: Chunk, { start, end, ...rest }: SentMention): PageMention {
  const first = nodeAt(chunk, start);
  const last = nodeAt(chunk, end - 1);
  return {
    ...rest,
    start: { node: chunk.nodes[first] as Text, offset: start - (chunk.starts[first] ?? 0) },
    end: { node: chunk.nodes[last] as Text, offset: end - (chunk.starts[last] ?? 0) },
    between: chunk.nodes.slice(first + 1, last),
  };
}

/** Whether two mentions are one to the reader. */
export function isSame(one: PageMention, other: PageMention): boolean {
  return (
    one.id === other.id &&
    one.kind === other.kind &&
    one.confidence === other.confidence &&
    one.end.node === other.end.node &&
    one.end.offset === other.end.offset
  );
}

/** Whether a mention stands where it stood when its texts were sent, with the same characters beside it. `offset` is its place then. */
export function stands({ start, end, between }: PageMention, { text, isCut }: Chunk, offset: number): boolean {
  const before = Math.min(1, start.offset, offset);
  const from = start.offset - before;
  if (start.node === end.node) {
    const after = offset - start.offset + end.offset;
    // Where a long text was cut nobody knows what followed.
    const to = isCut && text[after] === MARK_TEXT ? end.offset : end.offset + 1;
    const mark = end.offset < to && start.node.length === end.offset ? MARK_TEXT : '';
    return partOf(start.node, from, to) + mark === text.slice(offset - before, after + to - end.offset);
  }
  const now = [partOf(start.node, from, start.node.length), ...between.map(({ data }) => data)];
  const all = `${[...now, partOf(end.node, 0, end.offset + 1)].join(MARK_TEXT)}${end.node.length === end.offset ? MARK_TEXT : ''}`;
  return all === text.slice(offset - before, offset - before + all.length);
}

/** The text nodes that a mention touches, in order. */
export function nodesOf({ start, end, between }: PageMention): Text[] {
  return start.node === end.node ? [start.node] : [start.node, ...between, end.node];
}
