/** htmx: pieces of the server's HTML are swapped in, over and beside what is there. */
import htmx from 'htmx.org';
import { frames, log, offer, stage, the } from './parts/page';

stage().innerHTML = `
  <div id="target"><p>Huawei before the swap.</p></div>
  <div id="list"><p>Nokia first.</p></div>
  <button id="inner" hx-get="/fragment/inner" hx-target="#target">Inner</button>
  <button id="end" hx-get="/fragment/end" hx-target="#list" hx-swap="beforeend">End</button>
  <button id="outer" hx-get="/fragment/outer" hx-target="#target" hx-swap="outerHTML">Outer</button>`;
htmx.process(stage());

const swap = (button: string, done: string) => async () => {
  the(button).click();
  while (!stage().textContent?.includes(done)) await frames(1);
  await frames(4);
  log(done);
};

offer(swap('#inner', 'after ZTE'), swap('#end', 'appended'), swap('#outer', 'instead'));
