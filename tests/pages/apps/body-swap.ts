/** Navigation as Turbo does it: the whole body is replaced, and once the whole document element. */
import { log, offer } from './parts/page';

function swap(text: string): void {
  const body = document.createElement('body');
  body.innerHTML = `<main><p>${text}</p></main>`;
  document.body = body;
  log(text);
}

offer(
  () => swap('A new body with Huawei.'),
  () => swap('Another body with Nokia and ZTE.'),
  () => {
    const html = document.createElement('html');
    html.innerHTML = '<head><title>New</title></head><body><p>A new document element with Ericsson.</p></body>';
    document.documentElement.replaceWith(html);
  },
);
