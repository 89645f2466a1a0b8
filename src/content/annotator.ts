import type { Card } from '../facts/card';
import { names as compiledNames } from '../generated/names';
import { PageReader } from '../matching/reader';
import { Names } from '../matching/scan';
import { ask } from '../messages/calls';
import type { Settings } from '../settings/schema';
import { type TextKey, text } from '../ui/text';
import { CardHost } from './card/CardHost';
import { countShown } from './counts';
import { nodesOf, type PageMention, PageMentions } from './mentions';
import { isOrphaned } from './orphan';
import { MarksPainter } from './painter/marks';
import { NoPainter } from './painter/none';
import { OverlayPainter } from './painter/overlay';
import type { Painter } from './painter/painter';
import { Pointer } from './pointer/pointer';
import { Pulse } from './pulse';
import { contains } from './reading/page';
import { isShown } from './reading/readable';
import { SkippedContent } from './reading/skipped';
import { PageWatcher } from './reading/watch';
import { Reporter } from './reporter';

/** Annotates one page (or frame) from its start until it is stopped. */
export class Annotator {
  readonly #stop = new AbortController();
  readonly #mentions: PageMentions;
  readonly #watcher: PageWatcher;
  readonly #pulse = new Pulse(this.#stop.signal);
  readonly #skipped = new SkippedContent(this.#stop.signal);
  readonly #card: CardHost;
  readonly #pointer: Pointer;
  readonly #reporter: Reporter;
  readonly #cards = new Map<string, Card>();
  #settings: Settings;
  #painter: Painter;

  constructor(settings: Settings, signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop(), { signal: this.#stop.signal });
    this.#settings = settings;
    this.#mentions = new PageMentions(new PageReader(new Names(compiledNames)), compiledNames, ({ added, removed }) => {
      this.#painter.erase(removed);
      this.#painter.paint(added.filter((mention) => this.#isWanted(mention)));
      if (this.#pointer.shown && removed.includes(this.#pointer.shown)) this.#pointer.send({ type: 'close' });
    });
    this.#watcher = new PageWatcher(
      this.#mentions,
      {
        worked: () => this.#worked(),
        touched: (parent) => this.#painter.touched(parent),
        release: (texts) => this.#painter.release(texts),
      },
      this.#stop.signal,
    );
    this.#painter = this.#choosePainter();
    this.#card = new CardHost(settings);
    this.#reporter = new Reporter(
      {
        counts: () =>
          countShown(this.#mentions.all, (mention) => this.#isWanted(mention), this.#skipped, this.#stop.signal),
        stoppedEarly: () => this.#watcher.stoppedEarly,
        take: (cards) => this.#take(cards),
      },
      this.#stop.signal,
    );
    this.#pointer = new Pointer(
      {
        painter: () => this.#painter,
        openDelay: () => this.#settings.openDelay,
        isOnCard: (event) => this.#card.holds(event),
        show: (mention, point) => this.#show(mention, point),
        shadowRoots: () => this.#shadowRootsWithMentions(),
      },
      this.#stop.signal,
    );
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
        this.#painter.beat();
        this.#reporter.changed();
      },
    );
    addEventListener('toggle', () => this.#reporter.changed(), options);
    // A page that comes back from the back/forward cache, or from being prerendered, is new to the background.
    addEventListener('pageshow', (event) => event.persisted && this.#reporter.renew(), options);
    addEventListener('focusin', (event) => this.#edited(event.composedPath()[0]), options);
  }

  #worked(): void {
    this.#mentions.refresh();
    this.#reporter.changed();
    this.#pulse.wake();
  }

  /** What is edited belongs to the writer alone, also where it became editable after it was read. */
  #edited(target: EventTarget | undefined): void {
    if (!(target instanceof HTMLElement) || !target.isContentEditable) return;
    const inside = [...this.#mentions.all].filter(({ start }) => contains(target, start.node));
    this.#mentions.forget(inside.flatMap(nodesOf));
  }

  #shadowRootsWithMentions(): ShadowRoot[] {
    if (this.#watcher.shadows.size === 0) return [];
    const roots = new Set<ShadowRoot>();
    for (const { start } of this.#mentions.all) {
      const root = start.node.getRootNode();
      if (root instanceof ShadowRoot) roots.add(root);
    }
    return [...roots];
  }

  set settings(settings: Settings) {
    const before = this.#settings;
    this.#settings = settings;
    this.#card.settings = settings;
    const isSame = (key: keyof Settings) => JSON.stringify(before[key]) === JSON.stringify(settings[key]);
    if (!isSame('painter') || !isSame('looks')) {
      this.#painter.clear();
      this.#painter = this.#choosePainter();
    }
    const all = [...this.#mentions.all];
    this.#painter.erase(all.filter((mention) => !this.#isWanted(mention)));
    this.#painter.paint(all.filter((mention) => this.#isWanted(mention)));
    this.#reporter.changed();
    this.#pulse.wake();
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#painter.clear();
    this.#card.hide();
    this.#reporter.clear();
  }

  #choosePainter(): Painter {
    const { looks, painter } = this.#settings;
    const overlay = OverlayPainter.isSupported() ? new OverlayPainter(looks, this.#mentions, this.#skipped) : undefined;
    if (painter === 'overlay' && overlay) return overlay;
    return new MarksPainter(looks, {
      overlay: overlay ?? new NoPainter(),
      quietly: (change) => this.#watcher.quietly(change),
      describe: ({ category }) => text(`category_${category}` as TextKey),
      lastChange: () => this.#watcher.lastChange,
    });
  }

  #isWanted({ id, category }: PageMention): boolean {
    if (!this.#settings.categories[category]) return false;
    return !this.#settings.muted.some((muted) => muted.id === id && (!muted.host || muted.host === location.hostname));
  }

  #take(cards: readonly Card[]): void {
    for (const card of cards) this.#cards.set(card.id, card);
  }

  #show(mention: PageMention | undefined, point: { x: number; y: number }): void {
    this.#painter.hover(mention);
    if (!mention) return this.#card.hide();
    const open = () =>
      this.#card.show(
        {
          card: this.#cards.get(mention.id),
          mention,
          pinned: false,
          onPin: () => this.#pointer.send({ type: 'pin' }),
          onClose: () => this.#pointer.send({ type: 'close' }),
        },
        this.#painter.boxes(mention),
        point,
      );
    open();
    if (this.#cards.has(mention.id)) return;
    ask('cards', { ids: [mention.id] })
      .then((cards) => {
        this.#take(cards);
        if (this.#pointer.shown === mention) open();
      })
      .catch((error) => {
        console.warn('Backhaul: a card could not be loaded.', error);
        this.#pointer.send({ type: 'close' });
      });
  }

  /** Scrolls to the next mention of an entity and opens its card. Whether there is one. */
  showNext(id: string): boolean {
    const mention = [...this.#mentions.all].find((one) => one.id === id && isShown(one.start.node));
    if (!mention) return false;
    mention.start.node.parentElement?.scrollIntoView({ block: 'center' });
    const [box] = this.#painter.boxes(mention);
    this.#pointer.send({ type: 'open', target: mention });
    if (box) this.#show(mention, { x: box.left, y: box.bottom });
    return true;
  }
}
