/** Keys on the page, while a card that a command opened waits to be entered. */

/** Where Enter has a meaning of its own. */
const takesEnter = 'a[href],button,summary,input,select,textarea,[contenteditable],[tabindex]:not([tabindex="-1"])';

/** Calls `enter` when Enter is pressed while `isWaiting`, and nothing of the page's has the focus. */
export function watchEnter(isWaiting: () => boolean, enter: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Enter' || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!isWaiting() || document.activeElement?.matches(takesEnter)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      enter();
    },
    { capture: true, signal },
  );
}
