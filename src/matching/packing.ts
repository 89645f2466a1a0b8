/** How tables are packed into strings. Their separators occur in no name or word, and are none that JSON escapes. */
export const blockEnd = '|';
export const lineEnd = '~';
export const itemEnd = ';';

const separators = [blockEnd, lineEnd, itemEnd] as const;

/** Packs texts into one; they may hold what was packed by a later one of the separators. @throws an Error where a text has another. */
export function pack(texts: readonly string[], separator: (typeof separators)[number]): string {
  const reserved = separators.slice(0, separators.indexOf(separator) + 1);
  for (const text of texts) {
    const found = reserved.find((one) => text.includes(one));
    if (found) throw new Error(`“${text}” cannot be packed: it has a “${found}”.`);
  }
  return texts.join(separator);
}
