import { allUnderlines, highlightName, hoverName, type Underline } from '../../settings/highlights';
import { AdoptedRules } from './adopted-rules';

/** How often a highlight that the page took from the registry is put back: a page that insists has its way. */
const mostReturns = 20;

/**
 * Our highlights in `CSS.highlights`. The registry is the page's, so it is never iterated, and what is in it is kept here too
 * (Firefox hides a content script's view of a registry's contents).
 */
export class HighlightRegistry {
  readonly #highlights = new Map<string, Highlight>();
  /** In Firefox the manifest’s style sheet has every rule. */
  readonly #rules = import.meta.env.MODE === 'firefox' ? undefined : new AdoptedRules();
  #returns = 0;
  #isHidden = false;

  /** Takes away what an earlier script of ours has left, whose extension was updated or switched off under this page. */
  static clearLeftovers(): void {
    if (!HighlightRegistry.isSupported() || CSS.highlights.size === 0) return;
    CSS.highlights.delete(hoverName);
    for (const underline of allUnderlines()) CSS.highlights.delete(highlightName(underline));
  }

  static isSupported(): boolean {
    return typeof Highlight === 'function' && typeof CSS !== 'undefined' && 'highlights' in CSS;
  }

  /** The registered highlight of a line. */
  get(underline: Underline): Highlight {
    const name = highlightName(underline);
    let highlight = this.#highlights.get(name);
    if (!highlight) {
      highlight = new Highlight();
      this.#highlights.set(name, highlight);
      this.#rules?.add(underline);
      if (!this.#isHidden) CSS.highlights.set(name, highlight);
    }
    return highlight;
  }

  /** Puts back what the page has cleared or replaced, a bounded number of times. */
  putBack(): void {
    this.#rules?.putBack();
    if (this.#isHidden || this.#returns >= mostReturns) return;
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size === 0 || CSS.highlights.get(name) === highlight) continue;
      this.#returns++;
      CSS.highlights.set(name, highlight);
    }
  }

  /** Takes our highlights out of the registry for as long as the page is printed: a text is drawn in pieces where one begins or ends. */
  hide(isHidden: boolean): void {
    this.#isHidden = isHidden;
    for (const [name, highlight] of this.#highlights)
      if (!isHidden) CSS.highlights.set(name, highlight);
      else if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  }

  /** Tints one range, or none. */
  hover(range: StaticRange | undefined): void {
    if (range) CSS.highlights.set(hoverName, new Highlight(range));
    else CSS.highlights.delete(hoverName);
  }

  clear(): void {
    for (const [name, highlight] of this.#highlights) {
      highlight.clear();
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    this.#highlights.clear();
    this.#rules?.clear();
    this.hover(undefined);
  }
}
