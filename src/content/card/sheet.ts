/** Pixels down that close a sheet. */
const swipeLength = 60;

/** Lets a finger drag the sheet down and away, from its grip or top, or anywhere while its text is at its beginning. */
export function closeBySwipe(root: ShadowRoot, close: () => void): void {
  let from: { y: number; id: number } | undefined;
  const card = () => root.querySelector<HTMLElement>('.card');
  const isSheet = () => (root.host as HTMLElement).dataset['form'] === 'sheet';
  root.addEventListener('touchstart', (event) => {
    const [touch] = (event as TouchEvent).changedTouches;
    const body = (event.target as Element).closest?.('.body');
    if (isSheet() && touch && !(body && body.scrollTop > 0)) from = { y: touch.clientY, id: touch.identifier };
  });
  root.addEventListener(
    'touchmove',
    (event) => {
      const touch = [...(event as TouchEvent).changedTouches].find(({ identifier }) => identifier === from?.id);
      if (!touch || !from) return;
      const down = touch.clientY - from.y;
      if (down <= 0) return;
      event.preventDefault();
      card()?.style.setProperty('transform', `translateY(${down}px)`);
    },
    { passive: false },
  );
  root.addEventListener('touchend', (event) => {
    const touch = [...(event as TouchEvent).changedTouches].find(({ identifier }) => identifier === from?.id);
    const start = from;
    from = undefined;
    card()?.style.removeProperty('transform');
    if (touch && start && touch.clientY - start.y >= swipeLength) close();
  });
}
