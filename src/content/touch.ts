import type { PageMention } from './page-mention';
import type { Place } from './pointer/triangle';

/** What a tap belongs to before it can belong to us. */
const taken = 'a[href],area,button,summary,label,input,select,textarea,[role="button"],[role="link"],[contenteditable]';

/** Calls `tapped` for each tap of a finger on a mention that is no part of a link or control, until `signal` aborts. */
export function watchTaps(
  mentionAt: (place: Place) => PageMention | undefined,
  tapped: (mention: PageMention, place: Place) => void,
  signal: AbortSignal,
): void {
  let byFinger = false;
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener(
    'pointerdown',
    (event) => {
      byFinger = event.isTrusted && event.pointerType === 'touch';
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !byFinger || !(target instanceof Element) || target.closest(taken)) return;
      if (getSelection()?.isCollapsed === false) return;
      const place = { x: event.clientX, y: event.clientY };
      const mention = mentionAt(place);
      if (mention) tapped(mention, place);
    },
    options,
  );
}
