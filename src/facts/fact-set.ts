import { type Knowledge, knowledgeOf } from '../matching/reader';
import { Names } from '../matching/scan';
import { categories } from './categories';
import type { CompiledNames } from './compile';

/** The bundled fact set as readers of pages need it. */
export interface FactSet {
  readonly names: CompiledNames;
  readonly knowledge: Knowledge;
}

export function factSetOf(names: CompiledNames): FactSet {
  const categoryOf = (entity: number) => categories[Number(names.categories[entity])] ?? '';
  return { names, knowledge: knowledgeOf(new Names(names), names.words, names.profiles, categoryOf) };
}
