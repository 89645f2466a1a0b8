import { highlightRule, isUsual, type Underline } from '../../settings/highlights';

/** How often the style sheet is put into the page’s list: a page that insists on taking it out has its way. */
const mostAdoptions = 10;

/**
 * The rules of highlights that Chromium’s manifest lacks, in a constructed style sheet that the document adopts: what the page’s
 * content security policy says of styles does not concern it. Each change makes the browser restyle the whole page, so all that
 * one task needs is changed at its end. The list is the page’s; no element of a page that is named like it hides it from a content
 * script in Chromium.
 */
export class AdoptedRules {
  readonly #sheet = new CSSStyleSheet({ media: 'screen' });
  #pending: string[] = [];
  #adoptions = 0;

  /** Sees to it that a line, which is told once, has its rule when the task that runs is done. */
  add(underline: Underline): void {
    if (isUsual(underline)) return;
    if (this.#pending.push(highlightRule(underline)) === 1) queueMicrotask(() => this.#insert());
  }

  #insert(): void {
    for (const rule of this.#pending) this.#sheet.insertRule(rule);
    this.#pending = [];
    this.#adopt();
  }

  /** Puts the style sheet back where the page has taken it out, a bounded number of times. */
  putBack(): void {
    if (this.#adoptions > 0) this.#adopt();
  }

  #adopt(): void {
    const { adoptedStyleSheets: sheets } = document;
    if (sheets.includes(this.#sheet) || this.#adoptions >= mostAdoptions) return;
    this.#adoptions++;
    sheets.push(this.#sheet);
  }

  /** Takes the style sheet out when the task that runs is done: what comes in its place is changed with it. Not to be used again. */
  clear(): void {
    queueMicrotask(() => {
      const { adoptedStyleSheets: sheets } = document;
      const at = sheets.indexOf(this.#sheet);
      if (at >= 0) sheets.splice(at, 1);
    });
  }
}
