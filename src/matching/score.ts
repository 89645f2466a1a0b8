import { isArabic } from './arabic';
import { kanaToHan } from './east-asian';
import type { Evidence } from './evidence';
import type { Reason } from './mention';
import type { Profile } from './profile';
import type { Surroundings } from './surroundings';
import { weights } from './weights';

/** How much speaks for one reading of a name, and what. */
export interface Score {
  /** Log-odds. */
  readonly sum: number;
  readonly why: readonly Reason[];
}

/** A name to be read, with all that does not depend on the rest of the page. */
export interface Candidate {
  /** As it stands in the text. */
  readonly surface: string;
  readonly around: Surroundings;
  /** Entities without conditions named near, each once. */
  readonly companions: readonly number[];
  /** It stands in a list with one of them. */
  readonly isJoined: boolean;
  /** It is a word of the field too, as 电信 is: only in a list of its like does it name a company. */
  readonly isWord: boolean;
  /** Type and number of a product follow: 三星S23. */
  readonly isBeforeModel: boolean;
}

const graded = (count: number, weight: { first: number; more: number; most: number }) =>
  count === 0 ? 0 : weight.first + (Math.min(count, weight.most) - 1) * weight.more;

/** Languages of other letters than Latin whose papers set names of companies in quotation marks. */
const quotingLanguages = new Set(['ar', 'ru']);
const companyCategories = new Set(['vendor', 'operator']);

/** The flag of the words that belong to a category's field. */
const fieldOf: Readonly<Record<string, 'd' | 's' | 'g' | undefined>> = {
  vendor: 'd',
  technology: 'd',
  security: 's',
  government: 'g',
  policy: 'g',
};

/** How much speaks for a candidate being `entity`. `rivals` is the number of other entities that bear the name. */
export function score(
  candidate: Candidate,
  entity: number,
  profile: Profile,
  evidence: Evidence,
  rivals: number,
): Score {
  const { surface, around } = candidate;
  const why: Reason[] = [];
  const isAcronym = surface.length <= 6 && isCapitals(surface) && !surface.includes(' ');
  let sum: number = startOf(surface, isAcronym, homeLanguages[profile.country]?.includes(evidence.language));
  const add = (weight: number, reason?: Reason) => {
    sum += weight;
    if (reason && weight > 0) why.push(reason);
  };

  const { words } = around;
  // Of a law's acronym telecom says little: its page gives its name in full.
  const ofTelecom = isAcronym && profile.category === 'policy' ? weights.telecomPerhaps : weights.telecom;
  if (words.T.length > 0) add(graded(words.T.length, ofTelecom), ['telecomWords', words.T.slice(0, 3).join(', ')]);
  add(graded(words.w.length, weights.telecomPerhaps));
  const field = fieldOf[profile.category];
  if (field && words[field].length > 0)
    add(graded(words[field].length, weights.field), ['fieldWords', words[field].slice(0, 3).join(', ')]);
  add(graded(words.x.length, weights.against));

  const companions = candidate.companions.filter((other) => other !== entity).length;
  if (companions > 0) add(graded(companions, weights.company), ['namesNear']);
  else {
    const others = evidence.named.size - (evidence.named.has(entity) ? 1 : 0);
    if (others > 0) add(graded(others, weights.companyOnPage), ['namesOnPage']);
  }
  if (candidate.isJoined) add(weights.joined, ['inList']);
  else if (candidate.isWord) add(weights.wordAlone);
  if (candidate.isBeforeModel && profile.category === 'vendor') add(weights.beforeModel);
  if (around.apposed) add(weights.apposed, ['apposed']);
  if (evidence.named.has(entity)) add(weights.sameEntity, ['fullName']);

  const meaning = evidence.meanings.get(surface);
  if (meaning === 'other') add(weights.definedOtherwise);
  else if (meaning) add(meaning.has(entity) ? weights.defined : weights.definedOtherwise, ['defined']);

  addCountry(add, candidate, entity, profile, evidence, rivals);
  if (evidence.topic > 0) add(weights.pageTelecom, ['topic']);
  else if (evidence.topic < 0) add(weights.pageOther);

  if (around.shouting) add(weights.capitals);
  else if (around.opening && !isAcronym && !surface.includes(' ') && !isArabic(surface.charCodeAt(0))) {
    const isSupported = words.T.length + words.w.length + words.d.length > 0 || companions > 1;
    add(isSupported ? weights.openingCapital.supported : weights.openingCapital.alone);
  }
  if (!around.shouting && evidence.language !== 'de') {
    if (around.capitalBefore) add(weights.capitalBefore);
    if (around.capitalAfter) add(weights.capitalAfter);
  }
  if (around.isOrdinary && (around.isNumbered || around.isCounting)) add(weights.model);
  // English attaches no endings: what has one is a plural, as of apples.
  if (around.inflected && evidence.language === 'en' && !isAcronym && profile.category !== 'technology')
    add(weights.plural);
  if (around.givenNameBefore) add(weights.givenNameBefore);
  else if (evidence.otherSenses.has(surface) && !around.placesBeside.includes(profile.country))
    add(surface.includes(' ') ? weights.otherBody : weights.otherSense);
  else if (around.isCalledSo && words.T.length === 0) add(weights.calledSo);
  if (around.venueAfter) add(weights.venueAfter);
  if (quotingLanguages.has(evidence.language)) {
    if (/^[A-Z]?[a-z]/.test(surface)) add(weights.otherScript);
    if (around.isQuoted) add(weights.quoted, ['quoted']);
    if (around.isCalledCompany && companyCategories.has(profile.category))
      add(weights.calledCompany, ['calledCompany']);
  }
  if (isAcronym && around.isCode) add(weights.code);
  const { placesBeside } = around;
  const isElsewhere = placesBeside.length > 0 && !placesBeside.includes(profile.country);
  if (evidence.sure.get(surface) === entity && !isElsewhere) add(weights.sameReading, ['readSoElsewhere']);
  return { sum, why };
}

const threeTogether = new RegExp(`[${kanaToHan}]{3}`);

/** Whether a text is in capitals; no text of a script without case is. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function startOf(surface: string, isAcronym: boolean, isAtHome = false): number {
  const { tiny, tinyAbroad, short, word, acronym, phrase } = weights.start;
  if (/^\p{Ll}{2}$/u.test(surface)) return isAtHome ? short : tinyAbroad;
  if (surface.length === 1 || /^[\p{Ll}\p{N}]{1,2}$/u.test(surface)) return tiny;
  if (surface.includes(' ') || threeTogether.test(surface)) return phrase;
  if (isAcronym) return acronym;
  if (/\p{L}-\p{Lu}|\p{Ll}\p{Lu}/u.test(surface)) return phrase;
  const isCased = surface !== surface.toLowerCase();
  return surface.length === 2 && (isCased || isArabic(surface.charCodeAt(0))) ? short : word;
}

function addCountry(
  add: (weight: number, reason?: Reason) => void,
  { surface, around }: Candidate,
  entity: number,
  { category, country }: Profile,
  evidence: Evidence,
  rivals: number,
): void {
  const isGlobal = country === 'INT';
  if (isGlobal) return;
  const { near, nearAlone, onPage, host, language, languageAlone, beside } = weights.country;
  if ((rivals > 0 || bodies.has(category)) && around.placesBeside.includes(country)) add(beside);
  if (around.places.has(country)) add(near, ['country', country]);
  else if (evidence.places.has(country)) add(onPage, ['country', country]);
  else if (rivals > 0 && (around.places.size > 0 || evidence.places.size > 0)) add(weights.otherCountries);
  // Which of several bearers is meant is told by what stands near, more than by the rest of the page.
  if (rivals > 0 && around.places.has(country)) add(nearAlone);
  if (evidence.hostCountry === country) add(host, ['site', country]);
  const compatriots = [...(evidence.homes.get(country) ?? [])].filter((one) => one !== entity).length;
  if (compatriots > 0) add(graded(compatriots, weights.compatriots), ['compatriots']);
  const speaksItsLanguage = isSpokenIn(country, evidence.language);
  if (speaksItsLanguage) add(rivals > 0 && evidence.language !== 'en' ? languageAlone : language);
  const isAtHome =
    compatriots > 0 ||
    around.places.has(country) ||
    evidence.places.has(country) ||
    evidence.hostCountry === country ||
    evidence.named.has(entity) ||
    evidence.meanings.has(surface);
  if (!isAtHome && (around.isOrdinary || isAnybodys(surface, category, speaksItsLanguage)))
    add(weights.country.missing);
}

const bodies: ReadonlySet<string> = new Set(['government', 'regulator', 'security']);

/** Whether other countries have such a body too, or the name is as short as a pronoun: Foreign Ministry, NSC, Vi. */
function isAnybodys(surface: string, category: string, speaksItsLanguage: boolean): boolean {
  if (isCapitals(surface)) return bodies.has(category) && surface.length <= 5 && !speaksItsLanguage;
  if (surface.length === 2) return /\p{Lu}/u.test(surface);
  return surface.includes(' ') && bodies.has(category);
}

/** Whether a language speaks for a country. */
export function isSpokenIn(country: string, language: string): boolean {
  return homeLanguages[country]?.includes(language) ?? false;
}

/** Languages that speak for a country, where a language says anything. */
const homeLanguages: Readonly<Record<string, readonly string[]>> = {
  FR: ['fr'],
  DE: ['de'],
  AT: ['de'],
  CH: ['de', 'fr'],
  ES: ['es'],
  SE: ['sv'],
  FI: ['fi'],
  CN: ['zh'],
  TW: ['zh'],
  JP: ['ja'],
  RU: ['ru'],
  SA: ['ar'],
  AE: ['ar'],
  EG: ['ar'],
  GB: ['en'],
  US: ['en'],
  BR: ['pt'],
  IT: ['it'],
};

/** Log-odds as a probability, rounded to hundredths. */
export function probability(sum: number): number {
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
