/**
 * From entities to what is bundled: the name table for content scripts, the cards for the background.
 */
import { foldText } from '../matching/fold';
import { compileNames, type NameTable } from '../matching/table';
import type { WordTable } from '../matching/words';
import type { Card, EntityLink } from './card';
import { type Category, categories } from './categories';
import { namesOf } from './names';
import type { EntityFile } from './read';

/** What a content script knows of the fact set. */
export interface CompiledNames extends NameTable {
  /** Ids of the entities, one a line; a table's entity is an index into them. */
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
  const links = new Map(sorted.map((file) => [file.entity.id, linkTo(file)]));
  const table = compileNames(
    sorted.flatMap((file, entity) => namesOf(file.entity).map((name) => ({ ...name, entity }))),
  );
  return {
    names: {
      ...table,
      ids: sorted.map((file) => file.entity.id).join('\n'),
      categories: sorted.map((file) => categories.indexOf(file.category)).join(''),
      profiles: sorted.map(({ entity }) => profileLine(entity)).join('\n'),
      words,
    },
    cards: sorted.map((file) => cardOf(file, links)),
  };
}

function profileLine({ country, headquarters, described }: EntityFile['entity']): string {
  return [country, foldText(headquarters ?? ''), ...(described ?? []).map(foldText)].join('\t');
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
