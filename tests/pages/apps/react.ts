/** A React 19 page that re-renders and removes text in which something may have been painted. It logs what it does. */
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { offer, stage, the } from './parts/page';

const texts = [
  'Huawei lost a contract in Sweden.',
  'Ericsson won it; Nokia came second.',
  'No vendor is named in this one.',
];

function App() {
  const [step, setStep] = useState(0);
  const [open, setOpen] = useState(true);
  return h(
    'main',
    null,
    h('button', { id: 'next', onClick: () => setStep((now) => (now + 1) % texts.length) }, 'Next'),
    h('button', { id: 'toggle', onClick: () => setOpen((now) => !now) }, 'Toggle'),
    h('p', { id: 'plain' }, texts[step]),
    h('p', { id: 'mixed' }, 'Step ', step, ': ', h('b', null, step === 1 ? 'ZTE' : 'Samsung'), ' and ', texts[step]),
    open ? h('p', { id: 'gone' }, 'Nokia and ', h('i', null, 'Ericsson'), ' leave together.') : null,
    open ? 'Bare text about Huawei in the root.' : null,
  );
}

const errors: string[] = [];
createRoot(stage(), { onUncaughtError: (error) => errors.push(String(error)) }).render(h(App));
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => {
    if (errors.length > 0) throw new Error(errors.join());
  },
);
