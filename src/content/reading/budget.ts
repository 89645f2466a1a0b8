/**
 * How much of a page is read, and how much of its time that may take. A page within these bounds is read whole; a larger or a
 * hostile one is read in part, and the reader is told so.
 */

/** UTF-16 units that are read at once: some fifty novels. */
const mostText = 24_000_000;

/** UTF-16 units a millisecond that may be read after that. */
const textAgain = 1000;

/** Milliseconds of our work for one reading of the whole page; the largest news pages take a tenth. */
const mostTime = 4_000;

/** Milliseconds of work that changes of the page may cost at once, and how much of each second after that. */
const burst = 120;
const share = 0.1;

export class Budget {
  #text = mostText;
  #time = mostTime;
  #credit = burst;
  #last = performance.now();
  #lastText = this.#last;
  stoppedEarly = false;

  /** A reading of the whole page begins. */
  renew(): void {
    this.#time = mostTime;
    this.stoppedEarly = false;
  }

  /** Whether units of text may be read; says so when it is too much. */
  allows(length: number): boolean {
    if (this.#text < mostText) {
      const now = performance.now();
      this.#text = Math.min(mostText, this.#text + (now - this.#lastText) * textAgain);
      this.#lastText = now;
    }
    this.#text -= length;
    if (this.#text < 0) this.stoppedEarly = true;
    return this.#text >= 0;
  }

  /** Whether there is time left to read the whole page; says so when there is not. */
  allowsOnPage(): boolean {
    if (this.#time < 0) this.stoppedEarly = true;
    return this.#time >= 0;
  }

  /** Notes milliseconds spent on reading the whole page. */
  spendOnPage(spent: number): number {
    this.#time -= spent;
    return 0;
  }

  /** Notes milliseconds spent on changes; answers how many to rest. */
  spendOnChanges(spent: number): number {
    const now = performance.now();
    this.#credit = Math.min(burst, this.#credit + (now - this.#last) * share) - spent;
    this.#last = now;
    return this.#credit < 0 ? -this.#credit / share : 0;
  }
}
