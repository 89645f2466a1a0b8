import { highlightName, highlightRule, isUsual, type Underline } from '../../settings/highlights';
import { adoptedStyleSheets } from '../reading/page';

/** How often the style sheet is put into the page’s list: a page that insists on taking it out has its way. */
const mostAdoptions = 10;

/**
 * The rules of highlights that the manifest’s style sheet lacks, in a constructed one that the document adopts: what the page’s
 * content security policy says of styles does not concern it. Each change makes the browser restyle the whole page, so all that
 * one task needs is changed at its end.
 */
export class AdoptedRules {
  readonly #sheet = new CSSStyleSheet({ media: 'screen' });
  readonly #names = new Set<string>();
  #pending: string[] = [];
  #adoptions = 0;

  /** Sees to it that a line has its rule when the task that runs is done. */
  need(underline: Underline): void {
    const name = highlightName(underline);
    if (isUsual(underline) || this.#names.has(name)) return;
    this.#names.add(name);
    if (this.#pending.push(highlightRule(underline)) === 1) queueMicrotask(() => this.#add());
  }

  #add(): void {
    for (const rule of this.#pending) this.#sheet.insertRule(rule);
    this.#pending = [];
    this.#adopt();
  }

  /** Puts the style sheet back where the page has taken it out, a bounded number of times. */
  putBack(): void {
    if (this.#names.size > 0) this.#adopt();
  }

  #adopt(): void {
    const sheets = adoptedStyleSheets();
    if (sheets.includes(this.#sheet) || this.#adoptions >= mostAdoptions) return;
    this.#adoptions++;
    sheets.push(this.#sheet);
  }

  /** Takes the style sheet out when the task that runs is done: what comes in its place is changed with it. Not to be used again. */
  clear(): void {
    queueMicrotask(() => {
      const sheets = adoptedStyleSheets();
      const at = sheets.indexOf(this.#sheet);
      if (at >= 0) sheets.splice(at, 1);
    });
  }
}
