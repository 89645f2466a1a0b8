type Listener = (message?: unknown) => void;

/** One end of a port by which a page is read, with what the other end does to it. */
export class FakePort {
  readonly name = 'reading';
  readonly sender = { id: 'backhaul' };
  readonly sent: unknown[] = [];
  isOpen = true;
  #message: Listener = () => undefined;
  #gone: Listener = () => undefined;
  readonly onMessage = {
    addListener: (listener: Listener) => {
      this.#message = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: Listener) => {
      this.#gone = listener;
    },
  };

  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    this.sent.push(structuredClone(message));
  }

  disconnect(): void {
    this.isOpen = false;
  }

  /** The other end says something. */
  say(message: unknown): void {
    if (this.isOpen) this.#message(message);
  }

  /** The other end goes away. */
  vanish(): void {
    this.isOpen = false;
    this.#gone();
  }
}
