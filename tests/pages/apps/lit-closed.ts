/** Lit with closed shadow roots. */

import { advance, defineArticle } from './parts/lit-article';
import { offer, stage } from './parts/page';

defineArticle('closed');
stage().innerHTML = '<test-article><p>Slotted text on Ericsson.</p></test-article>';
offer(
  async () => void (await advance()),
  async () => void (await advance()),
);
