import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/**
 * Gives the content script our part of the extension API in place of webextension-polyfill. crxjs builds that script by itself, when all
 * else is bundled, and resolves its imports as the whole build is told to: so it is told only then.
 */
export function leanApiPlugin(root: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'backhaul-lean-api',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    generateBundle: {
      order: 'pre',
      handler() {
        const replacement = join(root, 'src/content/extension-api.ts');
        config.resolve.alias.push({ find: 'webextension-polyfill', replacement });
      },
    },
  };
}
