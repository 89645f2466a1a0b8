import type { EntityFile, Problem } from '../read';

/** A problem at the value of a file that a path of keys and indexes leads to. */
export function problemAt(file: EntityFile, path: readonly (string | number)[], message: string): Problem {
  return { file: file.file, line: file.lineOf(path), message };
}
