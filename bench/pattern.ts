import { trieToRegExpSource } from 'trie-regex';

const end = '\u0000';

/** One expression of all names, longest first where one begins with another: what whoever marks names with an expression would write. */
export function alternation(names: readonly string[]): string {
  const alternatives = [...names].sort((a, b) => b.length - a.length).map(escaped);
  return bounded(alternatives.join('|'));
}

/** The same from a trie, by trie-regex. */
export function trieExpression(names: readonly string[]): string {
  const trie: Record<string, unknown> = {};
  for (const name of names) {
    let node = trie;
    for (const letter of name) {
      node[letter] ??= {};
      node = node[letter] as Record<string, unknown>;
    }
    node[end] = 1;
  }
  const source = trieToRegExpSource(trie, { isEndpoint: (_value: unknown, key: unknown) => key === end });
  // An escaped hyphen is refused outside classes in Unicode expressions.
  return bounded(source.replaceAll('\\-', '\\x2d'));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** At word boundaries of any script that has them. */
function bounded(source: string): string {
  return `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`;
}
