import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

/** Where the bundles of tests/pages/apps lie: one script an app, under its name. */
export const bundleFolder = 'dist/test-pages';

/** Bundles every tests/pages/apps/<name>.ts with the package it shows, as a page of its own would. */
export async function bundlePages(): Promise<void> {
  const apps = readdirSync('tests/pages/apps').filter((file) => file.endsWith('.ts'));
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [svelte],
    resolve: { conditions: ['browser', 'module', 'import', 'default'] },
    build: {
      outDir: bundleFolder,
      copyPublicDir: false,
      lib: {
        entry: Object.fromEntries(apps.map((app) => [app.replace(/\.ts$/, ''), join('tests/pages/apps', app)])),
        formats: ['es'],
        fileName: (_format, name) => `${name}.js`,
      },
    },
  });
}

/** Compiles `.svelte` files for the browser. */
const svelte: Plugin = {
  name: 'svelte',
  load(id) {
    if (!id.endsWith('.svelte')) return undefined;
    return compile(readFileSync(id, 'utf8'), { filename: id, generate: 'client', css: 'injected' }).js.code;
  },
};
