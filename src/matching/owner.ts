/** A body that is said to be another's: “the Ministry of Commerce of Ruritania”, “the state Department of Justice”. */

import { placesBeside, placesIn } from './place-beside';
import type { Profile } from './profile';
import type { Hit } from './scan';
import type { Words } from './words';

const bodies = new Set(['regulator', 'government', 'security']);

/** “Of Wisconsin”, “de Chile”; what follows is looked at as far as a country may stand in it: “of the People's Republic of China”. */
const ofSomebody = /^ (?:of(?: the)?|de(?: la)?|du|d['’]|des|der|von) ?(?=\p{Lu})/u;
const reach = 40;

/** Russian ministries in one word: Минцифры. */
const ministry = /^Мин\p{Ll}/u;

/** An adjective of a part of a country before the name. */
const ofPart = /(?:^|[\s(“"])(?:state|county|provincial|municipal)['’]?s? $/;

/** The hits without bodies that belong to somebody else than those we know. */
export function withoutOthers(
  text: string,
  hits: readonly Hit[],
  words: Words,
  profile: (entity: number) => Profile,
): Hit[] {
  return hits.filter(({ start, end, name }) => {
    if (!(name.text.includes(' ') || ministry.test(name.text)) || name.readings.length === 0) return true;
    const profiles = name.readings.map(({ entity }) => profile(entity));
    if (!profiles.every(({ category }) => bodies.has(category))) return true;
    if (words.language === 'en' && ofPart.test(text.slice(Math.max(0, start - 14), start))) return false;
    const isTheirs = (places: readonly string[]) =>
      places.length === 0 ||
      profiles.some(({ country }) => places.includes(country) || country === 'EU' || country === 'INT');
    // A name that only one body has may be in the news from anywhere: “In Geneva the Federal Communications Commission …”.
    const isShared = name.readings.some(({ rule }) => rule === 'context');
    if (isShared && !isTheirs(placesBeside(text, start, end, words))) return false;
    const after = text.slice(end, end + reach);
    const genitive = words.language === 'ru' ? /^ (\p{Lu}\p{L}+)/u.exec(after)?.[1] : undefined;
    if (genitive) return isTheirs(placesIn(genitive, words));
    const owner = ofSomebody.exec(after);
    if (!owner) return true;
    const places = placesIn(after.slice(owner[0].length), words);
    return places.length === 0 ? words.language !== 'en' : isTheirs(places);
  });
}
