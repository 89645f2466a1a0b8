/** Serves tests/pages/apps as pages: an empty one for most, rendered or streamed by the server for those that hydrate. */
import type { ServerResponse } from 'node:http';
import { Writable } from 'node:stream';
import { createElement as h } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import type { Handler } from '../../scripts/serve';
import { commentText, Article as ReactArticle } from '../pages/apps/parts/react-article';
import { Article as VueArticle } from '../pages/apps/parts/vue-article';
import { servePages } from './serve-pages';

const head = (name: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title></head><body><div id="app">`;
const foot = (name: string) => `</div><script type="module" src="/apps/${name}.js"></script></body></html>`;

/** What htmx swaps in, by path. */
const serveFragments = servePages({
  '/fragment/inner': '<p>Ericsson after <b>ZTE</b>.</p>',
  '/fragment/end': '<p>Huawei appended.</p>',
  '/fragment/outer': '<section id="target">Nokia instead.</section>',
});

/** `/app/<name>` is the page of an app. */
export const serveApps: Handler = async (request, response) => {
  if (await serveFragments(request, response)) return true;
  const name = /^\/app\/([a-z-]+)/.exec(request.url ?? '')?.[1];
  if (!name) return false;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  if (name === 'react-streamed') stream(name, response);
  else if (name === 'react-hydrated') renderInOneGo(name, response);
  else if (name === 'vue-hydrated')
    response.end(head(name) + (await renderToString(createSSRApp(VueArticle))) + foot(name));
  else response.end(head(name) + foot(name));
  return true;
};

function renderInOneGo(name: string, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  const { pipe } = renderToPipeableStream(h(ReactArticle), {
    onAllReady: () => pipe(collect(chunks, () => response.end(head(name) + Buffer.concat(chunks) + foot(name)))),
  });
}

/** The comments come when the rest of the page has long been there. */
function stream(name: string, response: ServerResponse): void {
  const comments = new Promise<string>((resolve) => setTimeout(() => resolve(commentText), 400));
  response.write(head(name));
  const chunks: Buffer[] = [];
  const { pipe } = renderToPipeableStream(h(ReactArticle, { comments }), {
    onShellReady: () => pipe(collect(chunks, () => response.end(foot(name)), response)),
  });
}

function collect(chunks: Buffer[], ended: () => void, response?: ServerResponse): NodeJS.WritableStream {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (response) response.write(chunk);
      else chunks.push(chunk);
      done();
    },
    final(done) {
      ended();
      done();
    },
  });
}
