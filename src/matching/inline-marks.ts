import { MARK_TEXT } from './fold';
import type { Hit, IsBreak } from './scan';

/** A text without the marks between inline elements, and the way back to the offsets of the text it was made of. */
export class Unmarked {
  readonly text: string;
  /** Where marks were taken out, in order: UTF-16 offsets in the original. */
  readonly #taken: readonly number[];

  constructor(text: string, isBreak: IsBreak) {
    const taken: number[] = [];
    for (let at = text.indexOf(MARK_TEXT); at >= 0; at = text.indexOf(MARK_TEXT, at + 1))
      if (!isBreak(at)) taken.push(at);
    this.#taken = taken;
    let last = 0;
    let out = '';
    for (const at of taken) {
      out += text.slice(last, at);
      last = at + 1;
    }
    this.text = taken.length === 0 ? text : out + text.slice(last);
  }

  /** A hit in the original, by the offsets of the text without marks. */
  hit(hit: Hit): Hit {
    if (this.#taken.length === 0) return hit;
    return { ...hit, start: this.#without(hit.start), end: this.#without(hit.end) };
  }

  /** A span in the text without marks, by the offsets of the original. */
  original<T extends { readonly start: number; readonly end: number }>(span: T): T {
    if (this.#taken.length === 0) return span;
    return { ...span, start: this.originalAt(span.start), end: this.originalAt(span.end - 1) + 1 };
  }

  /** Where a unit of the text without marks stands in the original. */
  originalAt(at: number): number {
    return at + this.#count((taken, index) => taken - index <= at);
  }

  #without(at: number): number {
    return at - this.#count((taken) => taken < at);
  }

  /** How many of the marks taken out come before a place; `isBefore` holds for those and no later ones. */
  #count(isBefore: (taken: number, index: number) => boolean): number {
    let low = 0;
    let high = this.#taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#taken[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
