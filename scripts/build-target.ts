import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { BrowserName } from './browsers';
import { withoutKnownNoise } from './known-noise';

/** Both targets, in the order in which they are built: one after another, since crxjs keeps state between builds. */
export const targets: readonly BrowserName[] = ['chrome', 'firefox'];

/** Builds dist/<target> below `root`, facts included. @throws what is wrong with the facts or the code. */
export async function buildTarget(target: BrowserName, root = process.cwd()): Promise<void> {
  // Vite takes another value of the shell's for a wish to build for development.
  process.env['NODE_ENV'] = 'production';
  await withoutKnownNoise(() =>
    build({
      root,
      configFile: `${root}/vite.config.ts`,
      mode: target === 'firefox' ? 'firefox' : 'production',
      logLevel: 'warn',
      configLoader: 'runner',
    }),
  );
  writeInAscii(join(root, 'dist', target, 'src/content/index.js'));
}

/** Escapes what is not ASCII in a script: V8 keeps one with a single letter beyond Latin-1 in twice the memory, in every tab. */
function writeInAscii(file: string): void {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}
