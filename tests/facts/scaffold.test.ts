import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { categories } from '../../src/facts/categories';
import { checkAll } from '../../src/facts/check-all';
import { scaffoldEntity } from '../../src/facts/scaffold';
import { EntitySchema } from '../../src/facts/schema';
import { folderWith, today } from './sets';

it.each(categories)('makes a %s with known keys in their order', (category) => {
  const keys = Object.keys(parse(scaffoldEntity(category, 'some-name', today)) as object);
  expect(Object.keys(EntitySchema.entries).filter((key) => keys.includes(key))).toEqual(keys);
});

it.each(categories)('makes a %s that is refused until it is filled in', (category) => {
  const root = folderWith({ [`facts/${category}/some-name.yaml`]: scaffoldEntity(category, 'some-name', today) });
  const { problems } = checkAll(root, today);
  expect(problems.map(({ message }) => message)).not.toContainEqual(
    expect.stringMatching(/is not a key|is missing|out of order/),
  );
  expect(problems.length).toBeGreaterThan(4);
});

it('names each place that was forgotten, once the shapes fit', () => {
  const filled = scaffoldEntity('vendor', 'some-name', today)
    .replace(/ #.*$/gm, '')
    .replace('country: TODO', 'country: SE')
    .replace('founded: TODO', 'founded: 1990')
    .replace('summary: TODO', `summary: ${'A summary of what it makes. '.repeat(3)}`)
    .replace('date: "TODO"', 'date: "1990"')
    .replace('[TODO]', '[SE]')
    .replace('text: TODO\n    source', 'text: It was founded in a garage.\n    source');
  const { problems } = checkAll(folderWith({ 'facts/vendor/some-name.yaml': filled }), today);
  const places = problems
    .filter(({ message }) => message.endsWith('is not filled in'))
    .map(({ message }) => message.split(':')[0]);
  expect(places).toEqual([
    'headquarters',
    'website',
    'kind',
    'names.1.text',
    'sources.first.title',
    'sources.first.publisher',
    'sources.first.url',
  ]);
});
