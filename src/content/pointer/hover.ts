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
  /** The pointer has no say. `kept`: the reader pinned it, so that a press elsewhere leaves it too. */
  | { readonly name: 'pinned'; readonly target: Target; readonly kept: boolean };

export type HoverEvent<Target> =
  /**
   * The pointer moved over a mention, or over none; `speed` in CSS pixels a millisecond. `mayOpen` is false while the key that
   * the reader asked for is not held.
   */
  | { readonly type: 'over'; readonly target: Target | undefined; readonly speed: number; readonly mayOpen: boolean }
  /** The pointer is on the card. */
  | { readonly type: 'over card' }
  /** The pointer is on its way to the card, inside the safe triangle. */
  | { readonly type: 'toward card' }
  /** The time that `timerOf` asked for has passed. */
  | { readonly type: 'timer' }
  /** Dragging, typing, a pressed button: no card may open now. */
  | { readonly type: 'busy' }
  /** The page was scrolled under the pointer. */
  | { readonly type: 'scroll' }
  /** A button went down off the card. */
  | { readonly type: 'press' }
  /** A command, a tap or the popup asks for a card. */
  | { readonly type: 'open'; readonly target: Target }
  /** The reader pins the card, or lets it go. */
  | { readonly type: 'pin' }
  | { readonly type: 'close' };

export function nextState<Target>(state: HoverState<Target>, event: HoverEvent<Target>): HoverState<Target> {
  switch (event.type) {
    case 'close':
      return idle(state);
    case 'press':
      return state.name === 'pinned' && state.kept ? state : idle(state);
    case 'scroll':
      return state.name === 'pinned' ? state : idle(state);
    case 'open':
      return { name: 'pinned', target: event.target, kept: false };
    case 'pin':
      return afterPin(state);
    case 'busy':
      return afterBusy(state);
    case 'timer':
      return afterTimer(state);
    case 'over card':
      return state.name === 'leaving' || (state.name === 'open' && state.next !== undefined)
        ? { name: 'open', target: state.target }
        : state;
    case 'toward card':
      // A new object restarts the timer: a pointer that stops on its way still lets the card close.
      return state.name === 'leaving' || state.name === 'open' ? { name: 'leaving', target: state.target } : state;
    case 'over':
      return afterMove(state, event.mayOpen ? event.target : sameTarget(state, event.target), event.speed);
  }
}

function idle<Target>(state: HoverState<Target>): HoverState<Target> {
  return state.name === 'idle' ? state : { name: 'idle' };
}

/** Without its key held, a mention holds a card open that is its own, and opens none. */
function sameTarget<Target>(state: HoverState<Target>, target: Target | undefined): Target | undefined {
  return shownTarget(state) === target ? target : undefined;
}

function afterPin<Target>(state: HoverState<Target>): HoverState<Target> {
  if (state.name === 'pinned')
    return state.kept ? { name: 'open', target: state.target } : { name: 'pinned', target: state.target, kept: true };
  return state.name === 'open' || state.name === 'leaving'
    ? { name: 'pinned', target: state.target, kept: true }
    : state;
}

function afterBusy<Target>(state: HoverState<Target>): HoverState<Target> {
  if (state.name === 'resting') return { name: 'idle' };
  return state.name === 'open' && state.next !== undefined ? { name: 'open', target: state.target } : state;
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
      if (target === undefined) return idle(state);
      // A new object restarts the timer: still moving, not resting.
      return state.name === 'resting' && state.target === target && speed < restingSpeed
        ? state
        : { name: 'resting', target };
    case 'open':
    case 'leaving':
      if (target === undefined) return state.name === 'leaving' ? state : { name: 'leaving', target: state.target };
      if (target === state.target)
        return state.name === 'open' && state.next === undefined ? state : { name: 'open', target };
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
