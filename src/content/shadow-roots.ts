import type { PageMention } from './page-mention';

/** The shadow roots in which mentions stand: a point of the page is looked up in them too. */
export function shadowRootsOf(mentions: Iterable<PageMention>): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { start } of mentions) {
    const root = start.node.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
  }
  return [...roots];
}
