import type { PageMention } from '../mentions';
import type { Painter } from '../painter/painter';
import { mentionAt } from './hit';
import { type HoverEvent, type HoverState, nextState, shownTarget, timerOf } from './hover';

export interface PointerParts {
  readonly painter: () => Painter;
  readonly openDelay: () => number;
  /** Whether an event happened on the card. */
  readonly isOnCard: (event: Event) => boolean;
  /** Shows the card of a mention at a point, or none. */
  readonly show: (mention: PageMention | undefined, point: { x: number; y: number }) => void;
  readonly shadowRoots: () => readonly ShadowRoot[];
}

/** Drives the hover machine by real pointer, scroll and key events until `signal` aborts. Synthetic events are ignored. */
export class Pointer {
  readonly #parts: PointerParts;
  #state: HoverState<PageMention> = { name: 'idle' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #point = { x: 0, y: 0 };
  #moved = 0;

  constructor(parts: PointerParts, signal: AbortSignal) {
    this.#parts = parts;
    const options = { capture: true, passive: true, signal } as const;
    const listen = (type: string, handle: (event: Event) => void) =>
      document.addEventListener(type, (event) => event.isTrusted && handle(event), options);
    listen('pointermove', (event) => this.#move(event as PointerEvent));
    listen('pointerdown', (event) => this.#press(event));
    listen('scroll', (event) => this.#scroll(event));
    listen('keydown', (event) => this.#key(event as KeyboardEvent));
    document.documentElement.addEventListener(
      'pointerleave',
      () => this.send({ type: 'over', target: undefined, speed: 0 }),
      options,
    );
    signal.addEventListener('abort', () => this.send({ type: 'close' }));
  }

  /** The mention whose card is open. */
  get shown(): PageMention | undefined {
    return shownTarget(this.#state);
  }

  send(event: HoverEvent<PageMention>): void {
    const before = this.#state;
    const state = nextState(before, event);
    if (state === before) return;
    this.#state = state;
    clearTimeout(this.#timer);
    const delay = timerOf(state, this.#parts.openDelay());
    if (delay !== undefined) this.#timer = setTimeout(() => this.send({ type: 'timer' }), delay);
    if (shownTarget(state) !== shownTarget(before)) this.#parts.show(shownTarget(state), this.#point);
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    if (this.#parts.isOnCard(event)) return this.send({ type: 'over card' });
    const { clientX: x, clientY: y, timeStamp } = event;
    // After scrolling, browsers report a move of a pointer that has not moved: what came under it is not being pointed at.
    if (x === this.#point.x && y === this.#point.y) return;
    const distance = Math.hypot(x - this.#point.x, y - this.#point.y);
    const speed = distance / Math.max(1, timeStamp - this.#moved);
    this.#point = { x, y };
    this.#moved = timeStamp;
    if (event.buttons !== 0) return this.send({ type: 'busy' });
    const target = mentionAt(this.#parts.painter(), x, y, this.#parts.shadowRoots());
    this.send({ type: 'over', target, speed });
  }

  #press(event: Event): void {
    if (!this.#parts.isOnCard(event)) this.send({ type: 'close' });
  }

  #scroll(event: Event): void {
    if (!this.#parts.isOnCard(event)) this.send(this.#state.name === 'pinned' ? { type: 'busy' } : { type: 'close' });
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.send({ type: 'close' });
    else if (!this.#parts.isOnCard(event) && !['Control', 'Shift', 'Alt', 'Meta'].includes(event.key))
      this.send({ type: 'busy' });
  }
}
