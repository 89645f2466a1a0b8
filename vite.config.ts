import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import sharedManifest from './manifest.json' with { type: 'json' };
import { version } from './package.json' with { type: 'json' };
import { firefoxManifest } from './scripts/firefox-manifest';
import { leanApiPlugin } from './scripts/lean-api-plugin';
import { factsPlugin } from './src/facts/vite-plugin';

/** The version is written in package.json alone. */
const manifest = { ...sharedManifest, version };
/** In development the extension's pages come from the dev server, which the strict policy of the built one would refuse. */
const { content_security_policy: _strict, ...developmentManifest } = manifest;

/** The dev server's; pages of the extension must know it to hear of changes. */
const devPort = 5173;

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * `--mode firefox` builds dist/firefox, every other mode dist/chrome, from the same manifest.json. In development, dist/dev holds
 * an extension that reloads itself.
 */
export default defineConfig(({ mode, command }) => {
  const isServe = command === 'serve';
  const isFirefox = mode === 'firefox';
  const target = isFirefox ? 'firefox' : 'chrome';
  return {
    root,
    plugins: [
      factsPlugin(root),
      leanApiPlugin(root),
      crx({
        manifest: (isServe
          ? developmentManifest
          : isFirefox
            ? firefoxManifest(manifest)
            : manifest) as ManifestV3Export,
        browser: target,
        contentScripts: { standaloneFiles: ['src/content/index.ts'] },
      }),
    ],
    build: {
      outDir: isServe ? 'dist/dev' : `dist/${target}`,
      emptyOutDir: true,
      target: isFirefox ? 'firefox142' : 'chrome134',
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    server: { port: devPort, strictPort: true, hmr: { clientPort: devPort } },
    legacy: { skipWebSocketTokenCheck: true },
  };
});
