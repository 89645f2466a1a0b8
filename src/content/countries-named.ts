/** Which countries a page names, so that a card shows how those treat a vendor before all others. */

/** UTF-16 units of a page that are looked at: a list of comments further down says little of what the article is about. */
const lengthLimit = 150_000;

/** Names a country goes by that `Intl.DisplayNames` does not have. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  GB: ['Britain', 'U.K.', 'British', 'England'],
  US: ['America', 'U.S.', 'American', 'Washington'],
  EU: ['EU', 'Brussels'],
  CZ: ['Czech Republic'],
  NL: ['Netherlands'],
};

/** The countries among `codes` whose name a text has, in any of the languages (BCP 47). Whole words, in their case. */
export function countriesNamed(text: string, codes: readonly string[], languages: readonly string[]): Set<string> {
  const codeOf = new Map<string, string>();
  for (const language of languages)
    for (const style of ['long', 'short'] as const) {
      const names = displayNames(language, style);
      for (const code of codes) {
        const name = code === 'INT' ? undefined : names?.of(code);
        if (name && name !== code) codeOf.set(name, code);
      }
    }
  for (const code of codes) for (const name of otherNames[code] ?? []) codeOf.set(name, code);
  const named = new Set<string>();
  if (codeOf.size === 0) return named;
  const escaped = [...codeOf.keys()].sort((a, b) => b.length - a.length).map(pattern);
  for (const [name] of text.slice(0, lengthLimit).matchAll(new RegExp(escaped.join('|'), 'gu'))) {
    const code = codeOf.get(name);
    if (code) named.add(code);
  }
  return named;
}

/** A name as a pattern; words must not go on, but in scripts that write words together. */
function pattern(name: string): string {
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)
    ? escaped
    : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}

function displayNames(language: string, style: 'long' | 'short'): Intl.DisplayNames | undefined {
  try {
    return new Intl.DisplayNames([language], { type: 'region', style, fallback: 'none' });
  } catch {
    return undefined;
  }
}
