import { withoutArticle } from './arabic';
import type { Description } from './description';
import { foldText } from './fold';
import type { Grammar } from './grammar';
import { stemsOf } from './inflection';
import { adjectivesFollow } from './place-beside';
import type { Words } from './words';

/** What makes it part of a longer name: “the Board of Trade”, “the Commission for Communications”. */
const goesOn = /^ (?:\p{Lu}|ال|of |de |des |du |d['’]|(?:for|on) (?:the )?\p{Lu}|för |für )/u;

/** An adjective makes it another's: “la Commission nationale”, “Европейский Совет”. */
const adjectiveAfter = /^ \p{Ll}+(?:nale?|aires?|tifs?|tives?|ienne|nelle?|nal|ari[ao]|tiv[ao]|pe[ao])(?!\p{L})/u;
const adjectiveBefore = /\p{Lu}\p{Ll}+(?:ий|ый|ая|ое|ой|ого|ому|им|ом|ую) $/u;

/** The expression for “the Commission”: a determiner and one of the nouns of institutions, no longer name. */
export function shortFormPattern(grammar: Grammar, nouns: string): RegExp {
  const { determiner = '', definiteEnding, attached = '', article = '' } = grammar;
  const before = definiteEnding ? '' : determiner;
  return new RegExp(
    `(?<=(?<![\\p{L}\\p{M}-])${attached})${before}(${article}(?:${nouns})\\p{L}{0,4})(?![\\p{L}\\p{M}-])`,
    'giu',
  );
}

/**
 * Short forms in a text: institutions as `words` lists them, with a capital where the language writes one; Finnish and Swedish
 * do not, and attach endings.
 */
export function* shortForms(text: string, pattern: RegExp, words: Words): Generator<Description> {
  const isSmall = words.language === 'fi' || words.language === 'sv';
  for (const match of text.matchAll(pattern)) {
    const [phrase, word = ''] = match;
    if (!isSmall && /^\p{Ll}/u.test(word)) continue;
    if (goesOn.test(text.slice(match.index + phrase.length, match.index + phrase.length + 10))) continue;
    const after = text.slice(match.index + phrase.length, match.index + phrase.length + 30);
    if (adjectivesFollow.has(words.language) && adjectiveAfter.test(after)) continue;
    if (adjectiveBefore.test(text.slice(Math.max(0, match.index - 24), match.index))) continue;
    if (isPlaced(text.slice(match.index + phrase.length), words)) continue;
    const folded = foldText(word);
    const isInstitution = (noun: string) => words.tellingOf(noun).letters.includes('i');
    const noun = isInstitution(folded) ? folded : isSmall ? stemsOf(folded).find(isInstitution) : undefined;
    if (!noun) continue;
    const start = match.index;
    const end = start + phrase.length - (folded.length - noun.length);
    const bare = withoutArticle(noun);
    yield { start, end, countries: [], city: '', noun: bare, letters: words.tellingOf(noun).letters, form: 'short' };
  }
}

/** Whether a place follows directly, which makes it another's: “le Parlement belge”. */
function isPlaced(after: string, words: Words): boolean {
  const next = /^ (\p{L}+)/u.exec(after.slice(0, 30))?.[1];
  return next !== undefined && words.tellingOf(foldText(next)).places !== '';
}
