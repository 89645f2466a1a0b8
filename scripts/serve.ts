/** A web server on this machine alone, for the shipped article and for the tests' pages. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Server {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): void;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Serves files below `folders` (the first that has one), after `handle` was given the request and declined. */
export function serve(folders: readonly string[], handle?: Handler): Promise<Server> {
  const server = createServer(async (request, response) => {
    try {
      if (handle && (await handle(request, response))) return;
      const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
      for (const folder of folders) {
        const body = await readFile(join(folder, path)).catch(() => undefined);
        if (!body) continue;
        response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
        response.end(body);
        return;
      }
      response.statusCode = path === '/favicon.ico' ? 204 : 404;
      response.end();
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() });
    });
  });
}
