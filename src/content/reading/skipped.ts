import { boxOf, isElement, parentOf } from './page';

/** The browser says with this event that it begins or ceases to skip the content of a `content-visibility: auto` element. */
const changed = 'contentvisibilityautostatechange';

type TakenUp = (below: Element) => void;

/**
 * Which parts of a page the browser skips because they are far away (`content-visibility: auto`). To ask for the style, the box or
 * the visibility of anything in them makes the browser do the work that the page meant to save, for each question anew; so only
 * what is around them is asked.
 */
export class SkippedContent {
  /** The outermost element that may skip its content, at or around each element that was asked about; null where there is none. */
  readonly #around = new WeakMap<Element, Element | null>();
  readonly #displayed = new WeakSet<Element>();
  readonly #listeners = new Set<TakenUp>();
  readonly #signal: AbortSignal;
  #isListening = false;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Calls back when the content of an element begins to be displayed, until `signal` aborts. */
  onDisplayed(takenUp: TakenUp, signal: AbortSignal): void {
    this.#listeners.add(takenUp);
    signal.addEventListener('abort', () => this.#listeners.delete(takenUp));
  }

  /** The element that skips its content now, texts right below `element` among it. */
  around(element: Element): Element | undefined {
    const skipping = this.#find(element);
    if (!skipping || this.#displayed.has(skipping)) return undefined;
    const { top, bottom } = boxOf(skipping);
    return bottom >= 0 && top <= innerHeight ? undefined : skipping;
  }

  /** Asks from the outside to the inside, and no further than the first that skips its content. */
  #find(element: Element): Element | null {
    const unknown: Element[] = [];
    let skipping: Element | null | undefined;
    for (let node: Node | null = element; node && isElement(node); node = parentOf(node)) {
      skipping = this.#around.get(node);
      if (skipping !== undefined) break;
      unknown.push(node);
    }
    skipping ??= null;
    for (const inner of unknown.reverse()) {
      if (!skipping && getComputedStyle(inner).contentVisibility === 'auto') {
        skipping = inner;
        this.#listen();
      }
      this.#around.set(inner, skipping);
    }
    return skipping;
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    addEventListener(changed, (event) => this.#note(event), { signal: this.#signal, capture: true });
  }

  #note(event: Event): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if ((event as Event & { skipped?: boolean }).skipped) this.#displayed.delete(target);
    else {
      this.#displayed.add(target);
      for (const takenUp of this.#listeners) takenUp(target);
    }
  }
}
