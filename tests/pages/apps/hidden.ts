/** What waits to be shown: behind “read more”, in a closed `details`, in lazy sections and in `content-visibility: auto`. */
import { frames, log, offer, stage, the } from './parts/page';

stage().innerHTML = `
  <p>Seen: Huawei.</p>
  <div id="more" hidden><p>Hidden: Nokia.</p></div>
  <details id="details"><summary>Open</summary><p>Closed: Ericsson.</p></details>
  <div style="height:3000px"></div>
  <section id="lazy"></section>
  <section id="auto" style="content-visibility:auto;contain-intrinsic-size:500px"><p>Automatic: ZTE.</p></section>`;

new IntersectionObserver(([entry], observer) => {
  if (!entry?.isIntersecting) return;
  the('#lazy').innerHTML = '<p>Lazy: Nokia and ZTE.</p>';
  log('lazy');
  observer.disconnect();
}).observe(the('#lazy'));

offer(
  () => {
    the('#more').hidden = false;
  },
  () => {
    the<HTMLDetailsElement>('#details').open = true;
  },
  async () => {
    the('#lazy').scrollIntoView({ behavior: 'instant' });
    while (!the('#lazy').firstChild) await frames();
  },
);
