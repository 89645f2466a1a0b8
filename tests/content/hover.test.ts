/**
 * The hover machine.
 *
 *              over mention            timer (open delay)
 *    ┌──────┐ ───────────► ┌─────────┐ ───────────► ┌──────┐ ◄──┐ over card,
 *    │ idle │              │ resting │              │ open │ ───┘ over its mention
 *    └──────┘ ◄─────────── └─────────┘              └──────┘
 *       ▲ ▲    over none,     over another:           │  ▲  │ over another: waits as `next`;
 *       │ │    busy, scroll   starts again            │  │  │ timer (switch delay) ─► open for it
 *       │ │                                 over none │  │ over card, over mention
 *       │ │    timer (close delay)                    ▼  │
 *       │ └──────────────────────────────────── ┌─────────┐ ◄──┐ toward card (safe triangle):
 *       │                                       │ leaving │ ───┘ its timer starts again
 *       │                                       └─────────┘
 *       │ close; press unless kept   pin ┌────────┐  open (a command, a tap, the popup), from anywhere: not kept
 *       └─────────────────────────────── │ pinned │  pin: kept; pin again: open
 *                                        └────────┘  over, scroll, busy: nothing
 *  close, scroll and press lead from every other state to idle.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeDelay, switchDelay } from '../../src/content/pointer/delays';
import { type HoverEvent, type HoverState, nextState, shownTarget, timerOf } from '../../src/content/pointer/hover';

type State = HoverState<string>;
type Event = HoverEvent<string>;

const idle: State = { name: 'idle' };
const resting: State = { name: 'resting', target: 'a' };
const open: State = { name: 'open', target: 'a' };
const waiting: State = { name: 'open', target: 'a', next: 'b' };
const leaving: State = { name: 'leaving', target: 'a' };
const called: State = { name: 'pinned', target: 'a', kept: false };
const kept: State = { name: 'pinned', target: 'a', kept: true };
const all = [idle, resting, open, waiting, leaving, called, kept];

const over = (target: string | undefined, speed = 0, mayOpen = true): Event => ({
  type: 'over',
  target,
  speed,
  mayOpen,
});

const table: [from: State, event: Event, to: State][] = [
  [idle, over('a'), resting],
  [idle, over('a', 9), resting],
  [idle, over(undefined), idle],
  [idle, over('a', 0, false), idle],
  [idle, { type: 'pin' }, idle],
  [resting, { type: 'timer' }, open],
  [resting, over('b'), { name: 'resting', target: 'b' }],
  [resting, over(undefined), idle],
  [resting, over('a', 0, false), idle],
  [resting, { type: 'busy' }, idle],
  [resting, { type: 'pin' }, resting],
  [open, over('a'), open],
  [open, over('a', 0, false), open],
  [open, over('b'), waiting],
  [open, over('b', 0, false), leaving],
  [open, over(undefined), leaving],
  [open, { type: 'over card' }, open],
  [open, { type: 'toward card' }, leaving],
  [open, { type: 'busy' }, open],
  [open, { type: 'timer' }, open],
  [open, { type: 'pin' }, kept],
  [waiting, { type: 'timer' }, { name: 'open', target: 'b' }],
  [waiting, { type: 'over card' }, open],
  [waiting, { type: 'toward card' }, leaving],
  [waiting, { type: 'busy' }, open],
  [waiting, over('a'), open],
  [waiting, over(undefined), leaving],
  [leaving, { type: 'timer' }, idle],
  [leaving, { type: 'over card' }, open],
  [leaving, { type: 'toward card' }, leaving],
  [leaving, over('a'), open],
  [leaving, over('b'), waiting],
  [leaving, over(undefined), leaving],
  [leaving, { type: 'pin' }, kept],
  [called, { type: 'pin' }, kept],
  [called, { type: 'press' }, idle],
  [kept, { type: 'pin' }, open],
  [kept, { type: 'press' }, kept],
  ...[called, kept].flatMap((state): [State, Event, State][] => [
    [state, over('b'), state],
    [state, over(undefined), state],
    [state, { type: 'over card' }, state],
    [state, { type: 'toward card' }, state],
    [state, { type: 'timer' }, state],
    [state, { type: 'busy' }, state],
    [state, { type: 'scroll' }, state],
    [state, { type: 'close' }, idle],
  ]),
  ...[idle, resting, open, waiting, leaving].flatMap((state): [State, Event, State][] => [
    [state, { type: 'scroll' }, idle],
    [state, { type: 'press' }, idle],
    [state, { type: 'close' }, idle],
  ]),
  ...all.map((state): [State, Event, State] => [
    state,
    { type: 'open', target: 'b' },
    { name: 'pinned', target: 'b', kept: false },
  ]),
];

describe('the hover machine', () => {
  it.each(table.map(([from, event, to]) => ({ from, event, to })))(
    'goes from $from by $event to $to',
    ({ from, event, to }) => {
      expect(nextState(from, event)).toEqual(to);
    },
  );

  it('starts the open delay again while the pointer moves at 0.5 pixels a millisecond or faster', () => {
    expect(nextState(resting, over('a', 0.49))).toBe(resting);
    expect(nextState(resting, over('a', 0.5))).not.toBe(resting);
    expect(nextState(waiting, over('b', 0.49))).toBe(waiting);
    expect(nextState(waiting, over('b', 0.5))).not.toBe(waiting);
  });

  it('starts the close delay again for each move towards the card, not for other moves', () => {
    expect(nextState(leaving, { type: 'toward card' })).not.toBe(leaving);
    expect(nextState(leaving, over(undefined))).toBe(leaving);
  });

  it('asks for a timer where one is due', () => {
    const due = (state: State) => timerOf(state, 400);
    expect(all.map(due)).toEqual([undefined, 400, undefined, switchDelay, closeDelay, undefined, undefined]);
    expect(timerOf(waiting, 50)).toBe(50);
  });

  it('never opens a card by itself while its key is not held, nor by moves, presses and scrolls alone', () => {
    const target = fc.constantFrom('a', 'b', undefined);
    const event: fc.Arbitrary<Event> = fc.oneof(
      fc.record({
        type: fc.constant('over' as const),
        target,
        speed: fc.double({ min: 0, max: 5 }),
        mayOpen: fc.constant(false),
      }),
      fc.constantFrom<Event>(
        { type: 'timer' },
        { type: 'busy' },
        { type: 'scroll' },
        { type: 'press' },
        { type: 'over card' },
        { type: 'toward card' },
        { type: 'pin' },
      ),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(shownTarget(events.reduce<State>(nextState, idle))).toBeUndefined();
      }),
    );
  });

  it('shows nothing after close, whatever came before', () => {
    const event = fc.constantFrom<Event>(
      over('a'),
      over('b'),
      over(undefined),
      { type: 'timer' },
      { type: 'pin' },
      { type: 'over card' },
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = events.reduce<State>(nextState, idle);
        expect(nextState(state, { type: 'close' })).toEqual(idle);
      }),
    );
  });
});
