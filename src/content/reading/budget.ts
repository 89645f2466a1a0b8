/**
 * How much of a page is read, and how much of its time that may take. A page within these bounds is read whole; a larger or a
 * hostile one is read in part, and the reader is told so.
 */

/**
 * Work that may be done at once: a UTF-16 unit of text costs one, so it is some fifty novels. It is counted, not timed, so that
 * a page is read as far on a slow machine as on a fast one.
 */
const mostWork = 24_000_000;

/** What each text node and each mention costs besides its text: about as much time as so many units. */
const textCost = 60;
const mentionCost = 200;

/** Work a millisecond that changes of the page may cost after that. */
const workAgain = 1000;

/**
 * A step of ours takes some milliseconds, on a machine that is busy with other things tens of them. What one takes beyond that, the
 * browser needs to answer what it is asked (the style of 50,000 nested elements): of this, so many milliseconds are spent on a page.
 */
const usualStep = 50;
const mostTime = 4_000;

/** Milliseconds of work that changes of the page may cost at once, and how much of each second after that. */
const burst = 120;
const share = 0.1;

export class Budget {
  #work = mostWork;
  #time = mostTime;
  #credit = burst;
  #last = performance.now();
  stoppedEarly = false;

  /** A reading of the whole page begins. */
  renew(): void {
    this.#time = mostTime;
    this.stoppedEarly = false;
  }

  /** Whether so many text nodes with so many units may be read; says so when it is too much. */
  allows(texts: number, length: number): boolean {
    this.#work -= length + texts * textCost;
    if (this.#work < 0) this.stoppedEarly = true;
    return this.#work >= 0;
  }

  /** Whether there is time left to read the whole page; says so when there is not. */
  allowsOnPage(): boolean {
    if (this.#time < 0) this.stoppedEarly = true;
    return this.#time >= 0;
  }

  /** Notes mentions that were found. */
  spendOnMentions(count: number): void {
    this.#work -= count * mentionCost;
  }

  /** Notes milliseconds spent on a slice of the whole page, which needs no rest. */
  spendOnPage(spent: number): number {
    this.#time -= Math.max(0, spent - usualStep);
    return 0;
  }

  /** Notes milliseconds spent on changes; answers how many to rest. */
  spendOnChanges(spent: number): number {
    const now = performance.now();
    const since = now - this.#last;
    this.#last = now;
    this.#work = Math.min(mostWork, this.#work + since * workAgain);
    this.#credit = Math.min(burst, this.#credit + since * share) - spent;
    return this.#credit < 0 ? -this.#credit / share : 0;
  }
}
