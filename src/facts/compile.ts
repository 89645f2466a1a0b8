/**
 * From entities to what is bundled: the table of names and the cards, both for the background.
 */
import { withoutArticle } from '../matching/arabic';
import { foldText } from '../matching/fold';
import { itemEnd, lineEnd, pack } from '../matching/packing';
import { compileNames, type NameTable } from '../matching/table';
import { institutionsOf, listedIn, type WordTable, withShared } from '../matching/words';
import type { Card, EntityLink } from './card';
import { type Category, categories } from './categories';
import { type Name, namesOf } from './names';
import type { EntityFile } from './read';
import { simplified, variantsIn } from './simplified';
import { ambiguousPlaces } from './words';

/** What a reader of pages knows of the fact set. */
export interface CompiledNames extends NameTable {
  /** Ids of the entities, one a line (`lineEnd`); a table's entity is an index into them. */
  readonly ids: string;
  /** A digit an entity: its index in `categories`. */
  readonly categories: string;
  /** A line an entity, as `readProfile` reads it. */
  readonly profiles: string;
  readonly words: WordTable;
}

export interface CompiledFacts {
  readonly names: CompiledNames;
  /** In the order of `names.ids`. */
  readonly cards: readonly Card[];
}

/** Compiles the whole set. Pure: the same files give the same output, byte by byte. */
export function compileFacts(files: readonly EntityFile[], words: WordTable): CompiledFacts {
  const sorted = [...files].sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1));
  const institutions = institutionsOf(words);
  const links = new Map(sorted.map((file) => [file.entity.id, linkTo(file)]));
  const entries = sorted.flatMap((file, entity) =>
    namesOf(file.entity).flatMap((name) =>
      withPressForm(name).map((one) => ({
        ...one,
        text: simplified(one.text),
        not: one.not.map(simplified),
        entity,
      })),
    ),
  );
  const table = compileNames(entries, variantsIn(entries.map(({ text }) => text).join('') + words));
  return {
    names: {
      ...table,
      ids: pack(
        sorted.map((file) => file.entity.id),
        lineEnd,
      ),
      categories: sorted.map((file) => categories.indexOf(file.category)).join(''),
      profiles: pack(
        sorted.map((file) =>
          profileLine(file, institutions, (id) => sorted.findIndex(({ entity }) => entity.id === id)),
        ),
        lineEnd,
      ),
      words: withCities(words, sorted),
    },
    cards: sorted.map((file) => cardOf(file, links)),
  };
}

/** In so many entities of one country must a city have its share to tell of the country: Espoo does, Reading may be a pastime. */
const entitiesOfCity = 2;

/** The words with the cities of headquarters, as places of their countries. */
function withCities(words: WordTable, files: readonly EntityFile[]): WordTable {
  const countries = new Map<string, string[]>();
  for (const { entity } of files) {
    const city = foldText(entity.headquarters ?? '');
    if (city && entity.country !== 'INT') countries.set(city, [...(countries.get(city) ?? []), entity.country]);
  }
  const listed = listedIn(words);
  const cities = [...countries].flatMap(([city, [first, ...others]]) =>
    first &&
    !listed.has(city) &&
    !ambiguousPlaces.has(city) &&
    others.length + 1 >= entitiesOfCity &&
    others.every((country) => country === first)
      ? [[city, `@${first}`] as const]
      : [],
  );
  return withShared(words, cities);
}

function profileLine(
  { entity, category }: EntityFile,
  institutions: ReadonlySet<string>,
  indexOf: (id: string) => number,
): string {
  const short = new Set<string>();
  for (const name of namesOf(entity))
    for (const word of foldText(name.text)
      .split(/[^\p{L}]+/u)
      .map(withoutArticle))
      if (institutions.has(word)) short.add(word);
  return [
    entity.country,
    foldText(entity.headquarters ?? ''),
    [...short].join(),
    headsOf(entity.described ?? [], category).join(),
    entity.parent === undefined ? '' : indexOf(entity.parent),
  ].join(itemEnd);
}

/** The last words of descriptions, each once; what a whole category is called is known anyway. */
function headsOf(described: readonly string[], category: Category): string[] {
  const heads = new Set(described.map((phrase) => foldText(phrase).split(' ').at(-1) ?? ''));
  return [...heads].filter((head) => !categoryHeads[category]?.includes(head));
}

const companyHeads = ['provider', 'group', 'company', 'firm', 'giant'];
const categoryHeads: Partial<Record<Category, readonly string[]>> = {
  vendor: ['vendor', 'supplier', 'maker', 'manufacturer', ...companyHeads],
  operator: ['operator', 'carrier', ...companyHeads],
  regulator: ['regulator', 'watchdog', 'authority', 'agency'],
  security: ['agency'],
  government: ['ministry', 'department'],
};

/** European press writes acronyms that can be spoken as words: Enisa, Berec. */
function withPressForm(name: Name): Name[] {
  if (name.rule !== 'exact' || !/^[A-Z]*[AEIOU][A-Z]*$/.test(name.text) || name.text.length < 4) return [name];
  return [
    name,
    {
      text: name.text.charAt(0) + name.text.slice(1).toLowerCase(),
      rule: name.text.length > 4 ? 'plain' : 'context',
      not: [],
    },
  ];
}

function linkTo({ entity, category }: EntityFile): EntityLink {
  return { id: entity.id, name: entity.name, category };
}

function cardOf(file: EntityFile, links: ReadonlyMap<string, EntityLink>): Card {
  const {
    names,
    described: _described,
    sources,
    related,
    owner,
    parent,
    members,
    successor,
    founded,
    ended,
    facts,
    positions,
    ...rest
  } = file.entity;
  const resolve = (ids: readonly string[] = []) => ids.flatMap((id) => links.get(id) ?? []);
  const category: Category = file.category;
  return {
    ...rest,
    category,
    aliases: names.map((name) => (typeof name === 'string' ? name : name.text)).filter((name) => name !== rest.name),
    ...(founded === undefined ? {} : { founded: String(founded) }),
    ...(ended === undefined ? {} : { ended: String(ended) }),
    owner: resolve(owner),
    parent: resolve(parent === undefined ? [] : [parent]),
    members: resolve(members),
    successor: resolve(successor === undefined ? [] : [successor]),
    related: resolve(related),
    facts: [...(facts ?? [])].reverse(),
    positions: positions ?? [],
    sources,
    asOf:
      Object.values(sources)
        .map((source) => source.read)
        .sort()
        .at(-1) ?? '',
  };
}
