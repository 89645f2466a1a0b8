import { ask } from '../messages/calls';
import type { PageOrders } from '../settings/page';
import { hostOf } from '../settings/sites';
import { isOrphaned } from './orphan';

/** Milliseconds after which a background that does not answer is asked again, one time after the other. */
const patience = [1000, 5000, 25_000];

/** What the background says of how this page is to be annotated, asked for again when that may have changed. */
export class Orders {
  readonly #follow: (settings: PageOrders['settings']) => void;
  readonly #signal: AbortSignal;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `follow` is called with each answer. */
  constructor(follow: (settings: PageOrders['settings']) => void, signal: AbortSignal) {
    this.#follow = follow;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // What was said while the page lay in the back/forward cache did not reach it.
    addEventListener('pageshow', (event) => event.persisted && this.renew(), { signal, capture: true });
  }

  async renew(failures = 0): Promise<void> {
    const number = ++this.#asked;
    clearTimeout(this.#timer);
    const orders = await ask('orders', { page: pageHost(), host: location.hostname }).catch((error) => {
      console.warn('Backhaul’s background does not answer.', error);
    });
    // Of two answers that overtake each other, the later question's counts.
    if (number !== this.#asked || this.#signal.aborted) return;
    if (!orders) {
      const pause = patience[failures];
      if (pause !== undefined && !isOrphaned()) this.#timer = setTimeout(() => this.renew(failures + 1), pause);
      return;
    }
    if (orders.until > 0) this.#timer = setTimeout(() => this.renew(), orders.until - Date.now());
    this.#follow(orders.settings);
  }
}

/** The host of the page in the tab: a frame is on or off with the page that holds it. */
function pageHost(): string {
  const ancestors = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const top = ancestors?.item(ancestors.length - 1);
  const own = hostOf(location.href) ?? '';
  if (top && top !== 'null') return hostOf(top) ?? own;
  try {
    return hostOf(window.top?.location.href ?? '') ?? own;
  } catch {
    // A frame of another origin, in a browser without ancestorOrigins: the referrer names the page that holds it.
    return hostOf(document.referrer) ?? own;
  }
}
