/** Abbreviations that a page defines itself for an entity we know. */
import { describe, expect, it } from 'vitest';
import { PageReader } from '../../src/matching/reader';
import { ids, smallKnowledge } from './small';

function mentioned(...pieces: string[]): string[][] {
  const reader = new PageReader(smallKnowledge);
  return pieces
    .map((text) => ({ text, passage: reader.read(text) }))
    .map(({ text, passage }) =>
      reader.mentions(passage).map(({ start, end, entity }) => `${text.slice(start, end)}=${ids[entity]}`),
    );
}

describe('an alias that the page defines', () => {
  it.each([
    ['an abbreviation', 'Acme Networks (AN) fell.', 'AN'],
    ['a name in quotes', 'Acme Networks (“Works”) fell.', 'Works'],
    ['a name with an article', 'Acme Networks (the Works) fell.', 'Works'],
  ])('counts from there on: %s', (_what, text, alias) => {
    expect(mentioned(text, `Then ${alias} rose, and ${alias}’s shares, but not ${alias}ual.`)).toEqual([
      ['Acme Networks=acme', `${alias}=acme`],
      [`${alias}=acme`, `${alias}=acme`],
    ]);
  });

  it.each([
    ['a place', 'Acme Networks (Lund) fell. Lund is a town.'],
    ['letters that are not the name’s', 'Acme Networks (USD) fell. USD rose.'],
    ['one word’s code', 'Acme (ACM) fell. ACM rose.'],
  ])('is not %s', (_what, text) => {
    expect(mentioned(text)[0]).toHaveLength(1);
  });

  it('gives way to a name', () => {
    expect(mentioned('National Channel Authority (NCA) met. NCA met.')).toEqual([
      ['National Channel Authority=nca', 'NCA=nca', 'NCA=nca'],
    ]);
  });
});
