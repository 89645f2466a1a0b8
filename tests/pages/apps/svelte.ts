/** Svelte 5. */
import { mount } from 'svelte';
import Article from './parts/Article.svelte';
import { offer, stage, the } from './parts/page';

mount(Article, { target: stage() });
offer(
  () => the('#next').click(),
  () => the('#toggle').click(),
  () => the('#next').click(),
  () => the('#toggle').click(),
);
