import fc from 'fast-check';
import { expect, it } from 'vitest';
import { earliestDay, isKnownOn, isPartialDate, latestDay } from '../../src/facts/dates';
import { partialDate } from './entities';

it('knows every partial date of the calendar', () => {
  fc.assert(fc.property(partialDate, (date) => isPartialDate(date)));
});

it.each([
  '',
  '20',
  '2020-',
  '2020-13',
  '2020-00',
  '2020-02-30',
  '2021-02-29',
  '2020-1-1',
  '2020-01-01T00:00',
  '2020/01',
  ' 2020',
])('refuses %j', (text) => expect(isPartialDate(text)).toBe(false));

it('knows leap days, of leap years only', () => {
  expect(['2020-02-29', '2000-02-29', '1900-02-29', '2100-02-29'].map(isPartialDate)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('brackets a date with real days that begin with it', () => {
  fc.assert(
    fc.property(partialDate, (date) => {
      const [first, last] = [earliestDay(date), latestDay(date)];
      expect(isPartialDate(first) && isPartialDate(last)).toBe(true);
      expect(first.startsWith(date) && last.startsWith(date)).toBe(true);
      expect(first <= last).toBe(true);
    }),
  );
});

it('ends a month on its last day', () => {
  expect(['2020-02', '2021-02', '2021-04', '2021-12', '2021'].map(latestDay)).toEqual([
    '2020-02-29',
    '2021-02-28',
    '2021-04-30',
    '2021-12-31',
    '2021-12-31',
  ]);
});

it('counts a date as known from its first day on', () => {
  fc.assert(fc.property(partialDate, (date) => isKnownOn(date, earliestDay(date)) && isKnownOn(date, latestDay(date))));
  expect(isKnownOn('2020-07', '2020-06-30')).toBe(false);
  expect(isKnownOn('2020', '2020-01-01')).toBe(true);
});
