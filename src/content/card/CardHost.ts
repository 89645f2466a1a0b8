import { h, render } from 'preact';
import type { Settings } from '../../settings/schema';
import entityCss from '../../ui/entity.css?inline';
import { direction, language } from '../../ui/text';
import tokensCss from '../../ui/tokens.css?inline';
import type { Box, Place } from '../pointer/triangle';
import { closest } from '../reading/page';
import { CardView, type CardViewProps } from './CardView';
import cardCss from './card.css?inline';
import { placeCard, share, widthIn } from './place';
import { closeBySwipe } from './sheet';
import { seenBox, zoomOf } from './view';

export interface CardPlace {
  /** The mention's lines as they stand now, in CSS pixels of the viewport. */
  readonly lines: () => readonly Box[];
  /** The element in which the mention stands. */
  readonly at: Element;
  readonly point: Place;
  /** At the bottom of the screen, for fingers. */
  readonly sheet: boolean;
}

interface Shown {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly resized: ResizeObserver;
  readonly focusedBefore: Element | null;
  /** Ends with the card. */
  readonly gone: AbortController;
}

/** The element that holds the card: a popover in the top layer, its content in a closed shadow root. */
export class CardHost {
  readonly #close: () => void;
  #shown: Shown | undefined;
  #place: CardPlace | undefined;
  /** The mention's lines as they stood when its card came, or when the window changed: a pinned card stays while the page is scrolled. */
  #lines: readonly Box[] = [];
  #theme: Settings['theme'];

  constructor(theme: Settings['theme'], close: () => void) {
    this.#theme = theme;
    this.#close = close;
  }

  set theme(theme: Settings['theme']) {
    this.#theme = theme;
    if (this.#shown) dress(this.#shown.host, theme);
  }

  /** Whether an event happened on the card. */
  holds(event: Event): boolean {
    return this.#shown !== undefined && event.composedPath().includes(this.#shown.host);
  }

  /** Where the card is, in CSS pixels of the viewport. */
  get box(): Box | undefined {
    return this.#card?.getBoundingClientRect();
  }

  get hasFocus(): boolean {
    return this.#shown?.root.activeElement != null;
  }

  /** Puts the keyboard's focus on the card; closing it gives the focus back. */
  focus(): void {
    this.#card?.focus({ preventScroll: true });
  }

  /** Fills the card; puts it to its place where that is another object than before. */
  show(view: CardViewProps, place: CardPlace): void {
    if (place !== this.#place) this.#lines = place.lines();
    this.#place = place;
    const { host, root, resized } = this.#open(place);
    host.dataset['form'] = place.sheet ? 'sheet' : 'card';
    render(h(CardView, view), root);
    const card = this.#card;
    if (!card) return;
    resized.disconnect();
    this.#arrange();
    for (const part of card.children) resized.observe(part);
  }

  /** Back to the beginning of what is scrolled inside. */
  toTop(): void {
    this.#shown?.root.querySelector('.body')?.scrollTo({ top: 0, behavior: 'instant' });
  }

  /** Takes the card, and every trace of it, out of the page. */
  hide(): void {
    const shown = this.#shown;
    if (!shown) return;
    this.#shown = undefined;
    const hadFocus = shown.root.activeElement !== null;
    shown.resized.disconnect();
    shown.gone.abort();
    render(null, shown.root);
    shown.host.remove();
    if (hadFocus && shown.focusedBefore instanceof HTMLElement) shown.focusedBefore.focus({ preventScroll: true });
  }

  get #card(): HTMLElement | undefined {
    return this.#shown?.root.querySelector<HTMLElement>('.card') ?? undefined;
  }

  #arrange(): void {
    const card = this.#card;
    const place = this.#place;
    if (!card || !place) return;
    card.style.cssText = '';
    const seen = seenBox();
    if (place.sheet) return spreadSheet(card, seen);
    card.style.width = `${widthIn(seen)}px`;
    const { direction: flow } = getComputedStyle(place.at);
    const placed = placeCard({
      lines: this.#lines,
      point: place.point,
      seen,
      height: naturalHeight(card),
      isRtl: flow === 'rtl',
    });
    if (!placed) return;
    card.style.left = `${placed.left}px`;
    card.style.top = `${placed.top}px`;
    card.style.maxHeight = `${placed.height}px`;
  }

  #open({ at }: CardPlace): Shown {
    const parent = roomFor(at);
    if (this.#shown?.host.parentElement === parent) return this.#shown;
    const focusedBefore = this.#shown?.focusedBefore ?? document.activeElement;
    this.hide();
    // Not an element with a name of our own: a page could define that name, and would be handed the root (ElementInternals).
    const host = document.createElement('div');
    host.dataset['backhaulCard'] = '';
    host.setAttribute('popover', 'manual');
    host.lang = language();
    host.dir = direction();
    const root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokensCss}\n${entityCss}\n${cardCss}`);
    root.adoptedStyleSheets = [sheet];
    root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent));
    // The page's shortcuts are not meant by what is typed on the card.
    for (const type of ['keyup', 'keypress']) root.addEventListener(type, (event) => event.stopPropagation());
    closeBySwipe(root, this.#close);
    parent.append(host);
    dress(host, this.#theme);
    host.showPopover();
    const gone = new AbortController();
    this.#shown = { host, root, focusedBefore, gone, resized: new ResizeObserver(() => this.#arrange()) };
    // Zooming, pinching and turning the screen move what a card is beside.
    const options = { signal: gone.signal, passive: true };
    const moved = () => {
      this.#lines = this.#place?.lines() ?? [];
      this.#arrange();
    };
    addEventListener('resize', moved, options);
    for (const type of ['resize', 'scroll']) visualViewport?.addEventListener(type, moved, options);
    return this.#shown;
  }

  /** Tab goes round inside the card. */
  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const { root } = this.#shown ?? {};
    if (event.key !== 'Tab' || !root) return;
    const stops = [...root.querySelectorAll<HTMLElement>('button:not([tabindex]), a[href], summary, textarea')].filter(
      (stop) => stop.checkVisibility(),
    );
    const present = stops.indexOf(root.activeElement as HTMLElement);
    const next = event.shiftKey ? (present <= 0 ? stops.length - 1 : present - 1) : (present + 1) % stops.length;
    event.preventDefault();
    stops[next]?.focus();
  }
}

/** The host takes no room and no style of the page's, not even its colour scheme; its card is fixed to the viewport. */
function dress(host: HTMLElement, theme: Settings['theme']): void {
  const scheme = theme === 'system' ? 'light dark' : theme;
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;display:block!important;' +
    'border:0!important;padding:0!important;margin:0!important;background:none!important;overflow:visible!important;' +
    `inline-size:0!important;block-size:0!important;color-scheme:${scheme}!important;` +
    `zoom:${1 / zoomOf(host.parentElement ?? host)}!important`;
}

/** What its content asks for, scrolled parts unrolled, borders included. */
function naturalHeight(card: HTMLElement): number {
  const body = card.querySelector<HTMLElement>('.body');
  return card.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0);
}

/** A sheet lies at the bottom of what is seen, which is less than the page's window while pinched. */
function spreadSheet(card: HTMLElement, seen: Box): void {
  const { clientWidth, clientHeight } = document.documentElement;
  if (seen.right - seen.left >= clientWidth - 1) return;
  card.style.left = `${seen.left}px`;
  card.style.right = 'auto';
  card.style.width = `${seen.right - seen.left}px`;
  card.style.bottom = `${clientHeight - seen.bottom}px`;
  card.style.maxHeight = `${(seen.bottom - seen.top) * share}px`;
}

/** Where a card can be used: all that is outside of a modal dialog, or of what fills the screen, takes no pointer. */
function roomFor(at: Element): Element {
  for (let element: Element | null = at; element; ) {
    const dialog: Element | null = closest(element, 'dialog:modal');
    if (dialog) return dialog;
    const root: Node = Node.prototype.getRootNode.call(element);
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? fullScreenElement() ?? document.documentElement;
}

/** The element that fills the screen; where that is inside a component, the component itself is all the document tells. */
function fullScreenElement(): Element | null {
  let element = document.fullscreenElement;
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return element;
}
