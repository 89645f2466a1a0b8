/** `npm run facts:schema`: writes the JSON Schema of entity files, for editors. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { entityJsonSchema, jsonSchemaFile } from '../src/facts/json-schema';

mkdirSync(dirname(jsonSchemaFile), { recursive: true });
writeFileSync(jsonSchemaFile, entityJsonSchema());
console.log(jsonSchemaFile);
