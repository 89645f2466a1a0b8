/**
 * What holds across the fact set, beyond one file's shape: references, dates, names, words. The rules are those of docs/facts.md.
 */
import { earliestDay, latestDay } from './dates';
import { findLoadedWords } from './loaded-words';
import { namesOf } from './names';
import type { EntityFile, Problem } from './read';

/** Every problem of the set, by file and line. `today` is the ISO date that no fact may be later than. */
export function checkFacts(files: readonly EntityFile[], today: string): Problem[] {
  const byId = new Map<string, EntityFile>();
  const problems: Problem[] = [];
  for (const file of files) {
    const twin = byId.get(file.entity.id);
    if (twin) problems.push(at(file, ['id'], `id: ${file.entity.id} is already defined by ${twin.file}`));
    else byId.set(file.entity.id, file);
  }
  for (const file of files) {
    problems.push(...references(file, byId), ...sources(file, today), ...timeline(file, today), ...words(file));
  }
  return [...problems, ...names(files)];
}

function at(file: EntityFile, path: readonly (string | number)[], message: string): Problem {
  return { file: file.file, line: file.lineOf(path), message };
}

function references(file: EntityFile, byId: ReadonlyMap<string, EntityFile>): Problem[] {
  const { entity } = file;
  const problems: Problem[] = [];
  for (const key of ['owner', 'members', 'related'] as const) {
    const list = entity[key] ?? [];
    list.forEach((id, index) => {
      if (id === entity.id) problems.push(at(file, [key, index], `${key}: refers to itself`));
      else if (!byId.has(id)) problems.push(at(file, [key, index], `${key}: no entity has the id ${id}`));
      else if (list.indexOf(id) < index) problems.push(at(file, [key, index], `${key}: ${id} is listed twice`));
    });
  }
  for (const key of ['parent', 'successor'] as const) {
    const id = entity[key];
    if (id !== undefined && (id === entity.id || !byId.has(id)))
      problems.push(at(file, [key], `${key}: no other entity has the id ${id}`));
  }
  return problems;
}

function sources(file: EntityFile, today: string): Problem[] {
  const { entity } = file;
  const problems: Problem[] = [];
  for (const key of ['facts', 'positions'] as const) {
    entity[key]?.forEach((item, index) => {
      if (!entity.sources[item.source])
        problems.push(at(file, [key, index, 'source'], `${key}.${index}.source: no source has the key ${item.source}`));
    });
  }
  const urls = new Set<string>();
  for (const [key, source] of Object.entries(entity.sources)) {
    const say = (field: string, message: string) =>
      problems.push(at(file, ['sources', key, field], `sources.${key}.${field}: ${message}`));
    if (source.read > today) say('read', 'is in the future: read the source, then write the day you read it');
    if (source.published && earliestDay(source.published) > today) say('published', 'is in the future');
    if (source.published && earliestDay(source.published) > latestDay(source.read))
      say('read', 'is before the source was published');
    if (urls.has(source.url)) say('url', 'another source of this file has this URL; use one key for both');
    urls.add(source.url);
  }
  return problems;
}

function timeline(file: EntityFile, today: string): Problem[] {
  const { entity, category } = file;
  const problems: Problem[] = [];
  const facts = entity.facts ?? [];
  facts.forEach((fact, index) => {
    const say = (field: string, message: string) =>
      problems.push(at(file, ['facts', index, field], `facts.${index}.${field}: ${message}`));
    if (earliestDay(fact.date) > today) say('date', 'is in the future');
    const before = facts[index - 1];
    if (before && earliestDay(before.date) > earliestDay(fact.date))
      say('date', 'facts must be in the order of their dates');
    if (facts.findIndex((other) => other.text === fact.text) < index) say('text', 'is the same as an earlier fact');
    const published = entity.sources[fact.source]?.published;
    if (published && earliestDay(fact.date) > latestDay(published))
      say('date', `is later than its source, published ${published}`);
  });
  if (entity.positions && category !== 'vendor')
    problems.push(at(file, ['positions'], 'positions: are for vendors only'));
  const open = new Set<string>();
  entity.positions?.forEach((position, index) => {
    const say = (field: string, message: string) =>
      problems.push(at(file, ['positions', index, field], `positions.${index}.${field}: ${message}`));
    if (earliestDay(position.since) > today) say('since', 'is in the future');
    if (position.until && latestDay(position.until) < earliestDay(position.since)) say('until', 'is before since');
    if (position.until) return;
    if (open.has(position.country))
      say('country', `${position.country} already has a position in force; give the older one an until`);
    open.add(position.country);
  });
  if (entity.founded && earliestDay(String(entity.founded)) > today)
    problems.push(at(file, ['founded'], 'founded: is in the future'));
  if (entity.founded && entity.ended && latestDay(String(entity.ended)) < earliestDay(String(entity.founded)))
    problems.push(at(file, ['ended'], 'ended: is before founded'));
  return problems;
}

function words(file: EntityFile): Problem[] {
  const { entity } = file;
  const texts: [path: (string | number)[], text: string][] = [
    [['summary'], entity.summary],
    ...(entity.facts ?? []).map((fact, index): [(string | number)[], string] => [['facts', index, 'text'], fact.text]),
    ...(entity.positions ?? []).map((item, index): [(string | number)[], string] => [
      ['positions', index, 'text'],
      item.text,
    ]),
  ];
  return texts.flatMap(([path, text]) =>
    findLoadedWords(text).map((word) =>
      at(file, path, `${path.join('.')}: “${word}” judges; say what was decided, found or alleged, and by whom`),
    ),
  );
}

/** Names as readers tell them apart: case counts, accents and the kind of space, dash or quote do not. */
function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\u2010-\u2015-]+/gu, ' ')
    .replace(/[’‘]/gu, "'");
}

function names(files: readonly EntityFile[]): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, EntityFile>();
  for (const file of files) {
    const own = new Set<string>();
    namesOf(file.entity).forEach((name, index) => {
      const key = nameKey(name.text);
      if (own.has(key)) problems.push(at(file, ['names', index], `names: “${name.text}” is listed twice`));
      own.add(key);
      for (const phrase of name.not)
        if (!nameKey(phrase).toLowerCase().includes(key.toLowerCase()))
          problems.push(
            at(file, ['names', index], `names: the not-phrase “${phrase}” does not contain “${name.text}”`),
          );
      if (name.rule === 'context') return;
      const other = owners.get(key);
      if (other && other !== file)
        problems.push(
          at(
            file,
            ['names', index],
            `names: “${name.text}” is also an unconditional name of ${other.entity.id}; give both the rule context`,
          ),
        );
      owners.set(key, file);
    });
  }
  return problems;
}
