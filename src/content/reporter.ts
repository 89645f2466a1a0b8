import type { Card } from '../facts/card';
import { ask } from '../messages/calls';

/** Milliseconds between a change of mentions and the report of it: a page that loads changes often. */
const reportDelay = 250;

/** Milliseconds between two reports of a page that changes all the time. */
const reportPause = 1000;

export interface ReporterParts {
  /** Mentions that are displayed, by entity id. */
  readonly counts: () => Promise<Record<string, number>>;
  /** Whether the page was read in part only. */
  readonly stoppedEarly: () => boolean;
  readonly take: (cards: readonly Card[]) => void;
}

/** Tells the background what this frame mentions, and fetches the cards of what is new, in one batch. */
export class Reporter {
  readonly #parts: ReporterParts;
  readonly #signal: AbortSignal;
  readonly #asked = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = JSON.stringify({ counts: {}, stoppedEarly: false, url: location.href });
  #reported = Number.NEGATIVE_INFINITY;

  constructor(parts: ReporterParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** What there is to report may have changed. */
  changed(): void {
    if (this.#signal.aborted) return;
    const delay = Math.max(reportDelay, reportPause - (performance.now() - this.#reported));
    this.#timer ??= setTimeout(() => {
      this.#parts
        .counts()
        .finally(() => {
          this.#timer = undefined;
        })
        .then((counts) => {
          this.#reported = performance.now();
          if (!this.#signal.aborted) return this.#report(counts, this.#parts.stoppedEarly());
        })
        .catch((error) => console.warn('Backhaul could not count.', error));
    }, delay);
  }

  /** The background may have forgotten this page, as after a navigation: the next report is sent even if nothing changed. */
  renew(): void {
    this.#last = '';
    this.changed();
  }

  /** Reports that this frame shows nothing any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#report({}, false);
  }

  async #report(counts: Record<string, number>, stoppedEarly: boolean): Promise<void> {
    // The background forgets a tab that navigates, also within a document: the address is part of what was said.
    const text = JSON.stringify({ counts, stoppedEarly, url: location.href });
    if (text === this.#last) return;
    this.#last = text;
    const ids = Object.keys(counts).filter((id) => !this.#asked.has(id));
    for (const id of ids) this.#asked.add(id);
    try {
      await ask('report', { counts, stoppedEarly });
      if (ids.length > 0) this.#parts.take(await ask('cards', { ids }));
    } catch {
      // The background cannot be reached now: the next change, or the first hover, asks again.
      this.#last = '';
      for (const id of ids) this.#asked.delete(id);
    }
  }
}
