import { earliestDay, latestDay } from '../dates';
import type { EntityFile, Problem } from '../read';
import { problemAt } from './problem';

/** Every fact and position names a source of its file, and every source was read on a day that has come. `today` is an ISO date. */
export function checkSources(file: EntityFile, today: string): Problem[] {
  const { entity } = file;
  const problems: Problem[] = [];
  for (const key of ['facts', 'positions'] as const) {
    entity[key]?.forEach((item, index) => {
      if (!entity.sources[item.source])
        problems.push(
          problemAt(file, [key, index, 'source'], `${key}.${index}.source: no source has the key ${item.source}`),
        );
    });
  }
  const urls = new Set<string>();
  for (const [key, source] of Object.entries(entity.sources)) {
    const say = (field: string, message: string) =>
      problems.push(problemAt(file, ['sources', key, field], `sources.${key}.${field}: ${message}`));
    if (source.read > today) say('read', 'is in the future: read the source, then write the day you read it');
    if (source.published && earliestDay(source.published) > today) say('published', 'is in the future');
    if (source.published && earliestDay(source.published) > latestDay(source.read))
      say('read', 'is before the source was published');
    if (urls.has(source.url)) say('url', 'another source of this file has this URL; use one key for both');
    urls.add(source.url);
  }
  return problems;
}
