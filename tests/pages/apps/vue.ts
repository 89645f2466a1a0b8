/** Vue 3, rendered in the browser. */
import { createApp } from 'vue';
import { offer, stage, the } from './parts/page';
import { Article } from './parts/vue-article';

createApp(Article).mount(stage());
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
  () => the('#toggle').click(),
);
