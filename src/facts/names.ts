import type { Entity, NameRule } from './schema';

/** One spelling with its rule made explicit. */
export interface Name {
  readonly text: string;
  readonly rule: NameRule;
  /** Longer phrases that contain the name and are something else. */
  readonly not: readonly string[];
}

/**
 * The names of an entity with their rules. A bare string without a lower-case letter (an acronym) is `exact` where its
 * script has case; every other bare string is `plain`.
 */
export function namesOf(entity: Pick<Entity, 'names'>): Name[] {
  return entity.names.map((name) => {
    const { text, rule, not } = typeof name === 'string' ? { text: name, rule: undefined, not: undefined } : name;
    return { text, rule: rule ?? defaultRule(text), not: not ?? [] };
  });
}

function defaultRule(text: string): NameRule {
  const hasCase = text.toLowerCase() !== text.toUpperCase();
  return hasCase && text === text.toUpperCase() ? 'exact' : 'plain';
}
