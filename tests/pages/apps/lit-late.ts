/** Elements that stand in the page long before the code that defines them arrives, and a plain element that gets a root late. */

import { defineArticle } from './parts/lit-article';
import { log, offer, stage } from './parts/page';

stage().innerHTML = '<test-article><p>Slotted text on Ericsson.</p></test-article><div id="plain"></div>';
offer(
  () => {
    defineArticle('open');
    log('defined');
  },
  () => {
    const root = document.querySelector('#plain')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Late text on ZTE.</p>';
  },
);
