import type { EntityFile, Problem } from '../read';
import { problemAt } from './problem';

/** Every id that a file refers to is another entity’s, and listed once. */
export function checkReferences(file: EntityFile, byId: ReadonlyMap<string, EntityFile>): Problem[] {
  const { entity } = file;
  const problems: Problem[] = [];
  for (const key of ['owner', 'members', 'related'] as const) {
    const list = entity[key] ?? [];
    list.forEach((id, index) => {
      if (id === entity.id) problems.push(problemAt(file, [key, index], `${key}: refers to itself`));
      else if (!byId.has(id)) problems.push(problemAt(file, [key, index], `${key}: no entity has the id ${id}`));
      else if (list.indexOf(id) < index) problems.push(problemAt(file, [key, index], `${key}: ${id} is listed twice`));
    });
  }
  for (const key of ['parent', 'successor'] as const) {
    const id = entity[key];
    if (id !== undefined && (id === entity.id || !byId.has(id)))
      problems.push(problemAt(file, [key], `${key}: no other entity has the id ${id}`));
  }
  return problems;
}
