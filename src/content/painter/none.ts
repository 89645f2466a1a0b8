import type { PageMention } from '../page-mention';
import type { Painter } from './painter';

/** Shows nothing: stands in for the overlay in a browser that has no CSS highlights. */
export class NoPainter implements Painter {
  paint(): void {}
  erase(): void {}
  hover(): void {}
  touched(): void {}
  beat(): void {}
  clear(): void {}

  at(): PageMention | undefined {
    return undefined;
  }

  boxes(): DOMRect[] {
    return [];
  }

  release(): boolean {
    return false;
  }
}
