import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { OutLink } from '../../src/ui/OutLink';

const made = (href: string) => OutLink({ href, children: 'A source' }) as VNode<Record<string, unknown>>;

describe('a link to a source', () => {
  it('is made of https addresses alone', () => {
    expect(made('https://www.gov.example/paper').type).toBe('a');
    const others = [
      'http://www.gov.example',
      'javascript:alert(1)',
      ' https://x.example',
      'data:text/html,x',
      '//x.example',
      '',
    ];
    expect(others.map((href) => made(href).type)).toEqual(others.map(() => 'span'));
    expect(others.filter((href) => 'href' in made(href).props)).toEqual([]);
  });

  it('tells the other side nothing of where it comes from', () => {
    expect(made('https://www.gov.example/paper').props).toMatchObject({
      rel: 'noopener noreferrer',
      referrerpolicy: 'no-referrer',
      target: '_blank',
    });
  });
});
