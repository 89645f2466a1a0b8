/** A list of ten thousand rows of which twenty exist; rows are used again for other texts. */
import { frames, log, offer, sentence, stage, the } from './parts/page';

const rowHeight = 30;
stage().innerHTML = `<div id="view" style="height:600px;overflow:auto"><div style="height:${10_000 * rowHeight}px;position:relative"></div></div>`;
const rows = Array.from({ length: 24 }, () => {
  const row = document.createElement('div');
  row.style.position = 'absolute';
  row.append('');
  the('#view > div').append(row);
  return row;
});

function fill(): void {
  const first = Math.floor(the('#view').scrollTop / rowHeight);
  rows.forEach((row, index) => {
    row.style.top = `${(first + index) * rowHeight}px`;
    (row.firstChild as Text).data = `${first + index}: ${sentence(first + index)}`;
  });
  log(`from ${first}`);
}

the('#view').addEventListener('scroll', fill);
fill();
const scrollTo = (top: number) => async () => {
  the('#view').scrollTop = top;
  await frames(3);
};
offer(scrollTo(3000), scrollTo(150_000), scrollTo(0));
