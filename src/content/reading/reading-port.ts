import browser, { type Runtime } from 'webextension-polyfill';
import type { PageAbout } from '../../matching/reader';
import { type ReadingAnswer, type ReadingRequest, readingPort, type SentPiece } from '../../messages/reading';
import type { Reader } from '../mentions';

/** UTF-16 units that wait for an answer, at most, before more is sent: the background reads other pages too. */
const mostWaiting = 65_536;

/** Milliseconds after which a background that went away without an answer is asked again, one time after the other; then it is given up. */
const patience = [0, 0, 1000, 5000, 25_000];

export interface ReadingPortParts {
  /** What the page says about itself, asked when a background hears of it for the first time. */
  readonly about: () => PageAbout;
  readonly answered: (answer: ReadingAnswer) => void;
  /** The extension that this script belongs to is gone: nobody will answer. */
  readonly orphaned: () => void;
}

/**
 * Has the background read the page’s texts. The first goes at once; what is sent in one task after that goes in one message. A
 * background that was stopped in between has forgotten the page: the next message starts it, and brings it the pieces again in
 * which there were names.
 */
export class ReadingPort implements Reader {
  readonly #parts: ReadingPortParts;
  readonly #signal: AbortSignal;
  /** What the background is to know, in the order in which it was sent. */
  readonly #known = new Map<number, SentPiece>();
  /** Pieces that are not answered yet, with their lengths. */
  readonly #waiting = new Map<number, number>();
  #outbox: SentPiece[] = [];
  #dropped: number[] = [];
  #isSettled = false;
  /** The background has heard of the page. */
  #isKnown = false;
  /** It is to hear of it, also where nothing is to be read. */
  #isGreeting = false;
  #isPosting = false;
  #port: Runtime.Port | undefined;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #length = 0;
  #whenReady: (() => void) | undefined;

  constructor(parts: ReadingPortParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    const close = () => {
      this.#port?.disconnect();
      this.#port = undefined;
    };
    signal.addEventListener('abort', () => {
      close();
      clearTimeout(this.#retry);
      this.#whenReady?.();
    });
    // A page in the back/forward cache may hold no port. To the background it is new when it comes back.
    addEventListener('pagehide', close, { signal, capture: true });
    addEventListener('pageshow', (event) => event.persisted && this.#isKnown && this.#greet(), {
      signal,
      capture: true,
    });
  }

  read(piece: SentPiece): void {
    this.#known.set(piece.id, piece);
    this.#waiting.set(piece.id, piece.text.length);
    this.#length += piece.text.length;
    this.#outbox.push(piece);
    // What comes first is what the reader sees.
    if (this.#isKnown) this.#postSoon();
    else this.#post();
  }

  drop(id: number): void {
    if (!this.#known.delete(id) || !this.#port) return;
    this.#dropped.push(id);
  }

  settle(): void {
    this.#isSettled = true;
    // A frame without text has nothing to say.
    if (this.#isKnown || window !== window.top) this.#postSoon();
    else this.#greet();
  }

  /** Resolves when more may be sent; undefined where that is now. */
  ready(): Promise<void> | undefined {
    if (this.#length <= mostWaiting || this.#signal.aborted) return undefined;
    return new Promise((resolve) => {
      this.#whenReady = resolve;
    });
  }

  #greet(): void {
    this.#isGreeting = true;
    this.#postSoon();
  }

  #postSoon(): void {
    if (this.#isPosting) return;
    this.#isPosting = true;
    queueMicrotask(() => {
      this.#isPosting = false;
      this.#post();
    });
  }

  #post(): void {
    clearTimeout(this.#retry);
    if (this.#signal.aborted) return;
    let request: ReadingRequest = { pieces: this.#outbox, dropped: this.#dropped, isSettled: this.#isSettled };
    // Nothing is to be judged again where nothing was read.
    if (!this.#port && this.#waiting.size === 0 && !this.#isGreeting) return;
    this.#isGreeting = false;
    this.#isKnown = true;
    this.#outbox = [];
    this.#dropped = [];
    this.#isSettled = false;
    try {
      if (!this.#port) {
        this.#port = this.#connect();
        request = { about: this.#parts.about(), pieces: [...this.#known.values()], dropped: [], isSettled: true };
      }
      this.#port.postMessage(request);
    } catch (error) {
      this.#lost(error);
    }
  }

  #connect(): Runtime.Port {
    const port = browser.runtime.connect({ name: readingPort });
    port.onMessage.addListener((message: unknown) => {
      if (port === this.#port) this.#take(message as ReadingAnswer);
    });
    port.onDisconnect.addListener(() => {
      // Chromium reports an error that nobody looked at in the page's console.
      const error = browser.runtime.lastError ?? port.error;
      if (port === this.#port) this.#lost(error);
    });
    return port;
  }

  #take(answer: ReadingAnswer): void {
    this.#failures = 0;
    for (const { id, starts } of answer) {
      if (starts) {
        this.#length -= this.#waiting.get(id) ?? 0;
        this.#waiting.delete(id);
      }
      if (starts?.length === 0) this.#known.delete(id);
    }
    if (this.#length <= mostWaiting) this.#whenReady?.();
    this.#parts.answered(answer);
  }

  /** The background is gone. It is asked again only where it owes an answer. */
  #lost(error: unknown): void {
    this.#port = undefined;
    if (this.#signal.aborted) return;
    if (!browser.runtime?.id) return this.#parts.orphaned();
    if (this.#waiting.size === 0) return;
    const pause = patience[this.#failures++];
    if (pause === 0) return this.#post();
    if (pause !== undefined) {
      this.#retry = setTimeout(() => this.#post(), pause);
      return;
    }
    console.warn('Backhaul’s background does not answer; a part of this page is not read.', error);
    this.#failures = 0;
    for (const id of this.#waiting.keys()) this.#known.delete(id);
    this.#waiting.clear();
    this.#length = 0;
    this.#whenReady?.();
  }
}
