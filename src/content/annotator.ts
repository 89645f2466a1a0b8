import type { Settings } from '../settings/schema';
import { isMuted } from '../settings/sites';
import { categoryName } from '../ui/text';
import { aboutPage } from './about';
import { CardDesk } from './card/CardDesk';
import { countShown } from './counts';
import { Density } from './density';
import { watchEnter } from './keyboard';
import { PageMentions } from './mentions';
import { isOrphaned } from './orphan';
import { nodesOf, type PageMention } from './page-mention';
import { MarksPainter } from './painter/marks';
import { NoPainter } from './painter/none';
import { OverlayPainter } from './painter/overlay';
import type { Painter } from './painter/painter';
import { mentionAt } from './pointer/hit';
import { Pointer } from './pointer/pointer';
import { Pulse } from './pulse';
import { contains } from './reading/page';
import { isDesigned, isShown } from './reading/readable';
import { ReadingPort } from './reading/reading-port';
import { SkippedContent } from './reading/skipped';
import { PageWatcher } from './reading/watch';
import { Reporter } from './reporter';
import { shadowRootsOf } from './shadow-roots';
import { watchTaps } from './touch';
import { inOrder, step } from './walk';

/** Annotates one page (or frame) from its start until it is stopped. */
export class Annotator {
  readonly #stop = new AbortController();
  readonly #mentions: PageMentions;
  readonly #watcher: PageWatcher;
  readonly #desk: CardDesk;
  readonly #pulse = new Pulse(this.#stop.signal);
  readonly #skipped = new SkippedContent(this.#stop.signal);
  readonly #pointer: Pointer;
  readonly #reporter: Reporter;
  readonly #density = new Density(() => this.#repaint(), this.#stop.signal);
  /** The card that is being opened is a sheet: a finger asked for it. */
  #sheet = false;
  /** Where the commands and the popup’s list last were. */
  #visited: PageMention | undefined;
  #settings: Settings;
  #painter: Painter;

  constructor(settings: Settings, signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop(), { signal: this.#stop.signal });
    this.#settings = settings;
    const port = new ReadingPort(
      { about: aboutPage, answered: (answer) => this.#mentions.take(answer) },
      this.#stop.signal,
    );
    this.#mentions = new PageMentions(port, ({ added, removed }) => {
      this.#painter.erase(removed);
      this.#painter.paint(added.filter((mention) => this.#isWanted(mention)));
      this.#density.touch(this.#settings.density);
      if (this.#pointer.shown && removed.includes(this.#pointer.shown)) this.#pointer.send({ type: 'close' });
      this.#watcher.found(added.length);
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
        touched: (parent) => this.#painter.touched(parent),
        release: (texts) => this.#painter.release(texts),
      },
      this.#stop.signal,
    );
    this.#painter = this.#choosePainter();
    this.#density.choose(settings.density, []);
    this.#desk = new CardDesk(settings, {
      boxes: (mention) => this.#painter.boxes(mention),
      mentioned: () =>
        new Set(
          [...this.#mentions.all].filter((one) => this.#isWanted(one) && isShown(one.start.node)).map(({ id }) => id),
        ),
      pin: () => this.#pointer.send({ type: 'pin' }),
      close: () => this.#pointer.send({ type: 'close' }),
    });
    this.#reporter = new Reporter(
      {
        counts: () =>
          countShown(this.#mentions.all, (mention) => this.#isWanted(mention), this.#skipped, this.#stop.signal),
        stoppedEarly: () => this.#watcher.stoppedEarly,
        take: (cards) => this.#desk.take(cards),
      },
      this.#stop.signal,
    );
    this.#pointer = new Pointer(
      {
        painter: () => this.#painter,
        settings: () => this.#settings,
        isOnCard: (event) => this.#desk.host.holds(event),
        cardBox: () => this.#desk.host.box,
        show: (mention, point) => {
          this.#painter.hover(mention);
          if (mention) this.#desk.open(mention, point, this.#sheet);
          else this.#desk.close();
        },
        pinned: (pinned) => {
          this.#desk.pinned = pinned;
        },
        shadowRoots: () => this.#shadowRootsWithMentions(),
      },
      this.#stop.signal,
    );
    watchTaps(
      ({ x, y }) => mentionAt(this.#painter, x, y, this.#shadowRootsWithMentions()),
      (mention, place) => {
        this.#sheet = true;
        this.#pointer.send({ type: 'open', target: mention }, place);
        this.#sheet = false;
      },
      this.#stop.signal,
    );
    watchEnter(
      () => this.#pointer.shown !== undefined && !this.#desk.host.hasFocus,
      () => this.#desk.host.focus(),
      this.#stop.signal,
    );
    document.addEventListener('toggle', () => this.#desk.redraw(), { capture: true, signal: this.#stop.signal });
    this.#listen();
    this.#watcher.start();
  }

  /** What happens to a page besides changes of its nodes. */
  #listen(): void {
    const options = { signal: this.#stop.signal, capture: true, passive: true };
    this.#pulse.on(
      () => this.#watcher.shadows.isWaiting,
      () => this.#watcher.lookForShadows(),
    );
    this.#pulse.on(
      () => this.#mentions.all.size > 0,
      () => {
        if (isOrphaned()) return this.stop();
        if (isDesigned()) this.#mentions.forget([...this.#mentions.all].flatMap(nodesOf));
        this.#painter.beat();
        this.#reporter.changed();
      },
    );
    addEventListener('toggle', () => this.#reporter.changed(), options);
    // A page that comes back from the back/forward cache, or from being prerendered, is new to the background.
    addEventListener('pageshow', (event) => event.persisted && this.#reporter.renew(), options);
    addEventListener('focusin', (event) => this.#edited(event.composedPath()[0]), options);
  }

  /** What is edited belongs to the writer alone, also where it became editable after it was read. */
  #edited(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
    const inside = [...this.#mentions.all].filter(({ start }) => contains(target, start.node));
    this.#mentions.forget(inside.flatMap(nodesOf));
  }

  #shadowRootsWithMentions(): ShadowRoot[] {
    return this.#watcher.shadows.size === 0 ? [] : shadowRootsOf(this.#mentions.all);
  }

  set settings(settings: Settings) {
    const before = this.#settings;
    this.#settings = settings;
    this.#desk.settings = settings;
    const isSame = (key: keyof Settings) => JSON.stringify(before[key]) === JSON.stringify(settings[key]);
    if (!isSame('painter') || !isSame('looks')) {
      this.#painter.clear();
      this.#painter = this.#choosePainter();
    }
    this.#repaint();
  }

  /** Shows what is wanted now, and nothing else. */
  #repaint(): void {
    const all = [...this.#mentions.all];
    const wanted = all.filter((mention) => this.#isAllowed(mention));
    this.#density.choose(this.#settings.density, wanted);
    this.#painter.erase(all.filter((mention) => !this.#isWanted(mention)));
    this.#painter.paint(wanted.filter((mention) => this.#isWanted(mention)));
    if (this.#pointer.shown && !this.#isAllowed(this.#pointer.shown)) this.#pointer.send({ type: 'close' });
    this.#reporter.changed();
    this.#pulse.wake();
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#painter.clear();
    this.#desk.close();
    this.#reporter.clear();
  }

  #choosePainter(): Painter {
    const { looks, painter } = this.#settings;
    const overlay = OverlayPainter.isSupported() ? new OverlayPainter(looks, this.#mentions, this.#skipped) : undefined;
    if (painter === 'overlay' && overlay) return overlay;
    return new MarksPainter(looks, {
      overlay: overlay ?? new NoPainter(),
      quietly: (change) => this.#watcher.quietly(change),
      describe: ({ category }) => categoryName(category),
      lastChange: () => this.#watcher.lastChange,
    });
  }

  #isWanted(mention: PageMention): boolean {
    return this.#isAllowed(mention) && this.#density.allows(mention);
  }

  /** Whether the reader wants this entity here at all. */
  #isAllowed({ id, category }: PageMention): boolean {
    return this.#settings.categories[category] && !isMuted(this.#settings, id, location.hostname);
  }

  /** Scrolls to the next mention of an entity, round at the end, and opens its card. Whether there is one. */
  showNext(id: string): boolean {
    return this.#go('next', (mention) => mention.id === id);
  }

  /** Goes to the next or previous mention and opens its card. Whether there is one. */
  move(by: 'next' | 'previous'): boolean {
    return this.#go(by, () => true);
  }

  /** Puts the keyboard's focus on the open card, or on that of the nearest mention. Whether there is one. */
  enterCard(): boolean {
    if (!this.#pointer.shown && !this.#go('next', () => true)) return false;
    this.#desk.host.focus();
    return true;
  }

  #go(by: 'next' | 'previous', isMeant: (mention: PageMention) => boolean): boolean {
    const shown = inOrder(this.#mentions.all).filter(
      (mention) => isMeant(mention) && this.#isWanted(mention) && isShown(mention.start.node),
    );
    const mention = step(
      shown,
      this.#pointer.shown ?? this.#visited,
      by,
      (one) => (this.#painter.boxes(one)[0]?.top ?? 0) < 0,
    );
    if (!mention) return false;
    this.#visited = mention;
    mention.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box] = this.#painter.boxes(mention);
    this.#pointer.send({ type: 'close' });
    this.#pointer.send({ type: 'open', target: mention }, { x: box?.left ?? 0, y: box?.bottom ?? 0 });
    return true;
  }
}
