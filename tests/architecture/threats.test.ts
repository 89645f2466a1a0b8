/** docs/threat-model.md names tests that exist: `[title](../tests/…)`. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8');
const named = [...text.matchAll(/\[([^\]]+)\]\(\.\.\/(tests\/[^)]+)\)/g)].map(([, title = '', file = '']) => ({
  title,
  file,
}));

it('names a test for each threat, or says that there is none', () => {
  const rows = text.split('\n').filter((line) => /^\| (?!---|it could)/.test(line));
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((row) => !/\(\.\.\/tests\/|\| – \|$/.test(row))).toEqual([]);
});

it('names tests by their titles', () => {
  const missing = named.filter(
    ({ title, file }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(`'${title}'`),
  );
  expect(missing).toEqual([]);
});
