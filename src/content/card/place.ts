import { computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';

/** Pixels between the card and the line of its mention. */
const gap = 10;
/** Pixels kept free at the viewport's edges. */
const margin = 16;

/** Puts the card below the line box of its mention nearest the pointer, else above it, inside the viewport. */
export async function placeCard(
  card: HTMLElement,
  boxes: readonly DOMRect[],
  point: { x: number; y: number },
): Promise<void> {
  const [first] = boxes;
  if (!first) return;
  const bounds = boxes.reduce((all, box) => union(all, box), first);
  const reference: VirtualElement = {
    getBoundingClientRect: () => bounds,
    getClientRects: () => [...boxes],
  };
  const { x, y } = await computePosition(reference, card, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      inline({ x: point.x, y: point.y }),
      offset(gap),
      flip({ padding: margin }),
      shift({ padding: margin }),
      size({
        padding: margin,
        apply: ({ availableHeight }) => {
          card.style.maxHeight = `${Math.max(120, Math.min(availableHeight, innerHeight * 0.6))}px`;
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
}
