/** Frames smaller than this, in CSS pixels, show advertisements, counters and buttons, not articles. */
const smallest = { width: 200, height: 100 };

/**
 * Calls `start` once: at once in a page or a frame that can be read, when it is shown in a prerendered page, and when it has
 * grown in a frame that is tiny or hidden. A frame that stays so costs a listener.
 */
export function whenWorthIt(start: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering) {
    addEventListener('prerenderingchange', () => whenWorthIt(start), { once: true, capture: true });
    return;
  }
  if (window === window.top || isLarge()) return start();
  const listening = new AbortController();
  addEventListener(
    'resize',
    () => {
      if (!isLarge()) return;
      listening.abort();
      start();
    },
    { signal: listening.signal },
  );
}

function isLarge(): boolean {
  return innerWidth >= smallest.width && innerHeight >= smallest.height;
}
