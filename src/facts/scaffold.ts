import type { Category } from './categories';

/** Stands where a writer has something to say. The check refuses a file that still has it. */
export const placeholder = 'TODO';

/** Categories whose entities decide on something, which their files say in `remit`. */
const withRemit: ReadonlySet<Category> = new Set(['regulator', 'security', 'government', 'standards']);

/**
 * The text of a new entity's file, in the shape that the schema wants, with every key that most entities have.
 * `today` is an ISO date: the day on which the source is said to be read.
 */
export function scaffoldEntity(category: Category, id: string, today: string): string {
  const name = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return `id: ${id}
name: ${name} # ${placeholder}: as a news writer would call it in full, without the legal suffix
country: ${placeholder} # ISO 3166-1 alpha-2 (GB, not UK), EU or INT
headquarters: ${placeholder} # a city
founded: ${placeholder} # a year, "YYYY-MM" or "YYYY-MM-DD", if a source gives it
website: https://${placeholder}
kind: ${placeholder} # one to three words, such as Network vendor
${withRemit.has(category) ? `remit: ${placeholder} # one sentence: what it decides on\n` : ''}names:
  - ${name}
  - { text: ${placeholder}, rule: context, note: a name that is also an ordinary word takes the rule context }
summary: ${placeholder} # 40 to 240 characters, in your own words
facts:
  - date: "${placeholder}" # as exact as the source, no more
    kind: founding # restriction, decision, finding, ownership, contract, market, founding or event
    countries: [${placeholder}]
    text: ${placeholder} # one sentence in your own words, past tense, ends with a full stop
    source: first
sources:
  first:
    title: ${placeholder}
    publisher: ${placeholder}
    type: official # official, press or reference
    url: https://${placeholder}
    read: "${today}"
`;
}
