import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { entityJsonSchema, jsonSchemaFile } from '../../src/facts/json-schema';
import { EntitySchema } from '../../src/facts/schema';

it('is written for editors as it stands; else run: npm run facts:schema', () => {
  expect(readFileSync(jsonSchemaFile, 'utf8')).toBe(entityJsonSchema());
});

it('has the same fields for every entity, whatever its country or category', () => {
  expect(EntitySchema.type).toBe('strict_object');
  const schema = JSON.parse(entityJsonSchema()) as Record<string, unknown>;
  expect(schema['additionalProperties']).toBe(false);
  for (const fork of ['oneOf', 'anyOf', 'allOf', 'if', 'then', 'else', 'dependentSchemas', 'patternProperties'])
    expect(schema).not.toHaveProperty(fork);
});

it('has no field that is about one country or one vendor', () => {
  const keys = new Set<string>();
  const collect = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, item] of Object.entries(value)) {
      if (key === 'properties') for (const name of Object.keys(item as object)) keys.add(name);
      collect(item);
    }
  };
  collect(JSON.parse(entityJsonSchema()));
  const about = /china|chinese|huawei|zte|ericsson|nokia|samsung|threat|risk|trust|spy|military|party|state/i;
  expect([...keys].filter((key) => about.test(key))).toEqual([]);
});
