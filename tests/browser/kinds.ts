/** The kinds of pages that the matrix goes through; the table in docs/compatibility.md has one row for each. */
export interface PageKind {
  readonly title: string;
  readonly path: string;
}

export const kinds: readonly PageKind[] = [
  { title: 'Plain server page', path: '/plain.html' },
  { title: 'React 19, rendered in the browser', path: '/app/react' },
  { title: 'React 19, hydrated', path: '/app/react-hydrated' },
  { title: 'React 19, streamed with Suspense', path: '/app/react-streamed' },
  { title: 'Client-side navigation (Next-like)', path: '/app/react-router' },
  { title: 'Navigation that replaces the body (Turbo-like)', path: '/app/body-swap' },
  { title: 'Vue 3', path: '/app/vue' },
  { title: 'Vue 3, hydrated', path: '/app/vue-hydrated' },
  { title: 'Svelte 5', path: '/app/svelte' },
  { title: 'Preact', path: '/app/preact' },
  { title: 'Solid', path: '/app/solid' },
  { title: 'Lit, open shadow roots and slots', path: '/app/lit' },
  { title: 'Lit, closed shadow roots', path: '/app/lit-closed' },
  { title: 'Custom elements defined late', path: '/app/lit-late' },
  { title: 'htmx', path: '/app/htmx' },
  { title: 'Rich editors (TipTap, CodeMirror) beside an article', path: '/app/editors' },
  { title: 'Virtualised list', path: '/app/virtual-list' },
  { title: 'Infinite scroll', path: '/app/infinite-scroll' },
  { title: 'Ticker, ten changes a second', path: '/app/ticker' },
  { title: 'Live blog', path: '/app/live-blog' },
  { title: 'Read more, details, lazy sections, content-visibility', path: '/app/hidden' },
];
