/** The fact set as it stands, tested as data. `npm run facts:check` says the same of it, with file and line. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkAll } from '../../src/facts/check-all';
import { formatEntity } from '../../src/facts/format';

const { files, problems } = checkAll(process.cwd());

it('breaks no rule', () => {
  const first = problems.slice(0, 10).map(({ file, line, message }) => `${file}:${line}: ${message}`);
  expect(first).toEqual([]);
});

it('has a schema for every file', () => {
  const onDisk = readdirSync('facts', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files).toHaveLength(onDisk.length);
});

it('round-trips through its formatter', () => {
  expect(
    files
      .filter(({ entity, text }) => formatEntity(entity) !== text)
      .map(({ file }) => file)
      .slice(0, 10),
  ).toEqual([]);
});

it('is read in the order of paths', () => {
  const paths = files.map(({ file }) => file);
  expect(paths).toEqual([...paths].sort());
});

it('holds at least 650 entities', () => {
  expect(files.length).toBeGreaterThanOrEqual(650);
});
