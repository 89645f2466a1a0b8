import type { Description } from './descriptions';
import type { Profile } from './profile';

/** An entity that a description may stand for, and since where in the page it has been named. */
export interface Named {
  readonly entity: number;
  readonly profile: Profile;
  /** Order of its first mention: pieces in the order they were read, then offsets. */
  readonly since: number;
}

const categoriesOf: Readonly<Record<string, readonly string[]>> = {
  V: ['vendor'],
  O: ['operator'],
  C: ['vendor', 'operator'],
  R: ['regulator'],
  S: ['security'],
  G: ['government'],
};

/**
 * The one entity that a description at `place` can stand for; undefined where none or more than one, named before, fits.
 * `owners` are the entities that a rival is not.
 */
export function antecedentOf(
  description: Description,
  place: number,
  named: readonly Named[],
  owners: readonly number[],
): Named | undefined {
  const fitting = named.filter(
    (one) => one.since < place && !owners.includes(one.entity) && fits(description, one.profile),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

function fits({ form, countries, city, noun, letters }: Description, profile: Profile): boolean {
  if (form === 'short') return profile.short.includes(noun);
  const isPlaced = city !== '' ? profile.city === city : countries.includes(profile.country);
  if (!isPlaced) return false;
  if (profile.described.includes(noun)) return true;
  return [...letters].some((letter) => categoriesOf[letter]?.includes(profile.category));
}
