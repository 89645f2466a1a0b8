/** A page of the tests, with a look at what is painted on it and what its card says. */
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers';
import { evaluateInCard } from './card-root';

export interface Painted {
  readonly text: string;
  /** The name of the highlight, or of the mark's look. */
  readonly name: string;
}

/** A page of the tests with what the extension shows on it. */
export class TestPage {
  readonly page: Page;
  readonly #session: Session;
  readonly errors: string[] = [];

  constructor(page: Page, session: Session) {
    this.page = page;
    this.#session = session;
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** All that is painted, overlay or marks, in the order of the page. */
  painted(): Promise<Painted[]> {
    return this.page.evaluate(() => {
      const found: { text: string; name: string; range: Range }[] = [];
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('backhaul-') || name === 'backhaul-hover') continue;
        for (const part of highlight) {
          const range = document.createRange();
          try {
            range.setStart(part.startContainer, part.startOffset);
            range.setEnd(part.endContainer, part.endOffset);
          } catch {
            found.push({ text: 'STALE', name, range });
            continue;
          }
          if (range.startContainer.isConnected) found.push({ text: range.toString(), name, range });
        }
      }
      const marks = [...document.querySelectorAll('mark[role="mark"]')].map((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return { text: element.textContent ?? '', name: 'mark', range };
      });
      return [...found, ...marks]
        .sort((a, b) => {
          const [first, second] = [a.range.startContainer, b.range.startContainer];
          // Texts of different trees have no order that a range could tell.
          if (first.getRootNode() !== second.getRootNode()) return 0;
          return a.range.compareBoundaryPoints(Range.START_TO_START, b.range);
        })
        .map(({ text, name }) => ({ text, name }));
    });
  }

  /** Waits until what is painted satisfies `test`; fails with what is painted when it does not in time. */
  async waitFor(test: (painted: Painted[]) => boolean, timeout = 8000): Promise<Painted[]> {
    const end = Date.now() + timeout;
    for (;;) {
      const painted = await this.painted();
      if (test(painted)) return painted;
      if (Date.now() > end)
        throw new Error(`Not painted in time. Painted: ${painted.map(({ text }) => text).join(' | ') || 'nothing'}`);
    }
  }

  /** Waits until exactly these texts are painted, in the order of the page. */
  waitForTexts(...texts: string[]): Promise<Painted[]> {
    return this.waitFor((painted) => JSON.stringify(painted.map(({ text }) => text)) === JSON.stringify(texts));
  }

  /** The middle of the nth occurrence of a text, in CSS pixels of the viewport, scrolled into view. */
  middleOf(text: string, nth = 0): Promise<{ x: number; y: number }> {
    return this.page.evaluate(
      (wanted, skip) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode() as Text | null, left = skip; node; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf(wanted);
          if (at < 0 || left-- > 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const [box] = range.getClientRects();
          if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
        throw new Error(`The page has no text “${wanted}”.`);
      },
      text,
      nth,
    );
  }

  /** Rests the pointer on a text. */
  async hover(text: string, nth = 0): Promise<{ x: number; y: number }> {
    const { x, y } = await this.middleOf(text, nth);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
    return { x, y };
  }

  /** Taps a text with a finger, once the page stands as it was scrolled. */
  async tap(text: string): Promise<void> {
    const { x, y } = await this.middleOf(text);
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await this.page.touchscreen.tap(x, y);
  }

  /** Evaluates in the card's closed shadow root; undefined where no card is open. */
  inCard<Result>(look: (root: ShadowRoot) => Result): Promise<Result | undefined> {
    return evaluateInCard(this.#session, this.page, look);
  }

  /** Waits until the card's text satisfies `test`, and returns it. */
  async waitForCard(test: (text: string) => boolean = (text) => text.length > 40, timeout = 8000): Promise<string> {
    const end = Date.now() + timeout;
    for (;;) {
      const text = (await this.inCard((root) => root.querySelector<HTMLElement>('.card')?.innerText ?? '')) ?? '';
      if (test(text)) return text;
      if (Date.now() > end) throw new Error(`The card did not come to that. It says: ${text || 'nothing'}`);
    }
  }

  /** Waits until no card is open. */
  async waitForNoCard(timeout = 8000): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('[data-backhaul-card]'), { timeout });
  }
}
