import type { Description } from './description';
import type { Mention, Reason } from './mention';
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
  r: ['vendor', 'operator'],
  R: ['regulator'],
  S: ['security'],
  G: ['government'],
  B: ['standards'],
};

/** What the United Nations have: “the UN agency”. */
const unitedNations = 'UN';

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
  const all = named.filter(
    (one) => one.since < place && !owners.includes(one.entity) && fits(description, one.profile),
  );
  // “The Chinese group” is Huawei, not its daughter HiSilicon.
  const fitting = all.filter(({ profile }) => !all.some(({ entity }) => entity === profile.parent));
  if (fitting.length === 1) return fitting[0];
  const [called, other] = fitting.filter(({ profile }) => profile.described.includes(description.noun));
  return other ? undefined : called;
}

function fits({ form, countries, city, noun, letters }: Description, profile: Profile): boolean {
  if (form === 'short') return profile.short.includes(noun);
  if (countries.includes(unitedNations) && profile.country === 'INT')
    return profile.category === 'standards' && /[RSB]/.test(letters);
  const isPlaced = city !== '' ? profile.city === city : countries.includes(profile.country);
  if (!isPlaced) return false;
  if (profile.described.includes(noun)) return true;
  return [...letters].some((letter) => categoriesOf[letter]?.includes(profile.category));
}

/** How sure a description can be at most: it is a guess with a reason. */
const describedConfidence = 0.85;

/** The mention that a description makes, if one entity named before fits. `order` is the place of its piece in the order of reading. */
export function mentionOf(description: Description, order: number, named: readonly Named[]): Mention | undefined {
  const { start, end, form, city, countries, noun, owner, apposed } = description;
  const owners = owner?.name.readings.map(({ entity }) => entity) ?? [];
  const one = antecedentOf(description, order + start, named, owners);
  if (!one || apposed?.name.readings.some(({ entity }) => entity === one.entity)) return undefined;
  const place = city || (countries[0] ?? '');
  const why: Reason = form === 'short' ? ['shortForm'] : noun ? ['onlyFit', place, noun] : ['onlyFit', place];
  return {
    start,
    end,
    entity: one.entity,
    kind: 'description',
    confidence: describedConfidence,
    why: [why],
    candidates: [],
  };
}
