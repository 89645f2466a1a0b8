import type { Description } from './description';
import { foldText } from './fold';
import type { Hit } from './scan';
import { countriesOf, type Words } from './words';

/** Any company: what kind of rival it is, its owner tells. */
const letters = 'VOC';

/** “Huawei's Swedish rival”, “der schwedische Rivale von Huawei”, “шведский конкурент Huawei”: `hits` are the names in the text. */
export function rivalsIn(text: string, hits: readonly Hit[], words: Words): Description[] {
  return hits.flatMap((hit) => afterOwner(text, hit, words) ?? beforeOwner(text, hit, words) ?? []);
}

function afterOwner(text: string, owner: Hit, words: Words): Description | undefined {
  if (words.language !== 'en' && words.language !== 'sv') return undefined;
  const match = /^['’]?s((?:[ \u00a0][\p{L}-]+){2,4})/u.exec(text.slice(owner.end, owner.end + 60));
  if (!match?.[1]) return undefined;
  const after = match[1].trim().split(/[ \u00a0]/);
  const at = after.findIndex((word) => isRival(word, words));
  const countries = after.slice(0, Math.max(0, at)).flatMap((word) => placesOf(word, words));
  if (countries.length === 0) return undefined;
  const length = match[0].length - match[1].length + 1 + after.slice(0, at + 1).join(' ').length;
  return rival(owner, owner.start, owner.end + length, countries);
}

const lead =
  /(?<![\p{L}-])(?:(?:the|der|die|das|le|la|el|den|det) |l['’])?([\p{L}-]+) ([\p{L}-]+) (of |de |d['’]|von |av |till )?$/iu;

/** Languages whose genitive shows in the word alone, which a foreign name leaves as it is: “шведский конкурент Huawei”. */
const genitives: ReadonlySet<string | undefined> = new Set(['ru', 'ar']);

function beforeOwner(text: string, owner: Hit, words: Words): Description | undefined {
  const match = lead.exec(text.slice(Math.max(0, owner.start - 60), owner.start));
  if (!match) return undefined;
  const [phrase, first = '', second = '', preposition] = match;
  // “The Korean rival LG” is LG itself.
  if (!preposition && !genitives.has(words.language)) return undefined;
  const both = [first, second];
  if (!both.some((word) => isRival(word, words))) return undefined;
  const countries = both.flatMap((word) => placesOf(word, words));
  if (countries.length === 0) return undefined;
  return rival(owner, owner.start - phrase.length, owner.end, countries);
}

function isRival(word: string, words: Words): boolean {
  return words.tellingOf(foldText(word)).letters.includes('r');
}

function placesOf(word: string, words: Words): string[] {
  return countriesOf(words.tellingOf(foldText(word)));
}

function rival(owner: Hit, start: number, end: number, countries: readonly string[]): Description {
  return { start, end, countries, city: '', noun: 'rival', letters, form: 'rival', owner };
}
