import browser from 'webextension-polyfill';
import { type Knowledge, knowledgeOf } from '../matching/reader';
import { Names } from '../matching/scan';
import { categories } from './categories';
import type { CompiledNames } from './compile';
import { namesFile } from './files';

/** The bundled fact set as readers of pages need it. */
export interface FactSet {
  readonly names: CompiledNames;
  readonly knowledge: Knowledge;
}

export function factSetOf(names: CompiledNames): FactSet {
  const categoryOf = (entity: number) => categories[Number(names.categories[entity])] ?? '';
  return { names, knowledge: knowledgeOf(new Names(names), names.words, names.profiles, categoryOf) };
}

let loading: Promise<FactSet> | undefined;

/**
 * The bundled fact set, read once. It is a file, so that the background, which the browser starts for many things, starts without it.
 * @throws what reading a file of the extension throws; the next call tries again.
 */
export function loadFacts(): Promise<FactSet> {
  loading ??= readNames().then(factSetOf);
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function readNames(): Promise<CompiledNames> {
  return (await fetch(browser.runtime.getURL(namesFile))).json();
}
