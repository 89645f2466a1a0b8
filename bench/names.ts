/** The names of the fact set as the bench needs them. */
import { compileFacts } from '../src/facts/compile';
import { namesOf } from '../src/facts/names';
import { readFacts } from '../src/facts/read';
import { readWords } from '../src/facts/words';
import { baseText } from '../src/matching/fold';
import { readNames as namesOfTable, type TableName } from '../src/matching/table';
import type { ReferenceName } from './reference';

export interface FactSetNames {
  /** Those of one bearer that ask nothing of a page. */
  readonly unconditional: readonly string[];
  /** Those that count only where the text around supports them, or that several bear. */
  readonly conditional: readonly string[];
  readonly reference: readonly ReferenceName[];
  readonly entities: number;
}

let known: FactSetNames | undefined;

/** The names of the project’s fact set; read once. @throws an Error where a file of it is wrong. */
export function readNames(): FactSetNames {
  known ??= namesBelow(process.cwd());
  return known;
}

function namesBelow(root: string): FactSetNames {
  const { files, problems } = readFacts(root);
  if (problems.length > 0) throw new Error('The fact set cannot be read: run npm run facts:check.');
  const table = compileFacts(files, readWords(root)).names;
  const names = new Map(namesOfTable(table).map((name) => [name.text, name]));
  const isUnconditional = ({ readings }: TableName) => readings.length === 1 && readings[0]?.rule !== 'context';
  const reference = [...names.values()].map((name): ReferenceName => {
    const isExact = name.readings.every(({ rule }) => rule === 'exact');
    return { text: name.text, rule: isExact ? 'exact' : 'plain', isCounted: isUnconditional(name) };
  });
  const spelled = [...new Set(files.flatMap(({ entity }) => namesOf(entity)).map(({ text }) => text))];
  const unconditional: string[] = [];
  const conditional: string[] = [];
  for (const text of spelled) {
    const name = names.get(baseText(text));
    if (name) (isUnconditional(name) ? unconditional : conditional).push(text);
  }
  return {
    unconditional,
    conditional,
    reference,
    entities: files.length,
  };
}
