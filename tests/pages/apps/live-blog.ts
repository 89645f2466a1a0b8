/** A live blog: entries come on top, one is corrected, one is withdrawn. */
import { log, offer, sentence, stage } from './parts/page';

let count = 0;
const entries = stage();

function prepend(): void {
  const entry = document.createElement('article');
  entry.innerHTML = `<h3>Entry ${count}</h3><p>${sentence(count)}</p>`;
  entries.prepend(entry);
  log(`entry ${count++}`);
}

for (let index = 0; index < 5; index++) prepend();
offer(
  prepend,
  () => {
    const corrected = entries.querySelector('article:nth-child(2) p');
    if (corrected) corrected.textContent = 'Corrected: it was Ericsson, not Huawei.';
  },
  () => entries.querySelector('article:nth-child(3)')?.remove(),
  prepend,
);
