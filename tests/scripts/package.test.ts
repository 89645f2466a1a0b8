/** The packages are the same bytes wherever and however often they are made, so that a store can make them again from the source. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/source-files';
import { filesBelow, zip } from '../../scripts/zip';
import { folderWith } from '../facts/sets';

/** A copy of the project’s own files in a new folder, built there. Returns both packages. */
function buildElsewhere(): Record<'chrome' | 'firefox', Uint8Array> {
  const root = folderWith({});
  for (const [path, bytes] of Object.entries(sourceFiles(process.cwd()))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['node_modules/jiti/lib/jiti-cli.mjs', 'scripts/build.ts'], {
    cwd: root,
    stdio: 'pipe',
  });
  return { chrome: zip(filesBelow(join(root, 'dist/chrome'))), firefox: zip(filesBelow(join(root, 'dist/firefox'))) };
}

it('builds the same packages in two other folders', { timeout: 120_000 }, () => {
  const [one, other] = [buildElsewhere(), buildElsewhere()];
  expect(Buffer.compare(one.chrome, other.chrome)).toBe(0);
  expect(Buffer.compare(one.firefox, other.firefox)).toBe(0);
  expect(one.chrome.length).toBeGreaterThan(10_000);
});
