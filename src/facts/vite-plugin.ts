import { join } from 'node:path';
import type { Plugin } from 'vite';
import { generateFacts } from './generate';

/** Compiles facts and words before a build and, in development, again whenever one of their files changes. */
export function factsPlugin(root: string): Plugin {
  return {
    name: 'backhaul-facts',
    config: () => generateFacts(root),
    configureServer(server) {
      const folders = ['facts', 'words'].map((folder) => join(root, folder));
      server.watcher.add(folders);
      server.watcher.on('all', (_event, path) => {
        if (!folders.some((folder) => path.startsWith(folder))) return;
        try {
          generateFacts(root);
        } catch (error) {
          server.config.logger.error((error as Error).message);
        }
      });
    },
  };
}
