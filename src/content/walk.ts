import type { PageMention } from './page-mention';

/** Mentions in the order of the page. Those that have left it stand last. */
export function inOrder(mentions: Iterable<PageMention>): PageMention[] {
  return [...mentions].sort((a, b) => {
    if (a.start.node === b.start.node) return a.start.offset - b.start.offset;
    return a.start.node.compareDocumentPosition(b.start.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
}

/**
 * The mention a step from the present one, round at the ends. Without a present one: the first that lies at or below `top`
 * (going on), or the last above it (going back). Undefined where there is none at all.
 */
export function step<Mention>(
  ordered: readonly Mention[],
  present: Mention | undefined,
  by: 'next' | 'previous',
  isAbove: (mention: Mention) => boolean,
): Mention | undefined {
  if (ordered.length === 0) return undefined;
  const at = present === undefined ? -1 : ordered.indexOf(present);
  if (at >= 0) return ordered[(at + (by === 'next' ? 1 : ordered.length - 1)) % ordered.length];
  return by === 'next'
    ? (ordered.find((mention) => !isAbove(mention)) ?? ordered[0])
    : (ordered.findLast(isAbove) ?? ordered.at(-1));
}
