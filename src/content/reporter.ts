import type { Card } from '../facts/card';
import { ask } from '../messages/calls';

/** Milliseconds between a change of mentions and the report of it: a page that loads changes often. */
const reportDelay = 250;

/** Tells the background what this frame mentions, and fetches the cards of what is new, in one batch. */
export class Reporter {
  readonly #counts: () => Record<string, number>;
  readonly #take: (cards: readonly Card[]) => void;
  readonly #asked = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '{}';

  constructor(counts: () => Record<string, number>, take: (cards: readonly Card[]) => void, signal: AbortSignal) {
    this.#counts = counts;
    this.#take = take;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  changed(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#report(this.#counts());
    }, reportDelay);
  }

  /** Reports that this frame shows nothing any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#report({});
  }

  async #report(counts: Record<string, number>): Promise<void> {
    const text = JSON.stringify(counts);
    if (text === this.#last) return;
    this.#last = text;
    const ids = Object.keys(counts).filter((id) => !this.#asked.has(id));
    for (const id of ids) this.#asked.add(id);
    try {
      await ask('report', { counts, stoppedEarly: false });
      if (ids.length > 0) this.#take(await ask('cards', { ids }));
    } catch {
      // The background cannot be reached now: the next change, or the first hover, asks again.
      this.#last = '';
      for (const id of ids) this.#asked.delete(id);
    }
  }
}
