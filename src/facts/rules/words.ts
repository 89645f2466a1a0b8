import { findLoadedWords } from '../loaded-words';
import type { EntityFile, Problem } from '../read';
import { problemAt } from './problem';

/** No sentence judges. */
export function checkWords(file: EntityFile): Problem[] {
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
      problemAt(file, path, `${path.join('.')}: “${word}” judges; say what was decided, found or alleged, and by whom`),
    ),
  );
}
