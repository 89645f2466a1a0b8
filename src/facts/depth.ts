import type { Category } from './categories';
import type { Entity } from './schema';

/** How much an entity’s card has to say; computed, never written. */
export type Depth = 'deep' | 'standard' | 'identity';

/**
 * Deep: at least 6 dated facts, related entities, and a remit where an entity decides on something (vendors, operators, policies
 * and technologies do not; a vendor has positions where decisions on it were published). Standard: at least 3 dated facts.
 * Identity: the rest.
 */
export function depthOf(entity: Entity, category: Category): Depth {
  const facts = entity.facts?.length ?? 0;
  if (facts >= 6 && entity.related && hasItsOwn(entity, category)) return 'deep';
  return facts >= 3 ? 'standard' : 'identity';
}

function hasItsOwn(entity: Entity, category: Category): boolean {
  if (category === 'vendor' || category === 'operator' || category === 'policy' || category === 'technology')
    return true;
  return entity.remit !== undefined;
}
