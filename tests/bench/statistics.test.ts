import { describe, expect, it } from 'vitest';
import { bars, isMet } from '../../bench/bars';
import { Figures } from '../../bench/figures';
import { barRows, missed } from '../../bench/report';
import { median, quantile, rounded, shownSpread, spreadOf } from '../../bench/statistics';

describe('statistics', () => {
  it('take the middle, between two where there is none', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('do not change what they are given', () => {
    const numbers = [3, 1, 2];
    median(numbers);
    expect(numbers).toEqual([3, 1, 2]);
  });

  it('are shown with three digits and their quartiles', () => {
    expect([0.1234, 12.34, 1234.5].map(rounded)).toEqual(['0.12', '12.3', '1,235']);
    expect(shownSpread(spreadOf([1, 2, 3]))).toBe('2.00 (1.50–2.50)');
    expect(shownSpread(spreadOf([2]))).toBe('2.00');
  });
});

describe('bars', () => {
  it('have names of their own and one limit each', () => {
    expect(new Set(bars.map(({ id }) => id)).size).toBe(bars.length);
    for (const { most, least } of bars) expect((most === undefined) !== (least === undefined)).toBe(true);
  });

  it('are met at their limit and missed past it', () => {
    const bar = { id: 'x', claim: 'x', unit: 'ms', most: 3 } as const;
    expect([isMet(bar, 3), isMet(bar, 3.1)]).toEqual([true, false]);
    const other = { id: 'x', claim: 'x', unit: '× faster', least: 6 } as const;
    expect([isMet(other, 6), isMet(other, 5.9)]).toEqual([true, false]);
  });

  it('that are missed are said so; what was not measured is neither', () => {
    const figures = new Figures();
    figures.set('start', 5, 7, 6);
    figures.set('size-raw', 300);
    expect(missed(figures)).toEqual(['start']);
    const verdicts = barRows(figures).map((row) => row.at(-1));
    expect(verdicts.filter((verdict) => verdict === 'met')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'not measured')).toHaveLength(bars.length - 2);
  });
});
