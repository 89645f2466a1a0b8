import browser from 'webextension-polyfill';

/**
 * Calls `stop` when the extension was updated, switched off or removed under this page: the script lives on, but nobody answers it
 * any more. There is no event for it, so it is looked at when the reader comes back to the page or does something in it.
 */
export function whenOrphaned(stop: () => void, signal: AbortSignal): void {
  const look = () => {
    if (!isOrphaned()) return;
    stop();
  };
  const options = { signal, capture: true, passive: true };
  for (const type of ['visibilitychange', 'focus', 'pointerenter', 'pointerdown', 'keydown', 'scroll'])
    addEventListener(type, look, options);
}

/** Whether the extension that this script belongs to is gone. */
export function isOrphaned(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}
