import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Gives `use` a folder with the project as it was at a git revision, with the packages installed here; the folder is gone
 * afterwards. @throws an Error where there is no such revision, or it had no annotator yet.
 */
export async function atRevision<T>(revision: string, use: (root: string) => Promise<T>): Promise<T> {
  const commit = commitOf(revision);
  const root = mkdtempSync(join(tmpdir(), 'backhaul-'));
  try {
    const archive = execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 30 });
    execFileSync('tar', ['-x', '-C', root], { input: archive });
    if (!existsSync(join(root, 'src/annotate/annotate.ts')))
      throw new Error(`revision ${revision} has no src/annotate/annotate.ts: choose a later one`);
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    return await use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function commitOf(revision: string): string {
  try {
    return execFileSync('git', ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    throw new Error(`git knows no revision “${revision}”`);
  }
}
