/** Our search for names over a table of any size, and the same from JSON at start. */
import { Names } from '../../src/matching/scan';
import type { NameTable } from '../../src/matching/table';

interface Entity {
  readonly id: string;
  readonly category: string;
  readonly names: readonly { readonly text: string; readonly rule: string; readonly not: readonly string[] }[];
}

Object.assign(globalThis, {
  benchTable: (table: NameTable) => new Names(table),
  /** As is often done: entities from JSON, with no more than the table has, and a map from the first word to the names that begin with it. */
  benchJson: (json: string) => {
    const entities = JSON.parse(json) as Entity[];
    const byWord = new Map<string, { name: Entity['names'][number]; entity: Entity }[]>();
    for (const entity of entities)
      for (const name of entity.names) {
        const word = name.text.toLowerCase().split(' ', 1)[0] ?? '';
        const known = byWord.get(word);
        if (known) known.push({ name, entity });
        else byWord.set(word, [{ name, entity }]);
      }
    for (const all of byWord.values()) all.sort((a, b) => b.name.text.length - a.name.text.length);
    return { entities, byWord };
  },
});
