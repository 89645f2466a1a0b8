import { names as compiled } from '../generated/names';
import { type Knowledge, knowledgeOf } from '../matching/reader';
import { Names } from '../matching/scan';
import { categories } from './categories';

let loaded: Knowledge | undefined;

/** The bundled fact set as readers of pages need it, loaded once. */
export function knowledge(): Knowledge {
  loaded ??= knowledgeOf(
    new Names(compiled),
    compiled.words,
    compiled.profiles,
    (entity) => categories[Number(compiled.categories[entity])] ?? '',
  );
  return loaded;
}
