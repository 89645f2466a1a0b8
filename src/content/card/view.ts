/** What the reader sees of the page, and at what scale. */
import type { Box } from '../pointer/triangle';

/** What is seen of the page, in the coordinates of its layout viewport; scroll bars left out. */
export function seenBox(): Box {
  const { clientWidth, clientHeight } = document.documentElement;
  const view = window.visualViewport;
  const left = view?.offsetLeft ?? 0;
  const top = view?.offsetTop ?? 0;
  const isPinched = view !== null && view.scale > 1;
  const seenWidth = isPinched ? view.width : Math.min(clientWidth || innerWidth, view?.width ?? innerWidth);
  // In quirks mode an element's client height is the document's: the window's own is the bound.
  const seenHeight = isPinched
    ? view.height
    : Math.min(clientHeight || innerHeight, innerHeight, view?.height ?? innerHeight);
  return { left, top, right: left + seenWidth, bottom: top + seenHeight };
}

/** By how much an element is magnified by the `zoom` of itself and of all around it (CSS Viewport, “effective zoom”); 1 for not. */
export function zoomOf(element: Element): number {
  const { currentCSSZoom } = element as Element & { readonly currentCSSZoom?: number };
  return currentCSSZoom || 1;
}
