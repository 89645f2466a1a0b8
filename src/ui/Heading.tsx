import type { ComponentChildren } from 'preact';

/** How deep a part's heading stands: 3 below a card's name, 2 below the title of a page. */
export type HeadingLevel = 2 | 3;

export function Heading({ level = 3, children }: { level?: HeadingLevel | undefined; children: ComponentChildren }) {
  const Tag = `h${level}` as const;
  return <Tag class="part">{children}</Tag>;
}
