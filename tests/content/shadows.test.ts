// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { ShadowRoots } from '../../src/content/reading/shadows';

vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: ({ shadowRoot }: Element) => shadowRoot } });

function found(look: (roots: ShadowRoots) => void): string[] {
  const names: string[] = [];
  look(new ShadowRoots(({ host }) => names.push(host.localName)));
  return names;
}

function host(name: string, light = ''): HTMLElement {
  const element = document.createElement(name);
  element.innerHTML = light;
  element.attachShadow({ mode: 'open' }).innerHTML = '<p>Huawei</p>';
  return element;
}

it.each(['article', 'blockquote', 'footer', 'h1', 'h4', 'header', 'main', 'nav', 'section', 'span', 'x-news'])(
  'finds the root of an empty <%s> at once',
  (name) => {
    document.body.replaceChildren(host(name));
    expect(found((roots) => roots.search(document))).toEqual([name]);
  },
);

it('finds the root of an element with children: of the page when it is swept, in what is added at once', () => {
  const around = document.createElement('section');
  around.append(host('div', '<p>light</p>'));
  document.body.replaceChildren(around);
  expect(found((roots) => roots.search(document))).toEqual([]);
  expect(found((roots) => [...roots.sweep()])).toEqual(['div']);
  expect(found((roots) => roots.search(around))).toEqual(['div']);
});

it('finds roots inside a root', () => {
  const outer = host('div');
  outer.shadowRoot?.append(host('div', '<p>light</p>'));
  expect(found((roots) => roots.search(outer.shadowRoot as ShadowRoot))).toEqual(['div']);
});
