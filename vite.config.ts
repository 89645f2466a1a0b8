import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { firefoxManifest } from './scripts/firefox-manifest';
import { factsPlugin } from './src/facts/vite-plugin';

const root = fileURLToPath(new URL('.', import.meta.url));

/** `--mode firefox` builds dist/firefox, every other mode dist/chrome, from the same manifest.json. */
export default defineConfig(({ mode }) => {
  const isFirefox = mode === 'firefox';
  const target = isFirefox ? 'firefox' : 'chrome';
  return {
    root,
    plugins: [
      factsPlugin(root),
      crx({
        manifest: (isFirefox ? firefoxManifest(manifest) : manifest) as ManifestV3Export,
        browser: target,
        contentScripts: { standaloneFiles: ['src/content/index.ts'] },
      }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: isFirefox ? 'firefox142' : 'chrome128',
      modulePreload: false,
      reportCompressedSize: false,
    },
    legacy: { skipWebSocketTokenCheck: true },
  };
});
