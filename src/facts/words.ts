/**
 * Reads words/<language>.yaml: what a text is about, and how each language describes a company. Compiled to one string for the
 * background; see docs/recognition.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import world from 'world-countries';
import { LineCounter, parseDocument } from 'yaml';
import { withoutArticle } from '../matching/arabic';
import { foldText } from '../matching/fold';
import type { WordEntry } from '../matching/word-table';
import { compileWords, type WordTable } from '../matching/words';
import { simplified } from './simplified';

const words = v.array(v.pipe(v.string(), v.minLength(1)));
const LanguageSchema = v.strictObject({
  language: v.pipe(v.string(), v.length(2)),
  telecom: words,
  weak: words,
  tech: words,
  security: words,
  government: words,
  against: words,
  people: words,
  institutions: words,
  rival: words,
  nouns: v.strictObject({
    vendor: words,
    operator: words,
    company: words,
    regulator: words,
    security: words,
    government: words,
    standards: v.optional(words, []),
  }),
  modifiers: v.optional(words),
  venues: v.optional(words),
  /** Words before the name of a person or a street, which want no capital: “le capitaine”, “calle”. */
  before: v.optional(words),
  ordinary: v.optional(words),
  demonyms: v.record(v.pipe(v.string(), v.length(2)), words),
  /** Words that name a company by its country alone: “le suédois”. */
  nationals: v.optional(v.record(v.pipe(v.string(), v.length(2)), words), {}),
  /** By country, then by English name: cities of headquarters as the language writes them. */
  cities: v.optional(v.record(v.pipe(v.string(), v.length(2)), v.record(v.string(), words)), {}),
});
type Language = v.InferOutput<typeof LanguageSchema>;

/** The letter under which each list is kept. Lists that only matter to one language's grammar carry its code. */
const letters = {
  telecom: 'T',
  weak: 'w',
  tech: 'd',
  security: 's',
  government: 'g',
  against: 'x',
  people: 'p',
  venues: 'v',
  before: 'b',
  modifiers: 'm',
  ordinary: 'q',
} as const;
const nounLetters = {
  vendor: 'V',
  operator: 'O',
  company: 'C',
  regulator: 'R',
  security: 'S',
  government: 'G',
  standards: 'B',
} as const;

/** Reads the words of every language. @throws an Error that names file and line. */
export function readWords(root: string): WordTable {
  const folder = join(root, 'words');
  const languages = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => readLanguage(join('words', file), readFileSync(join(folder, file), 'utf8')));
  return compile(languages);
}

function readLanguage(file: string, text: string): Language {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error) throw new Error(`${file}:${counter.linePos(error.pos[0]).line}: is not valid YAML: ${error.message}`);
  const parsed = v.safeParse(LanguageSchema, document.toJS());
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map((step) => step.key as string | number);
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  throw new Error(`${file}:${counter.linePos(node?.range?.[0] ?? 0).line}: ${path.join('.')}: ${issue.message}`);
}

function compile(languages: readonly Language[]): WordTable {
  const shared = new Listing();
  const sections = new Map<string, WordEntry[]>();
  for (const language of languages) {
    const own = new Listing(language.language === 'zh' ? simplified : undefined);
    for (const [list, letter] of Object.entries(letters))
      (isShared(letter) ? shared : own).add(language[list as keyof typeof letters], letter);
    for (const [list, letter] of Object.entries(nounLetters))
      own.add(language.nouns[list as keyof typeof nounLetters], letter);
    own.add(language.rival, 'r');
    own.add(language.institutions, 'i');
    for (const [country, list] of Object.entries(language.demonyms)) own.add(list, `@${country}`);
    for (const [country, list] of Object.entries(language.nationals)) {
      own.add(list, 'e');
      own.add(list, `@${country}`);
    }
    for (const [country, cities] of Object.entries(language.cities))
      for (const [city, list] of Object.entries(cities)) own.add(list, `@${country}:${foldText(city)}`);
    sections.set(language.language, own.entries());
  }
  for (const { cca2, names } of placeNames()) shared.add(names, `@${cca2}`);
  return compileWords(shared.entries(), sections);
}

/** Given names and venues keep their sense in every language. */
function isShared(letter: string): boolean {
  return letter === 'p' || letter === 'v';
}

/** Words with all that they tell. */
class Listing {
  readonly #flags = new Map<string, Set<string>>();
  readonly #spell: (word: string) => string;

  constructor(spell = (word: string) => word) {
    this.#spell = spell;
  }

  add(list: readonly string[] | undefined, flag: string): void {
    for (const word of list ?? []) {
      const key = withoutArticle(foldText(this.#spell(word)));
      this.#flags.set(key, (this.#flags.get(key) ?? new Set()).add(flag));
    }
  }

  entries(): WordEntry[] {
    return [...this.#flags].map(([word, set]) => [word, [...set].sort(placesLast).join('')]);
  }
}

/** Letters first, then places (`@SE`), as `Words` reads them. */
function placesLast(a: string, b: string): number {
  return Number(a.startsWith('@')) - Number(b.startsWith('@')) || (a < b ? -1 : 1);
}

/** Translations that the country package has and that the ten languages need. */
const translations = ['fra', 'deu', 'spa', 'swe', 'fin', 'rus', 'ara', 'zho', 'jpn'] as const;
/** Folded names of countries and cities that mean something else more often. */
export const ambiguousPlaces: ReadonlySet<string> = new Set([
  'chad',
  'jordan',
  'georgia',
  'turkey',
  'guinea',
  'monaco',
  'dominica',
  'nice',
  'mali',
  'niger',
  'cuba',
  'male',
  'valley',
  'lome',
  'apia',
  'vienne',
  'libre',
  'mata',
  'sucre',
  'victoria',
  'kingston',
  'hamilton',
  'georgetown',
  'san jose',
  'santiago',
  'saint john',
  'waterloo',
]);

/** Countries that telecom news names in every language; of the others the English name and demonym do. */
const oftenNamed = new Set(
  (
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE GB CH NO IS UA RU TR US CA MX BR AR CL CO PE ' +
    'CN TW HK JP KR IN PK BD ID MY SG TH VN PH AU NZ SA AE QA KW IL IR IQ EG MA DZ TN ZA NG KE ET GH SN CI CM ' +
    'SY CU VE KP BY AF MM KH LA LK NP KZ UZ YE SD LY LB JO OM BH PS MN AM AZ GE RS EC BO PY UY'
  ).split(' '),
);

function isOftenNamed(country: string): boolean {
  return oftenNamed.has(country);
}

function placeNames(): { cca2: string; names: string[] }[] {
  return world.map((country) => {
    const english = [country.name.common, country.demonyms?.['eng']?.m, ...(country.unMember ? country.capital : [])];
    const other = isOftenNamed(country.cca2)
      ? [
          country.demonyms?.['fra']?.m,
          country.demonyms?.['fra']?.f,
          ...translations.map((code) => country.translations[code]?.common),
        ]
      : [];
    const names = [...english, ...other].filter((name): name is string => Boolean(name) && (name?.length ?? 0) > 1);
    return { cca2: country.cca2, names: [...new Set(names)].filter((name) => !ambiguousPlaces.has(foldText(name))) };
  });
}
