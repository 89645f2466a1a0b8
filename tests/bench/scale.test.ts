import { expect, it } from 'vitest';
import { syntheticNames, syntheticTable } from '../../bench/synthetic';
import { Names } from '../../src/matching/scan';

it('makes up names that are found', () => {
  const names = syntheticNames(50);
  expect(names).toHaveLength(150);
  expect(syntheticNames(50)).toEqual(names);
  const found = new Names(syntheticTable(50)).scan(names.map(({ text }) => text).join('; '));
  expect(found.map(({ name }) => name.text)).toEqual(names.map(({ text }) => text));
});
