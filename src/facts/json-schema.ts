import { toJsonSchema } from '@valibot/to-json-schema';
import { EntitySchema } from './schema';

/**
 * The schema of an entity's file for editors, as the text of schema/entity.schema.json. Checks that JSON Schema cannot say (real
 * dates, known countries) are left out here and made by `npm run facts:check`.
 */
export function entityJsonSchema(): string {
  const schema = toJsonSchema(EntitySchema, { errorMode: 'ignore' });
  return `${JSON.stringify({ ...schema, title: 'A Backhaul entity' }, null, 2)}\n`;
}

/** Where the schema lies, from the project's root. */
export const jsonSchemaFile = 'schema/entity.schema.json';
