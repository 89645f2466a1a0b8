import type { PageSettings } from '../settings/page';
import { aboutPage } from './about';
import { countShown } from './counts';
import { Display } from './display';
import { PageMentions } from './mentions';
import { isOrphaned, whenOrphaned } from './orphan';
import { nodesOf } from './page-mention';
import { OverlayPainter } from './painter/overlay';
import { HighlightRegistry } from './painter/registry';
import { Pulse } from './pulse';
import { contains } from './reading/page';
import { isDesigned } from './reading/readable';
import { ReadingPort } from './reading/reading-port';
import { SkippedContent } from './reading/skipped';
import { PageWatcher } from './reading/watch';
import { Reporter } from './reporter';

/** Annotates one page (or frame) from its start until it is stopped: has it read, and shows what it mentions once there is something. */
export class Annotator {
  readonly #script: AbortController;
  readonly #stop = new AbortController();
  readonly #mentions: PageMentions;
  readonly #watcher: PageWatcher;
  readonly #pulse = new Pulse(this.#stop.signal);
  readonly #skipped = new SkippedContent(this.#stop.signal);
  readonly #reporter: Reporter;
  #display: Display | undefined;
  #settings: PageSettings;

  /** `script` stops all of this script, also when nobody answers it any more. */
  constructor(settings: PageSettings, script: AbortController) {
    this.#script = script;
    script.signal.addEventListener('abort', () => this.stop(), { signal: this.#stop.signal });
    this.#settings = settings;
    const port = new ReadingPort(
      { about: aboutPage, answered: (answer) => this.#mentions.take(answer), orphaned: () => script.abort() },
      this.#stop.signal,
    );
    this.#mentions = new PageMentions(port, (change) => {
      this.#display ??= this.#show();
      this.#display.change(change);
      this.#watcher.found(change.added.length);
      this.#reporter.changed();
      this.#pulse.wake();
    });
    this.#watcher = new PageWatcher(
      this.#mentions,
      {
        worked: () => {
          port.settle();
          this.#reporter.changed();
          this.#pulse.wake();
        },
        ready: () => port.ready(),
        touched: (node) => this.#display?.touched(node),
        release: (texts) => this.#display?.release(texts) ?? false,
      },
      this.#stop.signal,
    );
    this.#reporter = new Reporter(
      {
        counts: async () => {
          const display = this.#display;
          if (!display) return {};
          return countShown(this.#mentions.all, (one) => display.isWanted(one), this.#skipped, this.#stop.signal);
        },
        stoppedEarly: () => this.#watcher.stoppedEarly,
        take: (cards) => this.#display?.take(cards),
      },
      this.#stop.signal,
    );
    this.#pulse.on(
      () => this.#watcher.shadows.isWaiting,
      () => this.#watcher.lookForShadows(),
    );
    const options = { signal: this.#stop.signal, capture: true, passive: true };
    // A page that comes back from the back/forward cache, or from being prerendered, is new to the background.
    addEventListener('pageshow', (event) => event.persisted && this.#reporter.renew(), options);
    HighlightRegistry.clearLeftovers();
    this.#prepare();
    this.#watcher.start();
  }

  /** Marks must not split a text that the page writes to: their painter hears of that from the start. */
  #prepare(): void {
    if (this.#settings.painter === 'marks' || !OverlayPainter.isSupported()) this.#display ??= this.#show();
  }

  /** From the first mention on. */
  #show(): Display {
    const { signal } = this.#stop;
    const chosen = () => {
      this.#reporter.changed();
      this.#pulse.wake();
    };
    const page = { mentions: this.#mentions, watcher: this.#watcher, skipped: this.#skipped, chosen };
    const display = new Display(page, this.#settings, signal);
    this.#pulse.on(
      () => this.#mentions.all.size > 0,
      () => {
        if (isOrphaned()) return this.#script.abort();
        if (isDesigned()) this.#mentions.forget([...this.#mentions.all].flatMap(nodesOf));
        display.beat();
        this.#reporter.changed();
      },
    );
    whenOrphaned(() => this.#script.abort(), signal);
    const options = { signal, capture: true, passive: true };
    addEventListener('toggle', () => this.#reporter.changed(), options);
    addEventListener('focusin', (event) => this.#edited(event.composedPath()[0]), options);
    return display;
  }

  /** What is edited belongs to the writer alone, also where it became editable after it was read. */
  #edited(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
    const inside = [...this.#mentions.all].filter(({ start }) => contains(target, start.node));
    this.#mentions.forget(inside.flatMap(nodesOf));
  }

  set settings(settings: PageSettings) {
    this.#settings = settings;
    if (this.#display) this.#display.settings = settings;
    else this.#prepare();
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#reporter.clear();
  }

  /** Scrolls to the next mention of an entity, round at the end, and opens its card. Whether there is one. */
  showNext(id: string): boolean {
    return this.#display?.showNext(id) ?? false;
  }

  /** Goes to the next or previous mention and opens its card. Whether there is one. */
  move(by: 'next' | 'previous'): boolean {
    return this.#display?.move(by) ?? false;
  }

  /** Puts the keyboard's focus on the open card, or on that of the nearest mention. Whether there is one. */
  enterCard(): boolean {
    return this.#display?.enterCard() ?? false;
  }
}
