/** Milliseconds between two looks at what a page does without any event: half of the second within which we promise to notice. */
const pulseLength = 500;

/**
 * Calls its listeners twice a second while the page is visible and one of them says that it needs it. A page on which nothing
 * waits has no timer at all.
 */
export class Pulse {
  readonly #listeners: { readonly needed: () => boolean; readonly beat: () => void }[] = [];
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    addEventListener('visibilitychange', () => this.wake(), { signal, capture: true });
  }

  on(needed: () => boolean, beat: () => void): void {
    this.#listeners.push({ needed, beat });
  }

  /** Starts the timer where it is needed. */
  wake(): void {
    if (this.#timer !== undefined || this.#signal.aborted || document.visibilityState === 'hidden') return;
    if (!this.#listeners.some(({ needed }) => needed())) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      for (const { needed, beat } of this.#listeners) if (!this.#signal.aborted && needed()) beat();
      this.wake();
    }, pulseLength);
  }
}
