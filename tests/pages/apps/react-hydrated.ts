/** React 19 takes over what the server rendered. */
import { createElement as h } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { log, offer, stage, the } from './parts/page';
import { Article } from './parts/react-article';

hydrateRoot(stage(), h(Article), { onRecoverableError: (error) => log(`recovered: ${error}`) });
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
  () => the('#toggle').click(),
);
