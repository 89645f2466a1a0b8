import { describe, expect, it } from 'vitest';
import { tapLength } from '../../src/content/pointer/delays';
import { type KeyMoment, nextTap, type TapState } from '../../src/content/pointer/tap';

function taps(...events: KeyMoment[]): boolean {
  let state: TapState;
  let any = false;
  for (const event of events) {
    const next = nextTap(state, event, 'Control');
    state = next.state;
    any ||= next.tapped;
  }
  return any;
}

const down = (time: number, key = 'Control'): KeyMoment => ({ type: 'down', key, time });
const up = (time: number, key = 'Control'): KeyMoment => ({ type: 'up', key, time });

describe('Ctrl tapped alone', () => {
  it('is down and up in a short time', () => {
    expect(taps(down(0), up(80))).toBe(true);
    expect(taps(down(0), up(tapLength))).toBe(true);
  });
  it('is no long press, also when the key repeats', () => {
    expect(taps(down(0), up(tapLength + 1))).toBe(false);
    expect(taps(down(0), down(250), down(280), up(tapLength + 1))).toBe(false);
  });
  it('is no shortcut, click or zoom', () => {
    expect(taps(down(0), down(20, 'c'), up(40, 'c'), up(60))).toBe(false);
    expect(taps(down(0), { type: 'other', time: 20 }, up(60))).toBe(false);
  });
  it('is of that key', () => {
    expect(taps(down(0, 'Shift'), up(50, 'Shift'))).toBe(false);
    expect(taps(up(50))).toBe(false);
  });
});
