/** Lit: open shadow roots, one in another, and a slot. */

import { advance, defineArticle } from './parts/lit-article';
import { offer, stage } from './parts/page';

defineArticle('open');
stage().innerHTML = '<test-article><p>Slotted text on Ericsson.</p></test-article>';
offer(
  async () => void (await advance()),
  async () => void (await advance()),
);
