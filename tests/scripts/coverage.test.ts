import { expect, it } from 'vitest';
import world from 'world-countries';
import { ituMemberStates } from '../../scripts/coverage/itu-member-states';
import { countries, networkCoverage } from '../../scripts/coverage/networks';
import { coverageReport } from '../../scripts/coverage/report';
import { byYear, table } from '../../scripts/coverage/tables';
import { depthOf } from '../../src/facts/depth';
import { readEntity } from '../../src/facts/read';
import type { Entity } from '../../src/facts/schema';
import { acme, watchdog } from '../facts/sets';

function file(path: string, text: string) {
  const { file: read } = readEntity(`facts/${path}.yaml`, text);
  if (!read) throw new Error(`${path} cannot be read`);
  return read;
}

const acmeFile = file('vendor/acme', acme);
const acmeEntity: Entity = acmeFile.entity;
const many = (count: number) =>
  Array.from({ length: count }, () => acmeEntity.facts?.[0]).filter((fact) => fact !== undefined);

it('knows the 194 member states of the ITU: the United Nations’ 193 and the Vatican', () => {
  const members = world.filter(({ unMember, cca2 }) => unMember || cca2 === 'VA').map(({ cca2 }) => cca2);
  expect(ituMemberStates).toHaveLength(194);
  expect([...ituMemberStates].sort()).toEqual(members.sort());
});

it.each([
  [2, 'identity'],
  [3, 'standard'],
  [5, 'standard'],
  [6, 'deep'],
])('calls a vendor with %i facts, positions and related entities %s', (count, depth) => {
  expect(depthOf({ ...acmeEntity, facts: many(count) }, 'vendor')).toBe(depth);
});

it('calls nothing deep that has no relations, or no remit where it decides on something', () => {
  const { related: _related, ...alone } = { ...acmeEntity, facts: many(6) };
  const { positions: _positions, ...silent } = { ...acmeEntity, facts: many(6) };
  expect(depthOf(alone, 'vendor')).toBe('standard');
  expect(depthOf(silent, 'regulator')).toBe('standard');
  expect(depthOf({ ...silent, remit: 'Licenses spectrum and numbers.' }, 'regulator')).toBe('deep');
  expect(depthOf(silent, 'operator')).toBe('deep');
});

it('counts a network as known by the names of operators alone', () => {
  const named = (path: string) => [file(path, watchdog.replace('names:\n', 'names:\n  - Swisscom\n'))];
  const isKnown = (files: ReturnType<typeof named>) =>
    networkCoverage(files).known.some(({ title, country }) => title.startsWith('Swisscom') && country === 'CH');
  expect(isKnown(named('operator/watchdog'))).toBe(true);
  expect(isKnown(named('regulator/watchdog'))).toBe(false);
});

it('looks at the G20, the EU, the EEA, Britain and Switzerland: 19 states, 24 more, 4 more', () => {
  expect(new Set(countries).size).toBe(19 + 24 + 4);
});

it('reports a state without a regulator as missing, and one whose regulator has ended', () => {
  const ended = file(
    'regulator/watchdog',
    watchdog.replace('kind:', 'ended: 2020\nkind:').replace('country: SE', 'country: SE'),
  );
  expect(coverageReport([acmeFile, ended])).toContain('0 of 194 states');
  expect(coverageReport([acmeFile, file('regulator/watchdog', watchdog)])).toContain('1 of 194 states');
});

it('counts facts by year, old ones together', () => {
  expect(byYear(['2020-01', '2020', '1999', '1876-03-10'])).toEqual([
    ['2020', '2', '50.0 %'],
    ['to 1999', '2', '50.0 %'],
  ]);
});

it('keeps a bar in a cell from splitting it', () => {
  expect(table(['a'], [['b|c']])).toBe('| a |\n| --- |\n| b\\|c |');
});
