import { html, LitElement } from 'lit';
import { log, sentence } from './page';

/** An article in a shadow root, with another element's root in it and a slot for the page's own text. */
export function defineArticle(mode: 'open' | 'closed'): void {
  class Note extends LitElement {
    static override shadowRootOptions: ShadowRootInit = { mode };
    static override properties = { text: {} };
    declare text: string;

    override render() {
      return html`<p>Note: ${this.text}</p>`;
    }
  }

  class Article extends LitElement {
    static override shadowRootOptions: ShadowRootInit = { mode };
    static override properties = { step: { type: Number } };
    declare step: number;

    constructor() {
      super();
      this.step = 0;
    }

    override createRenderRoot() {
      const root = super.createRenderRoot();
      // What is closed to the page's visitors is known to the page; the test looks through it.
      Object.assign(window, { knownRoots: [...((window as { knownRoots?: Node[] }).knownRoots ?? []), root] });
      return root;
    }

    override updated() {
      log(`step ${this.step}`);
    }

    override render() {
      return html`<h2>Step ${this.step}</h2>
        <p>About <b>${this.step % 2 ? 'ZTE' : 'Huawei'}</b> and ${sentence(this.step)}</p>
        <test-note .text=${sentence(this.step + 1)}></test-note>
        ${this.step % 2 ? html`<p>Nokia comes and goes.</p>` : ''}
        <slot></slot>`;
    }
  }

  customElements.define('test-note', Note);
  customElements.define('test-article', Article);
}

export function advance(): Promise<unknown> {
  const article = document.querySelector('test-article') as LitElement & { step: number };
  article.step++;
  return article.updateComplete;
}
