import { ask } from '../messages/calls';
import type { PageOrders } from '../settings/page';
import { frameHost, pageHost } from './hosts';
import { isOrphaned } from './orphan';

/** Milliseconds after which a background that does not answer is asked again, one time after the other. */
const patience = [1000, 5000, 25_000];

/** What the background says of how this page is to be annotated, asked for again when that may have changed. */
export class Orders {
  readonly #follow: (settings: PageOrders['settings']) => void;
  readonly #signal: AbortSignal;
  #asked = 0;
  /** When a pause ends that is known of, in milliseconds since 1970. */
  #until = Number.POSITIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `follow` is called with each answer. */
  constructor(follow: (settings: PageOrders['settings']) => void, signal: AbortSignal) {
    this.#follow = follow;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // What was said while the page lay in the back/forward cache did not reach it.
    addEventListener('pageshow', (event) => event.persisted && this.renew(), { signal, capture: true });
    // Timers stand still while the machine sleeps.
    addEventListener('visibilitychange', () => Date.now() > this.#until && this.renew(), { signal, capture: true });
  }

  renew(failures = 0): Promise<void> {
    return this.#ask(failures).catch((error) => console.warn('Backhaul could not start on this page.', error));
  }

  async #ask(failures: number): Promise<void> {
    const number = ++this.#asked;
    clearTimeout(this.#timer);
    const orders = await ask('orders', { page: pageHost(), host: frameHost() }).catch((error) => {
      console.warn('Backhaul’s background does not answer.', error);
    });
    // Of two answers that overtake each other, the later question's counts.
    if (number !== this.#asked || this.#signal.aborted) return;
    if (!orders) {
      const pause = patience[failures];
      if (pause !== undefined && !isOrphaned()) this.#timer = setTimeout(() => this.renew(failures + 1), pause);
      return;
    }
    this.#until = orders.until || Number.POSITIVE_INFINITY;
    if (orders.until > 0) this.#timer = setTimeout(() => this.renew(), orders.until - Date.now());
    this.#follow(orders.settings);
  }
}
