import browser from 'webextension-polyfill';
import { readAllCards } from '../facts/store';
import { categoryName, countryName, text } from '../ui/text';
import { openLibrary, searchPath } from './library';

interface Named {
  readonly id: string;
  readonly name: string;
  /** All names in lower case. */
  readonly names: readonly string[];
  readonly note: string;
}

/** Suggestions shown at once, at most: browsers show no more. */
const most = 6;
let known: Promise<readonly Named[]> | undefined;

/** Entities by name, from the address bar. Firefox for Android has no such keyword. */
export function answerOmnibox(): void {
  if (!browser.omnibox) return;
  browser.omnibox.setDefaultSuggestion({ description: escaped(text('omniboxHint')) });
  browser.omnibox.onInputChanged.addListener(async (words, suggest) => {
    known ??= readAllCards().then((cards) =>
      cards.map(({ id, name, aliases, category, country }) => ({
        id,
        name,
        names: [name, ...aliases].map((one) => one.toLowerCase()),
        note: `${categoryName(category)}, ${countryName(country)}`,
      })),
    );
    suggest(
      matches(words, await known).map(({ id, name, note }) => ({
        content: id,
        description: escaped(`${name} — ${note}`),
      })),
    );
  });
  browser.omnibox.onInputEntered.addListener(async (words) => {
    const ids = new Set((await readAllCards()).map(({ id }) => id));
    await openLibrary(ids.has(words) ? `/entity/${words}` : searchPath(words));
  });
}

/** Entities with a name that begins with the words, then those with a word that does. */
export function matches(words: string, entities: readonly Named[]): Named[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const begins = entities.filter(({ names }) => names.some((name) => name.startsWith(wanted)));
  const has = entities.filter(
    (entity) => !begins.includes(entity) && entity.names.some((name) => name.includes(` ${wanted}`)),
  );
  return [...begins, ...has].slice(0, most);
}

/** Chrome reads a description as XML; Firefox shows it as it is, so characters are left out rather than written as entities. */
function escaped(words: string): string {
  return words.replace(/[<>]/g, '').replaceAll('&', 'and');
}
