import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The project’s own files below `root`, by path: those that git knows, as they are now, and no others.
 * @throws where `root` is not a git work tree.
 */
export function sourceFiles(root: string): Record<string, Uint8Array> {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const names = list.split('\0').filter((name) => name !== '');
  return Object.fromEntries(
    names.flatMap((name) => {
      try {
        return [[name, readFileSync(join(root, name))]];
      } catch (error) {
        // Deleted since git saw it.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    }),
  );
}
