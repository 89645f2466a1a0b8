/** House rules that a reader of a change would otherwise have to say again and again. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { sourcesBelow } from './imports';

/** The longest file that is let pass without a reason, in lines. */
const longest = 250;

/** Files that are longer, each with its reason. */
const longForAReason: Readonly<Record<string, string>> = {
  'src/content/reading/watch.ts': 'one queue: what changed, in which order it is read, and when to stop',
};

const sources = ['src', 'scripts', 'tests'].flatMap(sourcesBelow).filter((file) => !file.startsWith('src/generated/'));

/** Every line of the files that fits, as file:line: text. */
function linesWith(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
}

it('has no file of several ideas: past 250 lines, split it or give a reason here', () => {
  const kept = sources.filter((file) => !file.startsWith('tests/'));
  const long = kept.filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > longest);
  expect(long.sort()).toEqual(Object.keys(longForAReason).sort());
});

it('names files by what they are, not utils, helpers, managers, common or misc', () => {
  const vague = /^(.*[-.])?(utils?|helpers?|managers?|common|misc|stuff)([-.].*)?$/i;
  expect(sources.filter((file) => vague.test(basename(file).replace(/\.tsx?$/, '')))).toEqual([]);
  expect(linesWith(sources, /\b(class|interface|function) \w*(Utils?|Helpers?|Manager)\b/)).toEqual([]);
});

it('finds the same mentions every time: matching asks neither chance nor the clock', () => {
  const matching = sources.filter((file) => file.startsWith('src/matching/'));
  expect(matching.length).toBeGreaterThan(0);
  expect(linesWith(matching, /Math\.random|Date\.now|new Date\(\)|performance\.now|crypto\./)).toEqual([]);
});

it('takes packages from the registry that the reader has set: the lock file names no addresses', () => {
  const lock = readFileSync('package-lock.json', 'utf8').split('\n');
  expect(lock.filter((line) => line.includes('"resolved":')).slice(0, 3)).toEqual([]);
});

it('needs no install scripts', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
  };
  const running = Object.entries(lock.packages).filter(
    ([, { hasInstallScript, optional }]) => hasInstallScript && !optional,
  );
  expect(running.map(([path]) => path)).toEqual([]);
});

it('gives every folder below src, and scripts, a purpose in docs/architecture.md', () => {
  const text = readFileSync('docs/architecture.md', 'utf8');
  const rooms = new Set(sources.filter((file) => file.startsWith('src/')).map((file) => `src/${file.split('/')[1]}`));
  expect([...rooms, 'scripts', 'facts'].filter((room) => !text.includes(`\`${room}/\``))).toEqual([]);
});

it('has decisions whose numbers run on without a gap, each with the same three parts', () => {
  const names = readdirSync('docs/decisions').sort();
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1));
  for (const name of names) {
    const text = readFileSync(`docs/decisions/${name}`, 'utf8');
    for (const part of ['## Why', '## So', '## Evidence']) expect(`${name}: ${text}`).toContain(part);
  }
});

it('makes no markup of text', () => {
  // The page of the first run takes apart the article that ships with it, in a document that runs nothing.
  const shipped = sources.filter((file) => file.startsWith('src/') && file !== 'src/library/welcome/article.ts');
  const ways =
    /\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment|setHTML|\beval\(|new Function\(/;
  expect(linesWith(shipped, ways)).toEqual([]);
});

it('silences no check', () => {
  const others = sources.filter((file) => file !== 'tests/architecture/house.test.ts');
  expect(linesWith(others, /@ts-(ignore|expect-error|nocheck)|\bas any\b/)).toEqual([]);
  expect(linesWith(others, /waitForTimeout|setTimeout\(\s*(resolve|done|ok|r)\s*,\s*\d{2,}/)).toEqual([]);
});

it('installs on every platform: the lock file has what is optional too', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {}).filter(
      (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

it('gives every dependency a reason in docs/dependencies.md', () => {
  const text = readFileSync('docs/dependencies.md', 'utf8');
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, object>;
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
