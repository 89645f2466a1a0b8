import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import { type Entity, EntitySchema } from './schema';

/** Keys whose strings look like numbers or dates and must stay strings. */
const quoted = new Set(['date', 'since', 'until', 'published', 'read']);
/** Keys whose lists are short enough for one line. */
const inline = new Set(['described', 'owner', 'members', 'related', 'countries', 'not']);

/** An entity as canonical YAML: keys in the schema's order, dates quoted, lines folded at 120 columns. Reading it gives the entity back. */
export function formatEntity(entity: Entity): string {
  const ordered = Object.fromEntries(
    Object.keys(EntitySchema.entries)
      .map((key) => [key, entity[key as keyof Entity]] as const)
      .filter(([, value]) => value !== undefined),
  );
  const document = new Document(ordered);
  visit(document, {
    Pair(_, pair) {
      if (!isScalar(pair.key)) return;
      const key = String(pair.key.value);
      if (quoted.has(key) && isScalar(pair.value)) pair.value.type = Scalar.QUOTE_DOUBLE;
      if ((key === 'founded' || key === 'ended') && isScalar(pair.value) && typeof pair.value.value === 'string')
        pair.value.type = Scalar.QUOTE_DOUBLE;
      if (inline.has(key) && isSeq(pair.value)) pair.value.flow = true;
      if (key === 'names' && isSeq(pair.value)) for (const item of pair.value.items) if (isMap(item)) item.flow = true;
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false, indentSeq: true });
}
