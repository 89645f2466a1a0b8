import { earliestDay, latestDay } from '../dates';
import type { EntityFile, Problem } from '../read';
import { problemAt } from './problem';

/** Dates: none in the future (after `today`, an ISO date), none out of order, no fact later than its source, one position in force a country. */
export function checkTimeline(file: EntityFile, today: string): Problem[] {
  const { entity, category } = file;
  const problems: Problem[] = [];
  const facts = entity.facts ?? [];
  facts.forEach((fact, index) => {
    const say = (field: string, message: string) =>
      problems.push(problemAt(file, ['facts', index, field], `facts.${index}.${field}: ${message}`));
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
    problems.push(problemAt(file, ['positions'], 'positions: are for vendors only'));
  const open = new Set<string>();
  entity.positions?.forEach((position, index) => {
    const say = (field: string, message: string) =>
      problems.push(problemAt(file, ['positions', index, field], `positions.${index}.${field}: ${message}`));
    if (earliestDay(position.since) > today) say('since', 'is in the future');
    if (position.until && latestDay(position.until) < earliestDay(position.since)) say('until', 'is before since');
    if (position.until) return;
    if (open.has(position.country))
      say('country', `${position.country} already has a position in force; give the older one an until`);
    open.add(position.country);
  });
  if (entity.founded && earliestDay(String(entity.founded)) > today)
    problems.push(problemAt(file, ['founded'], 'founded: is in the future'));
  if (entity.founded && entity.ended && latestDay(String(entity.ended)) < earliestDay(String(entity.founded)))
    problems.push(problemAt(file, ['ended'], 'ended: is before founded'));
  return problems;
}
