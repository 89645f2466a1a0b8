/**
 * What holds across the fact set, beyond one file's shape: references, dates, names, words. The rules are those of docs/facts.md.
 */
import type { EntityFile, Problem } from './read';
import { checkFilledIn } from './rules/filled-in';
import { checkNames } from './rules/names';
import { problemAt } from './rules/problem';
import { checkReferences } from './rules/references';
import { checkSources } from './rules/sources';
import { checkTimeline } from './rules/timeline';
import { checkWords } from './rules/words';

/** Every problem of the set, by file and line. `today` is the ISO date that no fact may be later than. */
export function checkFacts(files: readonly EntityFile[], today: string): Problem[] {
  const byId = new Map<string, EntityFile>();
  const problems: Problem[] = [];
  for (const file of files) {
    const twin = byId.get(file.entity.id);
    if (twin) problems.push(problemAt(file, ['id'], `id: ${file.entity.id} is already defined by ${twin.file}`));
    else byId.set(file.entity.id, file);
  }
  for (const file of files)
    problems.push(
      ...checkReferences(file, byId),
      ...checkSources(file, today),
      ...checkTimeline(file, today),
      ...checkWords(file),
      ...checkFilledIn(file),
    );
  return [...problems, ...checkNames(files)];
}
