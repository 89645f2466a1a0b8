import { describe, expect, it } from 'vitest';
import { firstOfEach } from '../../src/content/density';
import { step } from '../../src/content/walk';

describe('a step among mentions', () => {
  const ordered = ['a', 'b', 'c'];
  const belowB = (mention: string) => mention < 'b';
  it.each([
    ['a', 'next', 'b'],
    ['c', 'next', 'a'],
    ['a', 'previous', 'c'],
    ['b', 'previous', 'a'],
    [undefined, 'next', 'b'],
    [undefined, 'previous', 'a'],
    ['gone', 'next', 'b'],
  ] as const)('from %s to the %s is %s', (present, by, expected) => {
    expect(step(ordered, present, by, belowB)).toBe(expected);
  });
  it('goes round where nothing is left on that side, and nowhere where there is nothing', () => {
    expect(step(ordered, undefined, 'next', () => true)).toBe('a');
    expect(step(ordered, undefined, 'previous', () => false)).toBe('c');
    expect(step([], undefined, 'next', () => false)).toBeUndefined();
  });
});

describe('density', () => {
  const mention = (id: string, section: number) => ({ id, section });
  const all = [mention('a', 1), mention('b', 1), mention('a', 1), mention('a', 2), mention('b', 3)];
  it('keeps the first of each entity in each section', () => {
    expect([...firstOfEach(all, ({ section }) => section)]).toEqual([all[0], all[1], all[3], all[4]]);
  });
  it('keeps the first of each entity on the page', () => {
    expect([...firstOfEach(all, () => 'page')]).toEqual([all[0], all[1]]);
  });
});
