/** Vue 3 takes over what the server rendered. */
import { createSSRApp } from 'vue';
import { offer, stage, the } from './parts/page';
import { Article } from './parts/vue-article';

createSSRApp(Article).mount(stage());
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
);
