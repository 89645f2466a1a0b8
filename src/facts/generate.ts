/**
 * Writes what the build bundles: public/facts/names.json, public/facts/cards.jsonl with src/generated/cards.ts, and the rules of highlights.
 * They are files, not virtual modules, so that tests, commands and the content script's own build, which runs no plugins, read the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allUnderlines, highlightCss, isUsual } from '../settings/highlights';
import { compileFacts } from './compile';
import { cardsFile, namesFile } from './files';
import { readFacts } from './read';
import { readWords } from './words';

/** Compiles the fact set of `root`. @throws an Error that lists each problem with file and line. */
export function generateFacts(root: string): void {
  const { files, problems } = readFacts(root);
  if (problems.length > 0)
    throw new Error(
      `The fact set cannot be read:\n${problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n')}`,
    );
  const { names, cards } = compileFacts(files, readWords(root));

  const lines = cards.map((card) => JSON.stringify(card));
  const index: Record<string, [start: number, end: number]> = {};
  let at = 0;
  for (const [number, card] of cards.entries()) {
    const length = Buffer.byteLength(lines[number] ?? '');
    index[card.id] = [at, at + length];
    at += length + 1;
  }
  write(join(root, 'public', cardsFile), `${lines.join('\n')}\n`);
  write(join(root, 'public', namesFile), JSON.stringify(names));
  write(
    join(root, 'src/generated/cards.ts'),
    `${banner}import type { Category } from '../facts/categories';\n\n` +
      `/** Start and end of each card in the file, in bytes. */\n` +
      `export const cardIndex: Readonly<Record<string, readonly [start: number, end: number]>> = ${JSON.stringify(index)};\n` +
      `export const categoryOf: Readonly<Record<string, Category>> = ${JSON.stringify(Object.fromEntries(cards.map((card) => [card.id, card.category])))};\n`,
  );
  write(join(root, 'src/generated/highlights.css'), highlightCss(allUnderlines().filter(isUsual), ':root'));
  write(join(root, 'src/generated/highlights-firefox.css'), highlightCss(allUnderlines(), ''));
}

const banner = '// Made from facts/ by the build. Do not edit.\n';

/** Writes only what changed, so that watchers do not fire for nothing. */
function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  let old: string | undefined;
  try {
    old = readFileSync(path, 'utf8');
  } catch {
    old = undefined;
  }
  if (old !== text) writeFileSync(path, text);
}
