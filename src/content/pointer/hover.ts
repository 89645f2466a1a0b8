/**
 * Hovering as a state machine: events in, states out; no clock, no DOM. tests/content/hover.test.ts draws it.
 * `Target` is whatever has a card; it is compared by identity.
 */
import { closeDelay, restingSpeed, switchDelay } from './delays';

export type HoverState<Target> =
  | { readonly name: 'idle' }
  | { readonly name: 'resting'; readonly target: Target }
  | { readonly name: 'open'; readonly target: Target; readonly next?: Target }
  | { readonly name: 'leaving'; readonly target: Target }
  | { readonly name: 'pinned'; readonly target: Target };

export type HoverEvent<Target> =
  /** The pointer moved over a mention, or over none; `speed` in CSS pixels a millisecond. */
  | { readonly type: 'over'; readonly target: Target | undefined; readonly speed: number }
  /** The pointer is on the card, or on its way to it. */
  | { readonly type: 'over card' }
  /** The time that `timerOf` asked for has passed. */
  | { readonly type: 'timer' }
  /** Scrolling, dragging, typing, a pressed button: no card may open now. */
  | { readonly type: 'busy' }
  | { readonly type: 'open'; readonly target: Target }
  | { readonly type: 'pin' }
  | { readonly type: 'close' };

export function nextState<Target>(state: HoverState<Target>, event: HoverEvent<Target>): HoverState<Target> {
  switch (event.type) {
    case 'close':
      return { name: 'idle' };
    case 'open':
      return { name: 'pinned', target: event.target };
    case 'pin':
      return state.name === 'open' || state.name === 'leaving' ? { name: 'pinned', target: state.target } : state;
    case 'busy':
      return state.name === 'resting'
        ? { name: 'idle' }
        : state.name === 'open' && state.next
          ? { name: 'open', target: state.target }
          : state;
    case 'timer':
      return afterTimer(state);
    case 'over card':
      return state.name === 'leaving' || state.name === 'open' ? { name: 'open', target: state.target } : state;
    case 'over':
      return afterMove(state, event.target, event.speed);
  }
}

function afterTimer<Target>(state: HoverState<Target>): HoverState<Target> {
  if (state.name === 'resting') return { name: 'open', target: state.target };
  if (state.name === 'open' && state.next !== undefined) return { name: 'open', target: state.next };
  if (state.name === 'leaving') return { name: 'idle' };
  return state;
}

function afterMove<Target>(state: HoverState<Target>, target: Target | undefined, speed: number): HoverState<Target> {
  switch (state.name) {
    case 'idle':
    case 'resting':
      if (target === undefined) return state.name === 'idle' ? state : { name: 'idle' };
      // A new object restarts the timer: still moving, not resting.
      return state.name === 'resting' && state.target === target && speed < restingSpeed
        ? state
        : { name: 'resting', target };
    case 'open':
    case 'leaving':
      if (target === undefined) return state.name === 'leaving' ? state : { name: 'leaving', target: state.target };
      if (target === state.target) return { name: 'open', target };
      return state.name === 'open' && state.next === target && speed < restingSpeed
        ? state
        : { name: 'open', target: state.target, next: target };
    case 'pinned':
      return state;
  }
}

/** How many milliseconds after a state was entered the `timer` event is due; undefined where none is. */
export function timerOf<Target>(state: HoverState<Target>, openDelay: number): number | undefined {
  if (state.name === 'resting') return openDelay;
  if (state.name === 'open' && state.next !== undefined) return Math.min(switchDelay, openDelay);
  if (state.name === 'leaving') return closeDelay;
  return undefined;
}

/** The target whose card is to be shown in a state. */
export function shownTarget<Target>(state: HoverState<Target>): Target | undefined {
  return state.name === 'open' || state.name === 'leaving' || state.name === 'pinned' ? state.target : undefined;
}
