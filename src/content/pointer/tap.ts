/** A key tapped alone: down and up within a short time, with nothing else in between. Pure. */
import { tapLength } from './delays';

export interface KeyMoment {
  readonly type: 'down' | 'up' | 'other';
  readonly key?: string;
  /** Milliseconds, of any clock that does not go back. */
  readonly time: number;
}

/** When the key went down alone; undefined where it is not down, or not alone any more. */
export type TapState = number | undefined;

/** The state after an event, and whether `key` was tapped by it. `other` is anything that is no key: a press, a wheel. */
export function nextTap(state: TapState, event: KeyMoment, key: string): { state: TapState; tapped: boolean } {
  if (event.type === 'down' && event.key === key) return { state: state ?? event.time, tapped: false };
  const tapped = event.type === 'up' && event.key === key && state !== undefined && event.time - state <= tapLength;
  return { state: undefined, tapped };
}
