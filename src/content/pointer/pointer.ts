import type { Settings } from '../../settings/schema';
import type { PageMention } from '../page-mention';
import type { Painter } from '../painter/painter';
import { mentionAt } from './hit';
import { type HoverEvent, type HoverState, nextState, shownTarget, timerOf } from './hover';
import { nextTap, type TapState } from './tap';
import { type Box, headsFor, type Place } from './triangle';

export interface PointerParts {
  readonly painter: () => Painter;
  readonly settings: () => Pick<Settings, 'openDelay' | 'modifier'>;
  /** Whether an event happened on the card. */
  readonly isOnCard: (event: Event) => boolean;
  /** Where the card is, in CSS pixels of the viewport; undefined where none is open. */
  readonly cardBox: () => Box | undefined;
  /** Shows the card of a mention at a point, or none. */
  readonly show: (mention: PageMention | undefined, point: Place) => void;
  /** The card was pinned or let go. */
  readonly pinned: (pinned: boolean) => void;
  readonly shadowRoots: () => readonly ShadowRoot[];
}

const modifiers = ['Control', 'Shift', 'Alt', 'Meta'] as const;

/** Drives the hover machine by real pointer, scroll and key events until `signal` aborts. Synthetic events are ignored. */
export class Pointer {
  readonly #parts: PointerParts;
  #state: HoverState<PageMention> = { name: 'idle' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #point: Place = { x: 0, y: 0 };
  #moved = 0;
  #tap: TapState;

  constructor(parts: PointerParts, signal: AbortSignal) {
    this.#parts = parts;
    const options = { capture: true, passive: true, signal } as const;
    const listen = <Type extends keyof DocumentEventMap>(type: Type, handle: (event: DocumentEventMap[Type]) => void) =>
      document.addEventListener(type, (event) => event.isTrusted && handle(event), options);
    listen('pointermove', (event) => this.#move(event));
    listen('pointerdown', (event) => this.#press(event));
    listen('scroll', (event) => !this.#parts.isOnCard(event) && this.send({ type: 'scroll' }));
    listen('wheel', (event) => this.#noteTap('other', event));
    listen('keydown', (event) => this.#key(event));
    listen('keyup', (event) => this.#noteTap('up', event));
    listen('fullscreenchange', () => this.send({ type: 'close' }));
    document.documentElement.addEventListener('pointerleave', () => this.#leave(), options);
    window.addEventListener('blur', () => this.send({ type: 'busy' }), options);
    signal.addEventListener('abort', () => this.send({ type: 'close' }));
  }

  /** The mention whose card is open. */
  get shown(): PageMention | undefined {
    return shownTarget(this.#state);
  }

  /** `at` is where the card is to open, where that is not the pointer’s own place. */
  send(event: HoverEvent<PageMention>, at: Place = this.#point): void {
    const before = this.#state;
    const state = nextState(before, event);
    if (state === before) return;
    this.#state = state;
    clearTimeout(this.#timer);
    const delay = timerOf(state, this.#parts.settings().openDelay);
    if (delay !== undefined) this.#timer = setTimeout(() => this.send({ type: 'timer' }), delay);
    const isKept = state.name === 'pinned' && state.kept;
    if (isKept !== (before.name === 'pinned' && before.kept)) this.#parts.pinned(isKept);
    if (shownTarget(state) !== shownTarget(before)) this.#parts.show(shownTarget(state), at);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const { clientX: x, clientY: y, timeStamp } = event;
    const before = this.#point;
    // After scrolling, browsers report a move of a pointer that has not moved: what came under it is not being pointed at.
    if (x === before.x && y === before.y) return;
    const speed = Math.hypot(x - before.x, y - before.y) / Math.max(1, timeStamp - this.#moved);
    this.#point = { x, y };
    this.#moved = timeStamp;
    if (this.#parts.isOnCard(event)) return this.send({ type: 'over card' });
    if (event.buttons !== 0) return this.send({ type: 'busy' });
    const target = mentionAt(this.#parts.painter(), x, y, this.#parts.shadowRoots());
    const card = this.shown && target !== this.shown ? this.#parts.cardBox() : undefined;
    if (card && headsFor(card, before, this.#point)) return this.send({ type: 'toward card' });
    this.send({ type: 'over', target, speed, mayOpen: this.#isHeld(event) });
  }

  #isHeld(event: PointerEvent | KeyboardEvent): boolean {
    const { modifier } = this.#parts.settings();
    return modifier === 'none' || event.getModifierState(modifier);
  }

  #leave(): void {
    this.send({ type: 'over', target: undefined, speed: 0, mayOpen: false });
  }

  #press(event: Event): void {
    this.#noteTap('other', event);
    if (!this.#parts.isOnCard(event)) this.send({ type: 'press' });
  }

  #key(event: KeyboardEvent): void {
    this.#noteTap('down', event);
    if (event.key === 'Escape') return this.send({ type: 'close' });
    if (this.#parts.isOnCard(event)) return;
    if (event.key === this.#parts.settings().modifier) {
      const { x, y } = this.#point;
      const target = mentionAt(this.#parts.painter(), x, y, this.#parts.shadowRoots());
      if (target) this.send({ type: 'over', target, speed: 0, mayOpen: true });
    } else if (!modifiers.some((key) => key === event.key)) this.send({ type: 'busy' });
  }

  /** Ctrl tapped alone pins the card, unless Ctrl is the key that opens cards. */
  #noteTap(type: 'down' | 'up' | 'other', event: Event): void {
    const key = event instanceof KeyboardEvent ? { key: event.key } : {};
    const { state, tapped } = nextTap(this.#tap, { type, ...key, time: event.timeStamp }, 'Control');
    this.#tap = state;
    if (tapped && this.#parts.settings().modifier !== 'Control') this.send({ type: 'pin' });
  }
}
