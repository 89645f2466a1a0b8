import type { Card } from '../facts/card';
import { names as compiledNames } from '../generated/names';
import { PageReader } from '../matching/reader';
import { ask } from '../messages/calls';
import type { Settings } from '../settings/schema';
import { type TextKey, text } from '../ui/text';
import { aboutPage, knowledge } from './about';
import { CardHost } from './card/CardHost';
import { type PageMention, PageMentions } from './mentions';
import { MarksPainter } from './painter/marks';
import { OverlayPainter } from './painter/overlay';
import type { Painter } from './painter/painter';
import { Pointer } from './pointer/pointer';
import { isShown } from './reading/readable';
import { PageWatcher } from './reading/watch';
import { Reporter } from './reporter';

/** Annotates one page (or frame) from its start until it is stopped. */
export class Annotator {
  readonly #stop = new AbortController();
  readonly #mentions: PageMentions;
  readonly #watcher: PageWatcher;
  readonly #card: CardHost;
  readonly #pointer: Pointer;
  readonly #reporter: Reporter;
  readonly #cards = new Map<string, Card>();
  #settings: Settings;
  #painter: Painter;

  constructor(settings: Settings, signal: AbortSignal) {
    signal.addEventListener('abort', () => this.stop(), { signal: this.#stop.signal });
    this.#settings = settings;
    this.#mentions = new PageMentions(new PageReader(knowledge(), aboutPage()), compiledNames, ({ added, removed }) => {
      this.#painter.erase(removed);
      this.#painter.paint(added.filter((mention) => this.#isWanted(mention)));
      this.#reporter.changed();
      if (this.#pointer.shown && removed.includes(this.#pointer.shown)) this.#pointer.send({ type: 'close' });
    });
    this.#watcher = new PageWatcher(document.body ?? document.documentElement, this.#mentions, this.#stop.signal);
    this.#painter = this.#choosePainter();
    this.#card = new CardHost(settings);
    this.#reporter = new Reporter(
      () => this.#counts(),
      (cards) => this.#take(cards),
      this.#stop.signal,
    );
    this.#pointer = new Pointer(
      {
        painter: () => this.#painter,
        openDelay: () => this.#settings.openDelay,
        isOnCard: (event) => this.#card.holds(event),
        show: (mention, point) => this.#show(mention, point),
        shadowRoots: () => [],
      },
      this.#stop.signal,
    );
    this.#watcher.start();
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
    if (this.#settings.painter === 'overlay' && OverlayPainter.isSupported())
      return new OverlayPainter(this.#settings.looks, this.#mentions);
    return new MarksPainter(
      this.#settings.looks,
      (change) => this.#watcher.quietly(change),
      ({ category }) => text(`category_${category}` as TextKey),
    );
  }

  #isWanted({ id, category }: PageMention): boolean {
    if (!this.#settings.categories[category]) return false;
    return !this.#settings.muted.some((muted) => muted.id === id && (!muted.host || muted.host === location.hostname));
  }

  #counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const mention of this.#mentions.all)
      if (isShown(mention.start.node)) counts[mention.id] = (counts[mention.id] ?? 0) + 1;
    return counts;
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
