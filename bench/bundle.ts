/** Bundles each engine as a script of its own, minified as a content script is. */
import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Rollup } from 'vite';

const folder = 'bench/engines';

/** Source of every engine by its name. */
export async function bundleEngines(): Promise<ReadonlyMap<string, string>> {
  const shared = new Set(['engine.ts', 'joined.ts']);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !shared.has(file));
  const sources = new Map<string, string>();
  for (const file of files) sources.set(basename(file, '.ts'), await bundle(join(folder, file)));
  return sources;
}

/** One file with all that it imports, as a classic script. The extension API is a worker’s port in it. */
export async function bundle(entry: string): Promise<string> {
  const outputs = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { alias: { 'webextension-polyfill': resolve('bench/worker-port.ts') } },
    build: { write: false, target: 'chrome134', lib: { entry, formats: ['iife'], name: 'bench' } },
  })) as Rollup.RollupOutput[];
  const [chunk] = outputs.flatMap(({ output }) => output);
  if (chunk?.type !== 'chunk') throw new Error(`${entry} cannot be bundled.`);
  return chunk.code;
}
