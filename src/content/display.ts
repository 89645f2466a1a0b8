import type { Card } from '../facts/card';
import type { PageSettings } from '../settings/page';
import { categoryName } from '../ui/text';
import { CardDesk } from './card/CardDesk';
import { Density } from './density';
import { watchEnter } from './keyboard';
import type { MentionChange, PageMentions } from './mentions';
import type { PageMention } from './page-mention';
import { MarksPainter } from './painter/marks';
import { NoPainter } from './painter/none';
import { OverlayPainter } from './painter/overlay';
import type { Painter } from './painter/painter';
import { watchTheme } from './painter/theme';
import { mentionAt } from './pointer/hit';
import { Pointer } from './pointer/pointer';
import { isShown } from './reading/readable';
import type { SkippedContent } from './reading/skipped';
import type { PageWatcher } from './reading/watch';
import { shadowRootsOf } from './shadow-roots';
import { watchTaps } from './touch';
import { inOrder, step } from './walk';

/** The page whose mentions are shown. */
export interface DisplayedPage {
  readonly mentions: PageMentions;
  readonly watcher: Pick<PageWatcher, 'quietly' | 'lastChange' | 'shadows'>;
  readonly skipped: SkippedContent;
  /** Other mentions are wanted now. */
  readonly chosen: () => void;
}

/** Shows what a page mentions: lines in the page, and cards where the reader points. A page that mentions nothing has none. */
export class Display {
  readonly #page: DisplayedPage;
  readonly #signal: AbortSignal;
  readonly #desk: CardDesk;
  readonly #pointer: Pointer;
  readonly #density: Density;
  /** The card that is being opened is a sheet: a finger asked for it. */
  #sheet = false;
  /** Where the commands and the popup’s list last were. */
  #visited: PageMention | undefined;
  #settings: PageSettings;
  #painter: Painter;

  constructor(page: DisplayedPage, settings: PageSettings, signal: AbortSignal) {
    this.#page = page;
    this.#settings = settings;
    this.#signal = signal;
    this.#painter = this.#choosePainter();
    this.#density = new Density(() => this.#repaint(), signal);
    this.#density.choose(settings.density, []);
    this.#desk = new CardDesk(settings, {
      boxes: (mention) => this.#painter.boxes(mention),
      mentioned: () => new Set(this.#displayed().map(({ id }) => id)),
      pin: () => this.#pointer.send({ type: 'pin' }),
      close: () => this.#pointer.send({ type: 'close' }),
    });
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
        shadowRoots: () => this.#shadowRoots(),
      },
      signal,
    );
    this.#listen();
  }

  #listen(): void {
    const signal = this.#signal;
    watchTaps(
      ({ x, y }) => mentionAt(this.#painter, x, y, this.#shadowRoots()),
      (mention, place) => {
        this.#sheet = true;
        this.#pointer.send({ type: 'open', target: mention }, place);
        this.#sheet = false;
      },
      signal,
    );
    watchEnter(
      () => this.#pointer.shown !== undefined && !this.#desk.host.hasFocus,
      () => this.#desk.host.focus(),
      signal,
    );
    document.addEventListener('toggle', () => this.#desk.redraw(), { capture: true, signal });
    watchTheme(() => this.#paintAnew(), signal);
    signal.addEventListener('abort', () => {
      this.#painter.clear();
      this.#desk.close();
    });
  }

  /** Takes mentions off the page, and shows those that are new. */
  change({ added, removed }: MentionChange): void {
    this.#painter.erase(removed);
    this.#painter.paint(added.filter((mention) => this.isWanted(mention)));
    this.#density.touch(this.#settings.density);
    if (this.#pointer.shown && removed.includes(this.#pointer.shown)) this.#pointer.send({ type: 'close' });
  }

  /** Whether the reader wants this mention shown. */
  isWanted(mention: PageMention): boolean {
    return this.#isAllowed(mention) && this.#density.allows(mention);
  }

  /** The page has written to a text, or changed what is right below another node. */
  touched(node: Node): void {
    this.#painter.touched(node);
  }

  /** Makes texts, or all of the page, the page's own. Whether anything had to change. */
  release(texts?: readonly Text[]): boolean {
    return this.#painter.release(texts);
  }

  /** Looks at what changes without an event. */
  beat(): void {
    this.#painter.beat();
  }

  /** Keeps cards that were fetched ahead. */
  take(cards: readonly Card[]): void {
    this.#desk.take(cards);
  }

  set settings(settings: PageSettings) {
    const before = this.#settings;
    this.#settings = settings;
    this.#desk.settings = settings;
    const isSame = (key: keyof PageSettings) => JSON.stringify(before[key]) === JSON.stringify(settings[key]);
    if (isSame('painter') && isSame('looks')) this.#repaint();
    else this.#paintAnew();
  }

  #paintAnew(): void {
    this.#painter.clear();
    this.#painter = this.#choosePainter();
    this.#repaint();
  }

  /** Shows what is wanted now, and nothing else. */
  #repaint(): void {
    const all = [...this.#page.mentions.all];
    const wanted = all.filter((mention) => this.#isAllowed(mention));
    this.#density.choose(this.#settings.density, wanted);
    this.#painter.erase(all.filter((mention) => !this.isWanted(mention)));
    this.#painter.paint(wanted.filter((mention) => this.isWanted(mention)));
    if (this.#pointer.shown && !this.#isAllowed(this.#pointer.shown)) this.#pointer.send({ type: 'close' });
    this.#page.chosen();
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
    const mention = step(
      inOrder(this.#displayed().filter(isMeant)),
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

  /** Mentions that are wanted, and whose text is displayed. */
  #displayed(): PageMention[] {
    return [...this.#page.mentions.all].filter((one) => this.isWanted(one) && isShown(one.start.node));
  }

  #shadowRoots(): ShadowRoot[] {
    return this.#page.watcher.shadows.size === 0 ? [] : shadowRootsOf(this.#page.mentions.all);
  }

  #choosePainter(): Painter {
    const { looks, painter } = this.#settings;
    const { mentions, skipped, watcher } = this.#page;
    const overlay = OverlayPainter.isSupported() ? new OverlayPainter(looks, mentions, skipped) : undefined;
    if (painter === 'overlay' && overlay) return overlay;
    return new MarksPainter(looks, {
      overlay: overlay ?? new NoPainter(),
      quietly: (change) => watcher.quietly(change),
      describe: ({ category }) => categoryName(category),
      lastChange: () => watcher.lastChange,
    });
  }

  /** Whether the reader wants this entity here at all. */
  #isAllowed({ id, category }: PageMention): boolean {
    return this.#settings.categories[category] && !this.#settings.muted.includes(id);
  }
}
