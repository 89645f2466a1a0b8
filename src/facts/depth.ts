import type { Category } from './categories';
import type { Entity } from './schema';

/** How much an entity’s card has to say; computed, never written. */
export type Depth = 'deep' | 'standard' | 'identity';

/**
 * Deep: at least 6 dated facts, related entities, and positions (vendors) or a remit (others that decide on something; operators,
 * policies and technologies have none). Standard: at least 3 dated facts. Identity: the rest.
 */
export function depthOf(entity: Entity, category: Category): Depth {
  const facts = entity.facts?.length ?? 0;
  if (facts >= 6 && entity.related && hasItsOwn(entity, category)) return 'deep';
  return facts >= 3 ? 'standard' : 'identity';
}

function hasItsOwn(entity: Entity, category: Category): boolean {
  if (category === 'vendor') return (entity.positions?.length ?? 0) > 0;
  if (category === 'operator' || category === 'policy' || category === 'technology') return true;
  return entity.remit !== undefined;
}
