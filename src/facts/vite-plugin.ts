import { join } from 'node:path';
import type { Plugin } from 'vite';
import { generateFacts } from './generate';

/** Compiles the fact set before a build and, in development, again whenever a fact file changes. */
export function factsPlugin(root: string): Plugin {
  return {
    name: 'backhaul-facts',
    config: () => generateFacts(root),
    configureServer(server) {
      const folder = join(root, 'facts');
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return;
        try {
          generateFacts(root);
        } catch (error) {
          server.config.logger.error((error as Error).message);
        }
      });
    },
  };
}
