import type { EntityFile, Problem } from '../read';
import { placeholder } from '../scaffold';
import { problemAt } from './problem';

/** Nothing that `npm run facts:new` left to be filled in is left. */
export function checkFilledIn(file: EntityFile): Problem[] {
  return unfilled(file.entity, []).map((path) => problemAt(file, path, `${path.join('.')}: is not filled in`));
}

/** The paths of the strings below `value` that hold the placeholder. */
function unfilled(value: unknown, path: (string | number)[]): (string | number)[][] {
  if (typeof value === 'string') return value.includes(placeholder) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    unfilled(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
