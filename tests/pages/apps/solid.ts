/** Solid: fine-grained updates of single text nodes, keyed rows, conditional parts. */
import { createSignal, For, Show } from 'solid-js';
import h from 'solid-js/h';
import { render } from 'solid-js/web';
import { log, offer, sentence, stage, the } from './parts/page';

const [step, setStep] = createSignal(0);
const [open, setOpen] = createSignal(true);
const rows = () => [0, 1, 2].map((item) => sentence(item + step()));

render(
  () =>
    h(
      'main',
      h('button', { id: 'next', onClick: () => log(`step ${setStep(step() + 1)}`) }, 'Next'),
      h('button', { id: 'toggle', onClick: () => setOpen(!open()) }, 'Toggle'),
      h('p', 'Step ', step, ': ', () => sentence(step())),
      h(
        'p',
        'About ',
        h('b', () => (step() % 2 ? 'ZTE' : 'Huawei')),
        ' and ',
        () => sentence(step() + 1),
      ),
      h(Show, { when: open }, () => h('p', 'Nokia and ', h('i', 'Ericsson'), ' leave together.')),
      h(
        'ul',
        h(For, { each: rows }, (row: string) => h('li', row)),
      ),
    ) as unknown as Node,
  stage(),
);
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
  () => the('#toggle').click(),
);
