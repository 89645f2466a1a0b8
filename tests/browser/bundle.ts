import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

/** Where the bundles of tests/pages/apps lie: one script an app, under its name. */
export const bundleFolder = 'dist/test-pages';

/** Bundles every tests/pages/apps/<name>.ts with the package it shows, as a page of its own would. */
export async function bundlePages(): Promise<void> {
  const apps = readdirSync('tests/pages/apps').filter((file) => file.endsWith('.ts'));
  for (const app of apps)
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir: bundleFolder,
        emptyOutDir: false,
        copyPublicDir: false,
        lib: { entry: join('tests/pages/apps', app), formats: ['es'], fileName: () => app.replace(/ts$/, 'js') },
      },
    });
}
