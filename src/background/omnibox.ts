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

/** Entities whose own name begins with the words, then those with another name that does, then those with a word that does. */
export function matches(words: string, entities: readonly Named[]): Named[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return [];
  const rank = ({ name, names }: Named) => {
    if (name.toLowerCase() === wanted) return 0;
    if (name.toLowerCase().startsWith(wanted)) return 1;
    if (names.some((one) => one.startsWith(wanted))) return 2;
    return names.some((one) => one.includes(` ${wanted}`)) ? 3 : undefined;
  };
  const ranked = entities.flatMap((entity) => {
    const place = rank(entity);
    return place === undefined ? [] : [{ entity, place }];
  });
  return ranked
    .sort((a, b) => a.place - b.place || a.entity.name.length - b.entity.name.length)
    .slice(0, most)
    .map(({ entity }) => entity);
}

/** Chrome reads a description as XML; Firefox shows it as it is, so characters are left out rather than written as entities. */
function escaped(words: string): string {
  return words.replace(/[<>]/g, '').replaceAll('&', 'and');
}
