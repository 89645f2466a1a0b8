/** Items are added when the end comes near. */
import { frames, log, offer, sentence, stage } from './parts/page';

let count = 0;
const end = document.createElement('div');
end.textContent = 'Loading';
stage().append(end);

function add(): void {
  for (let index = 0; index < 10; index++) {
    const item = document.createElement('p');
    item.style.height = '200px';
    item.textContent = `${count}: ${sentence(count)}`;
    count++;
    end.before(item);
  }
  log(`${count} items`);
}

add();
const more = async () => {
  end.scrollIntoView({ behavior: 'instant' });
  add();
  await frames();
};
offer(more, more, more);
