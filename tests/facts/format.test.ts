import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { formatEntity } from '../../src/facts/format';
import { readEntity } from '../../src/facts/read';
import { EntitySchema } from '../../src/facts/schema';
import { anyEntity } from './entities';
import { acme, watchdog } from './sets';

it('gives back any entity when its canonical form is read', () => {
  fc.assert(
    fc.property(anyEntity, (entity) => {
      expect(v.is(EntitySchema, entity)).toBe(true);
      const { file, problems } = readEntity(`facts/vendor/${entity.id}.yaml`, formatEntity(entity));
      expect(problems).toEqual([]);
      expect(file?.entity).toEqual(entity);
    }),
    { numRuns: 300 },
  );
});

it('leaves a form that is canonical as it is', () => {
  fc.assert(
    fc.property(anyEntity, (entity) => {
      const form = formatEntity(entity);
      const { file } = readEntity(`facts/vendor/${entity.id}.yaml`, form);
      expect(file && formatEntity(file.entity)).toBe(form);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ['vendor/acme', acme],
  ['regulator/watchdog', watchdog],
])('is the form of the example %s', (path, text) => {
  const { file } = readEntity(`facts/${path}.yaml`, text);
  expect(file && formatEntity(file.entity)).toBe(text);
});

it('puts keys of facts, positions and sources in the order of the schema', () => {
  const shuffled = acme.replace('date: "1990"\n    kind: founding', 'kind: founding\n    date: "1990"');
  const { file } = readEntity('facts/vendor/acme.yaml', shuffled);
  expect(file && formatEntity(file.entity)).toBe(acme);
});
