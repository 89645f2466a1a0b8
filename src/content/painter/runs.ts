import type { PageMention } from '../page-mention';
import { boxOf, contains } from '../reading/page';
import type { SkippedContent } from '../reading/skipped';

/** Mentions that are kept together: so many that their count is small, so few that registering them is cheap. */
export const runLength = 24;

/** Some mentions that follow each other on the page, with the band of their scroller's content in which they lie. */
export interface Run {
  readonly mentions: Set<PageMention>;
  /** The element that scrolls them; undefined for the page itself. */
  scroller: Element | undefined;
  /** CSS pixels from the top of the scroller's content; `top` above `bottom` where nothing of it is displayed. */
  top: number;
  bottom: number;
  /** Some of it does not move when its scroller does (fixed or sticky), or is not displayed now. */
  isLoose: boolean;
  isMeasured: boolean;
  isShown: boolean;
}

export function newRun(mentions: Iterable<PageMention>): Run {
  return {
    mentions: new Set(mentions),
    scroller: undefined,
    top: 0,
    bottom: -1,
    isLoose: false,
    isMeasured: false,
    isShown: false,
  };
}

/** Where a scroller's content begins in the viewport now, in CSS pixels. */
export function originOf(scroller: Element | undefined): number {
  return scroller ? boxOf(scroller).top - scroller.scrollTop : -scrollY;
}

/** Measures a run: where its mentions are in their scroller's content. */
export function measure(run: Run, scrollers: ReadonlySet<Element>, pinned: Pinned, skipped: SkippedContent): void {
  run.isMeasured = true;
  run.top = 0;
  run.bottom = -1;
  run.isLoose = false;
  run.scroller = undefined;
  let last: Element | null = null;
  let origin: number | undefined;
  for (const { start } of run.mentions) {
    const parent = start.node.parentElement;
    if (parent === last && parent) continue;
    last = parent;
    if (!parent) {
      // Right below a shadow root there is no element to measure.
      run.isLoose = true;
      continue;
    }
    if (skipped.around(parent)) continue;
    if (origin === undefined) {
      run.scroller = innermost(scrollers, start.node);
      origin = originOf(run.scroller);
    }
    const { top, bottom, width, height } = boxOf(parent);
    if ((width === 0 && height === 0) || pinned.holds(parent)) {
      run.isLoose = true;
      continue;
    }
    if (run.bottom < run.top) {
      run.top = top - origin;
      run.bottom = bottom - origin;
    } else {
      run.top = Math.min(run.top, top - origin);
      run.bottom = Math.max(run.bottom, bottom - origin);
    }
  }
}

function innermost(scrollers: ReadonlySet<Element>, node: Node): Element | undefined {
  let found: Element | undefined;
  for (const scroller of scrollers)
    if (contains(scroller, node) && (!found || contains(found, scroller))) found = scroller;
  return found;
}

/** Which elements stay where they are while the page scrolls, told by their positioned ancestors; each is asked for its style once. */
export class Pinned {
  readonly #known = new WeakMap<Element, boolean>();

  holds(element: Element): boolean {
    for (let next: Element | null = element; next; next = (next as HTMLElement).offsetParent ?? null) {
      let known = this.#known.get(next);
      if (known === undefined) {
        const { position } = getComputedStyle(next);
        known = position === 'fixed' || position === 'sticky';
        this.#known.set(next, known);
      }
      if (known) return true;
    }
    return false;
  }
}
