/** The background’s part of our pipeline, as a worker: what the extension does in a process of its own. Says what each answer took. */

import names from '../public/facts/names.json';
import { EntityIndex, PageSession } from '../src/background/page-session';
import { factSetOf } from '../src/facts/fact-set';
import type { ReadingRequest } from '../src/messages/reading';

let session: PageSession | undefined;

addEventListener('message', ({ data }: MessageEvent<string>) => {
  const start = performance.now();
  const request = JSON.parse(data) as ReadingRequest;
  session ??= new PageSession(factSetOf(names).knowledge, new EntityIndex(names), request.about);
  const answer = JSON.stringify(session.answer(request));
  postMessage({ answer, busy: performance.now() - start });
});
