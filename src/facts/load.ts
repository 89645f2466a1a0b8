import browser from 'webextension-polyfill';
import type { CompiledNames } from './compile';
import { type FactSet, factSetOf } from './fact-set';
import { namesFile } from './files';

let loading: Promise<FactSet> | undefined;

/**
 * The bundled fact set, read once. It is a file, so that the background, which the browser starts for many things, starts without it.
 * @throws what reading a file of the extension throws; the next call tries again.
 */
export function loadFacts(): Promise<FactSet> {
  loading ??= readNames()
    .then(factSetOf)
    .catch((error) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function readNames(): Promise<CompiledNames> {
  return (await fetch(browser.runtime.getURL(namesFile))).json();
}
