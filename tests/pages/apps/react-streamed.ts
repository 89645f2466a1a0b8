/** React 19 takes over what the server streams; a part comes late, in a Suspense boundary. */
import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { log, offer, stage, the } from './parts/page';
import { Article, commentText } from './parts/react-article';

hydrateRoot(stage(), h(Article, { comments: Promise.resolve(commentText) }), {
  onRecoverableError: (error) => log(`recovered: ${error}`),
});
offer(
  () => the('#next').click(),
  () => the('#like').click(),
  () => the('#toggle').click(),
);
