import type { PageMention } from '../page-mention';
import { isLargePage } from '../reading/order';
import { contains, isElement, rootElement, textRoot } from '../reading/page';
import type { SkippedContent } from '../reading/skipped';
import { runInSlices } from '../reading/slices';
import { measure, newRun, originOf, Pinned, type Run, runLength } from './runs';

/** So many mentions on a page that is not large cost a frame nothing that can be measured: they are all shown, and nothing is watched. */
const few = 200;

/**
 * Mentions that are shown before it is known where they are: the first that are read are those the reader sees. The others are
 * shown when they are near. Each time that something is registered, Chromium goes through the whole page before the next frame.
 */
const mostUnmeasured = 60;

/** Mentions without a place of their own (hidden, fixed, sticky) that are shown wherever the reader is. */
const mostLoose = 500;

/** Parts of the viewport's height, above and below it, in which mentions are shown too. */
const margin = 0.6;

/** CSS pixels by which a run may have moved before all are measured again. */
const tolerance = 40;

/** Runs that are measured to see whether the others are still where they were. */
const samples = 8;

/** Milliseconds between two measurements of everything; what is new is measured at once. */
const measurePause = 400;

/** What may scroll in a page besides the page itself. */
const mostScrollers = 40;

interface Shown {
  enter(mention: PageMention): void;
  leave(mention: PageMention): void;
}

/**
 * Knows which of many mentions are near the viewport. They are kept in runs of some that are close together; where a run is, in
 * its scroller's content, is measured once and again when a sample of them has moved. So scrolling compares numbers only, and the
 * order of the page need not be the order on the screen (columns, grids).
 */
export class Vicinity {
  readonly #shown: Shown;
  readonly #skipped: SkippedContent;
  readonly #runOf = new Map<PageMention, Run>();
  readonly #runs = new Set<Run>();
  readonly #scrollers = new Set<Element>();
  #pinned = new Pinned();
  #stop: AbortController | undefined;
  #frame = 0;
  /** How many mentions came so far: the first are shown before they are measured. */
  #added = 0;
  #isMeasuring = false;
  /** From when on all may be measured again, in milliseconds of `performance.now()`, and what waits for that. */
  #rested = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStale = false;

  constructor(shown: Shown, skipped: SkippedContent) {
    this.#skipped = skipped;
    this.#shown = shown;
  }

  add(mentions: readonly PageMention[]): void {
    if (this.#stop === undefined && (this.#runOf.size + mentions.length > few || isLargePage())) this.#start();
    for (let from = 0; from < mentions.length; from += runLength) {
      const run = newRun(mentions.slice(from, from + runLength));
      this.#runs.add(run);
      for (const mention of run.mentions) this.#runOf.set(mention, run);
      if (this.#stop === undefined || this.#added < mostUnmeasured) this.#show(run, true);
      this.#added += run.mentions.size;
    }
    if (this.#stop) this.#measureSoon();
  }

  remove(mention: PageMention): void {
    const run = this.#runOf.get(mention);
    if (!run) return;
    this.#runOf.delete(mention);
    run.mentions.delete(mention);
    if (run.mentions.size === 0) this.#runs.delete(run);
  }

  /** Looks whether the mentions are still where they were; for changes of layout that come without an event. */
  check(): void {
    if (!this.#stop) return;
    if (!this.#isStale && this.#hasMoved()) this.#isStale = true;
    this.#measureSoon();
    this.#choose();
  }

  clear(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#frame = 0;
    this.#runs.clear();
    this.#runOf.clear();
    this.#scrollers.clear();
  }

  #start(): void {
    const stop = new AbortController();
    this.#stop = stop;
    const options = { signal: stop.signal, capture: true, passive: true };
    addEventListener('scroll', (event) => this.#scroll(event.target), options);
    addEventListener('resize', () => this.#layoutChanged(), options);
    addEventListener('toggle', () => this.#layoutChanged(), options);
    const observer = new ResizeObserver(() => this.check());
    observer.observe(rootElement());
    const root = textRoot();
    if (root) observer.observe(root);
    stop.signal.addEventListener('abort', () => observer.disconnect());
  }

  #layoutChanged(): void {
    this.#isStale = true;
    this.#measureSoon();
  }

  #scroll(target: EventTarget | null): void {
    if (target instanceof Node && isElement(target) && !this.#scrollers.has(target)) this.#learn(target);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#choose();
    });
  }

  /** A scroller shows itself by scrolling: from then on, what is in it is measured from its top. */
  #learn(scroller: Element): void {
    if (this.#scrollers.size >= mostScrollers || scroller === document.scrollingElement) return;
    for (const known of this.#scrollers) if (!known.isConnected) this.#scrollers.delete(known);
    let holdsAny = false;
    for (const run of this.#runs) {
      const [first] = run.mentions;
      if (!first || !contains(scroller, first.start.node)) continue;
      holdsAny = true;
      run.isMeasured = false;
    }
    if (!holdsAny) return;
    this.#scrollers.add(scroller);
    this.#measureSoon();
  }

  /** What is below an element is displayed from now on. */
  lookBelow(element: Element): void {
    if (!this.#stop) return;
    for (const run of this.#runs)
      for (const { start } of run.mentions)
        if (contains(element, start.node)) {
          run.isMeasured = false;
          break;
        }
    this.#measureSoon();
  }

  /** Measures, in slices, the runs that have not been measured, or all where they have moved; then shows what is near. */
  #measureSoon(): void {
    const { signal } = this.#stop ?? {};
    if (this.#isMeasuring || !signal || (!this.#isStale && !this.#hasUnmeasured())) return;
    const rest = this.#isStale ? this.#rested - performance.now() : 0;
    if (rest > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#measureSoon();
      }, rest);
      if (!this.#hasUnmeasured()) return;
    }
    const all = this.#isStale && rest <= 0;
    if (all) this.#isStale = false;
    this.#isMeasuring = true;
    runInSlices(this.#measureSteps(all), signal)
      .catch((error) => console.warn('Backhaul could not measure this page.', error))
      .finally(() => {
        this.#isMeasuring = false;
        if (all) this.#rested = performance.now() + measurePause;
        if (!signal.aborted) this.#measureSoon();
      });
  }

  #hasUnmeasured(): boolean {
    for (const run of this.#runs) if (!run.isMeasured) return true;
    return false;
  }

  *#measureSteps(all: boolean): Generator<undefined, void> {
    if (all) this.#pinned = new Pinned();
    for (const run of [...this.#runs]) {
      if (!all && run.isMeasured) continue;
      measure(run, this.#scrollers, this.#pinned, this.#skipped);
      yield;
    }
    this.#choose();
  }

  #hasMoved(): boolean {
    const step = Math.max(1, Math.floor(this.#runs.size / samples));
    let index = 0;
    for (const run of this.#runs) {
      if (index++ % step !== 0 || !run.isMeasured) continue;
      const [first] = run.mentions;
      const last = [...run.mentions].at(-1);
      if (!first || !last) continue;
      const now = newRun(first === last ? [first] : [first, last]);
      measure(now, this.#scrollers, this.#pinned, this.#skipped);
      const isWithin = now.top >= run.top - tolerance && now.bottom <= run.bottom + tolerance;
      if (now.isLoose !== run.isLoose ? !run.isLoose : !run.isLoose && !isWithin) return true;
    }
    return false;
  }

  /** Shows the runs near the viewport, and takes away the others. */
  #choose(): void {
    const height = innerHeight;
    const origins = new Map<Element | undefined, number>();
    let loose = 0;
    for (const run of this.#runs) {
      if (!run.isMeasured) continue;
      let isNear = false;
      if (run.isLoose && loose < mostLoose) {
        isNear = true;
        loose += run.mentions.size;
      }
      if (!isNear && run.bottom >= run.top) {
        let origin = origins.get(run.scroller);
        if (origin === undefined) {
          origin = originOf(run.scroller);
          origins.set(run.scroller, origin);
        }
        isNear = run.bottom + origin > -margin * height && run.top + origin < (1 + margin) * height;
      }
      this.#show(run, isNear);
    }
  }

  #show(run: Run, isShown: boolean): void {
    if (run.isShown === isShown) return;
    run.isShown = isShown;
    for (const mention of run.mentions)
      if (isShown) this.#shown.enter(mention);
      else this.#shown.leave(mention);
  }
}
