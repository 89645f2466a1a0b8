import { type Category, categories } from '../facts/categories';
import { compileFacts } from '../facts/compile';
import { readFacts } from '../facts/read';
import { readWords } from '../facts/words';
import { type Knowledge, knowledgeOf } from '../matching/reader';
import { Names } from '../matching/scan';
import { defaults } from '../settings/schema';

/** The fact set, ready to annotate texts with. */
export interface AnnotatingFacts {
  readonly knowledge: Knowledge;
  readonly entities: readonly { readonly id: string; readonly name: string; readonly category: Category }[];
  readonly categories: ReadonlySet<Category>;
}

/**
 * Reads and compiles the fact set below `root`. `wanted` is `all` or a list of categories separated by commas; by default those
 * that are on by default.
 * @throws an Error that says which file, or which category, is wrong.
 */
export function loadFacts(root: string, wanted?: string): AnnotatingFacts {
  const { files, problems } = readFacts(root);
  const [problem] = problems;
  if (problem) throw new Error(`${problem.file}:${problem.line}: ${problem.message}`);
  const { names, cards } = compileFacts(files, readWords(root));
  const knowledge = knowledgeOf(
    new Names(names),
    names.words,
    names.profiles,
    (entity) => cards[entity]?.category ?? '',
  );
  return { knowledge, entities: cards, categories: wantedCategories(wanted) };
}

function wantedCategories(wanted: string | undefined): Set<Category> {
  if (wanted === 'all') return new Set(categories);
  if (wanted === undefined) return new Set(categories.filter((category) => defaults.categories[category]));
  const list = wanted.split(',').map((name) => {
    const category = categories.find((one) => one === name.trim());
    if (!category) throw new Error(`there is no category “${name}”; there are ${categories.join(', ')}, or all`);
    return category;
  });
  return new Set(list);
}
