import type { Events } from 'webextension-polyfill';

/** Listens to an event of the browser until `signal` aborts, also where that is because the extension is gone. */
export function listenUntil<Listener extends (...args: never[]) => unknown>(
  event: Pick<Events.Event<Listener>, 'addListener' | 'removeListener'>,
  listener: Listener,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => {
    try {
      event.removeListener(listener);
    } catch {
      // “Extension context invalidated”: its events went with it.
    }
  });
}
