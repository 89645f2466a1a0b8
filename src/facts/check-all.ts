import { checkFacts } from './check';
import { formatEntity } from './format';
import { type EntityFile, type Problem, readFacts } from './read';

/**
 * Reads and checks the whole fact set below `root`, canonical form included. Problems come in the order of files and lines.
 * `today` is the ISO date that no fact may be later than.
 */
export function checkAll(
  root: string,
  today = new Date().toISOString().slice(0, 10),
): { files: readonly EntityFile[]; problems: Problem[] } {
  const { files, problems } = readFacts(root);
  const form = files
    .filter((file) => formatEntity(file.entity) !== file.text)
    .map(({ file }) => ({ file, line: 1, message: 'is not in canonical form; run: npm run facts:format' }));
  const all = [...problems, ...checkFacts(files, today), ...form];
  return { files, problems: all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)) };
}
