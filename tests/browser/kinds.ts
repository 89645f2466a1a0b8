import type { Handler } from '../../scripts/serve';

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
  { title: 'Dialog, popover, template, MathML, SVG, fields', path: '/parts.html' },
  { title: 'XHTML', path: '/page.xhtml' },
  { title: 'Plain text', path: '/page.txt' },
  { title: 'Quirks mode', path: '/quirks.html' },
  { title: 'Strict content security policy, Trusted Types', path: '/strict.html' },
];

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  xhtml: 'application/xhtml+xml',
  txt: 'text/plain',
  svg: 'image/svg+xml',
};

/** Documents that are not made by a script, by path. */
const documents: Readonly<Record<string, string>> = {
  '/page.xhtml':
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>XHTML</title></head><body>' +
    '<p>Huawei and <b>Erics</b>son.</p><script>/* Nokia */</script><p>Nok</p><p>ia</p></body></html>',
  '/page.txt': 'A plain text about Huawei.\n\nAnd about Nokia.',
  '/drawing.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text y="20">Huawei drawn</text></svg>',
  '/quirks.html': '<body><p>Huawei without a doctype<table><tr><td>Nokia<td>Ericsson</table>',
  '/parts.html':
    '<!doctype html><p>Huawei</p><dialog open>Nokia in a dialog</dialog><div popover id="pop">Ericsson in a popover</div>' +
    '<template>ZTE in a template</template><svg><text>ZTE</text></svg><math><mtext>ZTE</mtext></math>' +
    '<div contenteditable="true">ZTE</div><select><option>ZTE</option></select><textarea>ZTE</textarea><pre>ZTE</pre>',
  '/strict.html': '<!doctype html><p>Huawei under a strict policy, and Nokia.</p>',
};

const strict = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-scripts";

/** Serves those documents. */
export const serveDocuments: Handler = ({ url = '' }, response) => {
  const body = documents[url];
  if (body === undefined) return false;
  response.setHeader('Content-Type', `${types[url.split('.').at(-1) ?? ''] ?? 'text/html'}; charset=utf-8`);
  if (url === '/strict.html') response.setHeader('Content-Security-Policy', strict);
  response.end(body);
  return true;
};
