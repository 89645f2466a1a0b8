/** What the documents say of the project must be there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const documents = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

it.each(documents)('%s names only commands that exist', (document) => {
  const named = readFileSync(document, 'utf8').matchAll(/npm run (?:-s )?([\w:-]+)/g);
  expect([...named].map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
});

it.each(documents)('%s links only to files that exist', (document) => {
  const links = readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g);
  const files = [...links].map(([, path = '']) => join(dirname(document), path));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

it('names every command in the README', () => {
  const readme = readFileSync('README.md', 'utf8');
  const missing = Object.keys(scripts).filter((name) => !new RegExp(`npm (run (-s )?)?${name}\\b`).test(readme));
  expect(missing).toEqual([]);
});

it('keeps the version in package.json alone', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(readFileSync('vite.config.ts', 'utf8')).toContain("import { version } from './package.json'");
});
