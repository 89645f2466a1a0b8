import { checkFacts } from './check';
import { formatEntity } from './format';
import { type EntityFile, type Problem, readFacts } from './read';

/** Reads and checks the whole fact set below `root`, canonical form included. Problems come in the order of files and lines. */
export function checkAll(root: string): { files: readonly EntityFile[]; problems: Problem[] } {
  const { files, problems } = readFacts(root);
  const today = new Date().toISOString().slice(0, 10);
  const form = files
    .filter((file) => formatEntity(file.entity) !== file.text)
    .map(({ file }) => ({ file, line: 1, message: 'is not in canonical form; run: npm run facts:format' }));
  const all = [...problems, ...checkFacts(files, today), ...form];
  return { files, problems: all.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)) };
}
