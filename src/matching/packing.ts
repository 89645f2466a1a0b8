/**
 * How tables are packed into strings. Their separators occur in no name or word, and are none that a minifier escapes or writes a
 * template for: a plain string is parsed in half the time.
 */
export const lineEnd = '~';
export const itemEnd = ';';

/** Packs texts into one. @throws an Error where a text has a character that separates. */
export function pack(texts: readonly string[], separator: typeof lineEnd | typeof itemEnd): string {
  for (const text of texts)
    if (text.includes(lineEnd) || (separator === itemEnd && text.includes(itemEnd)))
      throw new Error(`“${text}” cannot be packed: it has a “${lineEnd}” or a “${itemEnd}”.`);
  return texts.join(separator);
}
