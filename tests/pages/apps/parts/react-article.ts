import { createElement as h, Suspense, use, useEffect, useState } from 'react';
import { log, sentence } from './page';

/** An article that counts, toggles and re-renders: the same on the server and in the browser. */
export function Article({ comments }: { comments?: Promise<string> | undefined }) {
  const [step, setStep] = useState(0);
  const [open, setOpen] = useState(true);
  useEffect(() => log(`rendered ${step} ${open}`), [step, open]);
  return h(
    'main',
    null,
    h('button', { id: 'next', onClick: () => setStep(step + 1) }, 'Next'),
    h('button', { id: 'toggle', onClick: () => setOpen(!open) }, 'Toggle'),
    h('p', { id: 'plain' }, sentence(step)),
    h(
      'p',
      { id: 'mixed' },
      'Step ',
      step,
      ': ',
      h('b', null, step % 2 ? 'ZTE' : 'Huawei'),
      ' and ',
      sentence(step + 1),
    ),
    open ? h('p', { id: 'gone' }, 'Nokia and ', h('i', null, 'Ericsson'), ' leave together.') : null,
    open ? 'Bare text about Huawei in the root.' : null,
    h(
      'ul',
      null,
      [0, 1, 2].map((item) => h('li', { key: (item + step) % 3 }, `${(item + step) % 3}: ${sentence(item + step)}`)),
    ),
    comments ? h(Suspense, { fallback: h('p', null, 'Huawei is loading.') }, h(Comments, { comments })) : null,
  );
}

function Comments({ comments }: { comments: Promise<string> }) {
  const [liked, setLiked] = useState(false);
  return h(
    'section',
    null,
    h('p', null, use(comments)),
    h('button', { id: 'like', onClick: () => setLiked(true) }, 'Like'),
    liked ? h('p', null, 'Ericsson is liked.') : null,
  );
}

export const commentText = 'A comment on Nokia and on ZTE.';
