/**
 * Endings that languages attach to a name: Huawein (fi), Ericssons (sv, de), der Deutschen Telekom (de), Хуавэя, Ростелекомом (ru).
 * Only the ending of a word is looked at, never its inside, so a longer word is taken for an inflected name only by exact listing.
 */
import { foldText, isIgnorable, isWord, MARK } from './fold';
import type { IsBreak } from './scan';

/** Swedish, German, Danish, Norwegian genitives and German case endings; Finnish cases with their vowel harmony. Folded: ä is a. */
const latin = [
  's',
  'n',
  'a',
  'es',
  'en',
  'in',
  'ta',
  'na',
  'ssa',
  'sta',
  'lla',
  'lta',
  'lle',
  'ksi',
  'iin',
  'hin',
  'han',
  'hon',
  'een',
  'ille',
  'issa',
  'ista',
  'illa',
  'ilta',
  'ia',
  'nsa',
  'kin',
  'lle',
  'nkin',
  'an',
  'on',
  'kaan',
];
const cyrillic = [
  'а',
  'у',
  'ю',
  'я',
  'е',
  'и',
  'ы',
  'о',
  'и',
  'ь',
  'ом',
  'ем',
  'ой',
  'ей',
  'ою',
  'ов',
  'ам',
  'ям',
  'ах',
  'ях',
  'ами',
  'ями',
  'ая',
  'яя',
  'ое',
  'ее',
  'ые',
  'ие',
  'ого',
  'его',
  'ому',
  'ему',
  'ым',
  'ыми',
  'ими',
  'ми',
  'х',
  'им',
  'ых',
  'их',
  'ую',
  'юю',
  'ии',
  'ия',
  'ию',
  'ием',
  'ий',
  'ый',
];

const latinEndings = new Set(latin);
const latinEnding = new RegExp(`(?:${[...latinEndings].sort((a, b) => b.length - a.length).join('|')})$`);
/** Folding makes й an и. */
const cyrillicEndings = new Set(cyrillic.map(foldText));

/** What Swedish and German write to a name without a hyphen, and leaves it whole: Ericssonaktien, Telekomchef. Folded. */
const secondPart =
  'aktien?|aktiens|chef(?:en|s)?|bolaget|ledningen|utrustning(?:en)?|telefon(?:en|er)?|agaren|gruppen|affaren|forbudet|kunde[rn]|kunderna';
const compound = new RegExp(`^(.{4,}?)(?:${secondPart})$`);
const second = new RegExp(`^(?:${secondPart})$`);

/** No name with an ending is longer, in units. */
const longestWord = 60;

/** Shortest stem that still names something. */
const shortestStem = 4;

/** The folded words that `key`, a folded word, may be an inflected form of. Empty for most words. */
export function stemsOf(key: string): string[] {
  if (key.length > longestWord) return [];
  const loses = isCyrillic(key.charCodeAt(0));
  if (!loses && !latinEnding.test(key) && !compound.test(key)) return [];
  const endings = loses ? cyrillicEndings : latinEndings;
  const stems: string[] = [];
  const head = loses ? undefined : compound.exec(key)?.[1];
  if (head) stems.push(head);
  for (let length = loses ? 0 : 1; length <= 4 && key.length - length >= shortestStem; length++)
    if (length === 0 || endings.has(key.slice(key.length - length))) stems.push(key.slice(0, key.length - length));
  return stems;
}

/** The forms without an ending under which a Cyrillic first word is listed too, the shortest first; none for other scripts and short words. */
export function cyrillicStems(key: string): string[] {
  if (!isCyrillic(key.charCodeAt(0))) return [];
  return [3, 2, 1].flatMap((length) =>
    key.length - length >= shortestStem && cyrillicEndings.has(key.slice(key.length - length))
      ? [key.slice(0, key.length - length)]
      : [],
  );
}

/**
 * The end of the word in `text` that goes on at `at`, where name and text part at `index` in `name`, if both words differ
 * only in their endings; -1 if not. `isBreak` as for `Names.scan`.
 */
export function endOfInflection(text: string, at: number, name: string, index: number, isBreak: IsBreak): number {
  let end = at;
  for (let next = at; next < text.length; next++) {
    const unit = text.charCodeAt(next);
    if (isWord(unit) || isIgnorable(unit)) end = next + 1;
    else if (unit !== MARK || isBreak(next)) break;
  }
  const rest = foldText(text.slice(at, end));
  const space = name.indexOf(' ', index);
  const lost = foldText(name.slice(index, space < 0 ? name.length : space));
  if (lost.length > 3) return -1;
  const start = name.lastIndexOf(' ', index - 1) + 1;
  if (isCyrillic(name.charCodeAt(start))) {
    const long = index - start >= shortestStem;
    return long && (rest === '' || cyrillicEndings.has(rest)) && (lost === '' || cyrillicEndings.has(lost)) ? end : -1;
  }
  if (lost !== '' || index - start < shortestStem) return -1;
  if (second.test(rest)) return end;
  if (!latinEndings.has(rest)) return -1;
  // Finnish doubles the vowel: Nokiaan.
  if ((rest === 'an' || rest === 'on') && rest.charAt(0) !== foldText(name.charAt(index - 1))) return -1;
  return (rest === 'a' || rest === 'n') && !/[aeiouy]/.test(foldText(name.charAt(index - 1))) ? -1 : end;
}

/** Languages of Latin letters that attach endings to names. A page in none of ours may be in another. */
const attaching: ReadonlySet<string | undefined> = new Set(['fi', 'sv', 'de', undefined]);

/**
 * Whether a Latin name that ends at `end` inside a word has an ending that `language` does not attach: Melania and Sonya are no
 * forms of Melani and Sony in French.
 */
export function isForeignEnding(text: string, end: number, language: string | undefined): boolean {
  if (attaching.has(language)) return false;
  const ending = /^[a-z]{1,4}(?![\p{L}\p{M}])/u.exec(text.slice(end, end + 6))?.[0];
  return ending !== undefined && ending !== 's' && ending !== 'es' && /[A-Za-z]/.test(text.charAt(end - 1));
}

/** Whether a unit is a letter of the Cyrillic script, whose words lose their own ending for another. */
export function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < 0x530;
}
