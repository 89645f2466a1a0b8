/** What a page's own long form makes of an abbreviation that we know as a name. */
import { foreignLongFormOf, type LongForm, longFormOf, unspacedLongFormOf } from './abbreviations';
import type { Meaning } from './evidence';
import { foldText } from './fold';
import type { Profile } from './profile';
import type { Hit } from './scan';
import { wordBefore } from './word-places';
import { countriesOf, type Words } from './words';

/** Their names may be surnames, towns and sponsored clubs; those of public bodies are their own. */
export const companies: ReadonlySet<string> = new Set(['vendor', 'operator']);

/**
 * What the long form beside an abbreviation says that it means: entities whose names stand in it, or something that is none of ours;
 * undefined where there is none, or it may be one of ours in other words. `hits` are the names in the text.
 */
export function meaningOf(
  text: string,
  hit: Hit,
  hits: readonly Hit[],
  words: Words,
  profile: (entity: number) => Profile,
): Meaning | undefined {
  const { readings } = hit.name;
  const latin = longFormOf(text, hit.start, hit.end);
  const long = latin ?? unspacedLongFormOf(text, hit.start, hit.end) ?? foreignLongFormOf(text, hit.start, hit.end);
  if (!long) return undefined;
  const profiles = readings.map(({ entity }) => profile(entity));
  const isCompanys = profiles.some(({ category }) => companies.has(category));
  const places = placesOf(text, long, words);
  if (
    !isCompanys &&
    places.length > 0 &&
    !profiles.some(({ country }) => places.includes(country) || country === 'INT')
  )
    return 'other';
  const inside = hits.filter((other) => other !== hit && other.end > long.start && other.start < long.end);
  const meant = readings.filter((reading) =>
    inside.some((other) => other.name.readings.some(({ entity }) => entity === reading.entity)),
  );
  if (meant.length > 0) return new Set(meant.map(({ entity }) => entity));
  const field = latin ? /[Ts]/ : isCompanys ? /[TswdgVOCRSGB]/ : /[TswdgRSGB]/;
  if (soundsLikeOurs(text.slice(long.start, long.end), field, words)) return undefined;
  // Chinese and Japanese put a company's name in brackets after one of another origin: 国际商业机器（IBM）.
  return latin || long.end - long.start > 4 || !isCompanys ? 'other' : undefined;
}

/** The countries named in a long form and directly before it: “the US National Security Council”. */
function placesOf(text: string, { start, end }: LongForm, words: Words): string[] {
  const before = wordBefore(text, start)?.text.replace(/['’]s$/, '');
  const found = before === undefined ? [] : countriesOf(words.tellingOf(foldText(before)));
  words.forEachIn(text.slice(start, end), (_word, telling) => found.push(...countriesOf(telling)));
  return found;
}

/** Whether a long form that we do not know may still be one of ours, in other words. Every field has agencies: they tell nothing. */
function soundsLikeOurs(longForm: string, field: RegExp, words: Words): boolean {
  let ours = 0;
  words.forEachIn(longForm, (_word, { letters }) => {
    if (field.test(letters) && (letters.includes('T') || !letters.includes('i'))) ours++;
    if (letters.includes('x')) ours -= 2;
  });
  return ours > 0;
}
