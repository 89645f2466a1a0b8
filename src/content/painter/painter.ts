import type { Settings } from '../../settings/schema';
import type { PageMention } from '../page-mention';

/** Shows mentions on the page. Two engines: the overlay (CSS highlights) and marks in the page (mark.js). */
export interface Painter {
  /** Shows mentions that are not shown yet. */
  paint(mentions: Iterable<PageMention>): void;
  /** Takes mentions away; those that are not shown are passed over. */
  erase(mentions: Iterable<PageMention>): void;
  /** Tints one mention, or none. */
  hover(mention: PageMention | undefined): void;
  /** The shown mention at an offset of a text node, as the caret API gives it. */
  at(node: Node, offset: number): PageMention | undefined;
  /** The boxes of a shown mention, one a line, in CSS pixels of the viewport. */
  boxes(mention: PageMention): DOMRect[];
  /** Twice a second while the page is visible: puts right what a page can undo without an event. */
  beat(): void;
  /** The page has written to a text, or changed what is right below another node: a painter that changed it too gives it back. */
  touched(node: Node): void;
  /** Makes texts, or all of the page, the page's own again, before they are read. Whether anything had to change. */
  release(texts?: readonly Text[]): boolean;
  /** Leaves the page as it was. The painter is not used again. */
  clear(): void;
}

export type Looks = Settings['looks'];
/** Runs changes of ours to the page so that they are not taken for changes by the page. */
export type Quietly = (change: () => void) => void;
