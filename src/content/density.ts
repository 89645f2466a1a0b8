/** Fewer mentions for those who want fewer: the first of each entity in a section, or on the page. */
import type { Settings } from '../settings/schema';
import type { PageMention } from './page-mention';
import { inOrder } from './walk';

/** Milliseconds between a change and a new choice: a page that loads changes often. */
const settleDelay = 100;

/** The first of each entity in each section. `sectionOf` gives whatever names a mention's section; a page is one section. */
export function firstOfEach<Mention extends { readonly id: string }>(
  ordered: readonly Mention[],
  sectionOf: (mention: Mention) => unknown,
): Set<Mention> {
  const seen = new Map<unknown, Set<string>>();
  const chosen = new Set<Mention>();
  for (const mention of ordered) {
    const section = sectionOf(mention);
    const ids = seen.get(section) ?? new Set();
    seen.set(section, ids);
    if (ids.has(mention.id)) continue;
    ids.add(mention.id);
    chosen.add(mention);
  }
  return chosen;
}

/** Says which mentions are shown at a density, and when that has to be looked at again. */
export class Density {
  readonly #changed: () => void;
  #chosen: ReadonlySet<PageMention> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void, signal: AbortSignal) {
    this.#changed = changed;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  allows(mention: PageMention): boolean {
    return this.#chosen === undefined || this.#chosen.has(mention);
  }

  choose(density: Settings['density'], mentions: Iterable<PageMention>): void {
    if (density === 'all') this.#chosen = undefined;
    else {
      const ordered = inOrder(mentions);
      this.#chosen = firstOfEach(ordered, density === 'page' ? () => 'page' : sections());
    }
  }

  /** Mentions have come or gone: `changed` is called once they have settled, unless all are shown anyway. */
  touch(density: Settings['density']): void {
    if (density === 'all') return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed();
    }, settleDelay);
  }
}

/** Sections by headings: a mention's section is the last heading at or before it. Mentions must be asked for in order. */
function sections(): (mention: PageMention) => Element | undefined {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')];
  let at = 0;
  return ({ start }) => {
    const isBefore = (heading: Element | undefined) =>
      heading !== undefined &&
      (heading.compareDocumentPosition(start.node) &
        (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !==
        0;
    while (isBefore(headings[at])) at++;
    return headings[at - 1];
  };
}
