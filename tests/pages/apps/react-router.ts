/** Client-side navigation as Next does it: pushState, a transition, a new title, the old page's nodes thrown away. */
import { createElement as h, startTransition, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { frames, log, offer, sentence, stage } from './parts/page';

/** Called when the page that was navigated to stands: a transition is rendered when React has time for it. */
let arrived = () => {};

function App() {
  const [path, setPath] = useState(0);
  useEffect(() => {
    const go = () => startTransition(() => setPath(Number(history.state ?? 0)));
    addEventListener('popstate', go);
    return () => removeEventListener('popstate', go);
  }, []);
  useEffect(() => {
    document.title = `Page ${path}`;
    log(`at ${path}`);
    arrived();
  }, [path]);
  return h(
    'article',
    { key: path },
    h('h1', null, `Page ${path}`),
    h('p', null, sentence(path)),
    h('p', null, sentence(path + 3)),
  );
}

async function navigate(path: number): Promise<void> {
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  history.pushState(path, '', `?page=${path}`);
  dispatchEvent(new PopStateEvent('popstate'));
  await arrival;
  await frames();
}

createRoot(stage()).render(h(App));
offer(
  () => navigate(1),
  () => navigate(2),
  () => navigate(4),
);
