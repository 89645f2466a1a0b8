/** A ticker that changes ten times a second, beside a text that does not. */
import { log, offer, sentence, stage } from './parts/page';

stage().innerHTML = '<p id="tick">-</p><p>Nokia stands still.</p>';
const text = document.querySelector('#tick')?.firstChild as Text;

const run = (from: number) => () =>
  new Promise<void>((resolve) => {
    let tick = from;
    const timer = setInterval(() => {
      text.data = `${tick}: ${sentence(tick)}`;
      log(text.data);
      if (++tick < from + 8) return;
      clearInterval(timer);
      resolve();
    }, 100);
  });
offer(run(0), run(9));
