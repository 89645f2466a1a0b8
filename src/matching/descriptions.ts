/**
 * Finds descriptions that stand for an entity: “the Shenzhen group”, “Huawei's Swedish rival”, “l'équipementier chinois”, and later
 * short forms: “the Commission”. Which entity is meant is decided by what the page has named (`antecedent`).
 */
import { type Description, nounLetters } from './description';
import { hasKanaOrHan } from './east-asian';
import { foldText, letterRanges } from './fold';
import { type Grammar, grammars } from './grammar';
import { PhraseReader } from './phrase';
import { rivalsIn } from './rivals';
import type { Hit } from './scan';
import { shortFormPattern, shortForms } from './short-forms';
import { spansWithin } from './spans';
import { UnspacedDescriptions } from './unspaced-descriptions';
import type { Telling, Words } from './words';

/** A word with its apostrophes, dots and hyphens. */
const word = `[${letterRanges}0-9][${letterRanges}0-9.’'-]*`;
const anyWord = new RegExp(word, 'g');
const capital = '[A-Z\\u00c0-\\u00d6\\u00d8-\\u00de\\u0391-\\u03ab\\u0400-\\u042f]';
const small = '[a-z\\u00df-\\u00f6\\u00f8-\\u00ff]';
const outsideWord = `(?<![${letterRanges}])`;
const isNamedAfter = /^ (?:behind |called |named |\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}|&))/u;
const goesOn = new RegExp(`^(?:-|[ \\u00a0](?:["«“„(]?${capital}|d(?:es?|['’])))`);

/** Searches texts of one language for descriptions. Its expressions are made when the first text comes. */
export class Descriptions {
  readonly #words: Words;
  readonly #grammar: Grammar;
  #phrases: { readonly pattern: RegExp; readonly reader: PhraseReader } | undefined;
  #shortPattern: RegExp | undefined;
  #unspaced: UnspacedDescriptions | undefined;
  #listsPlaces: boolean | undefined;

  constructor(words: Words) {
    this.#words = words;
    this.#grammar = grammars[words.language ?? 'en'] ?? { determiner: '(?:the)\\s', place: 'before noun' };
  }

  /** All descriptions in a text. `hits` are the names in it, `cities` the folded cities of the entities that the page names. */
  find(text: string, hits: readonly Hit[], cities: ReadonlySet<string>): Description[] {
    if (this.#grammar.unspaced) {
      this.#unspaced ??= new UnspacedDescriptions(this.#words);
      return besideNames(text, hits, this.#unspaced.find(text));
    }
    const rivals = rivalsIn(text, hits, this.#words);
    const phrases = besideNames(text, hits, this.#spaced(text, cities)).filter(
      ({ start, end }) => !rivals.some((rival) => rival.start < end && rival.end > start),
    );
    return [...phrases, ...this.#short(text), ...rivals];
  }

  *#spaced(text: string, cities: ReadonlySet<string>): Generator<Description> {
    if (!this.#hasPlaces()) return;
    this.#phrases ??= {
      pattern: this.#pattern(),
      reader: new PhraseReader(
        this.#words,
        this.#grammar,
        this.#stems(({ letters }) => /[VOC]/.test(letters)),
      ),
    };
    const { pattern, reader } = this.#phrases;
    const { copula, pluralPhrase } = this.#grammar;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const [phrase, lead = ''] = match;
      // A determiner inside a phrase that failed may begin the next: “that the Shenzhen company”.
      pattern.lastIndex = match.index + Math.max(lead.length, 1);
      const from = match.index + lead.length;
      const tokens = [...phrase.slice(lead.length).matchAll(anyWord)].map((token) => ({
        text: token[0].replace(/['’]s$|[.'’-]+$/, ''),
        start: from + token.index,
      }));
      if (copula?.test(text.slice(Math.max(0, match.index - 20), match.index))) continue;
      const reading = reader.read(tokens, cities);
      if (!reading || pluralPhrase?.test(text.slice(match.index, reading.end))) continue;
      const isAlone = reading.noun === '';
      // “The US company behind it”, “the US firm Ruritech”: somebody else.
      if (!this.#grammar.capitalNouns && isNamedAfter.test(text.slice(reading.end, reading.end + 24))) continue;
      // “Le suédois Ericsson” is one name, “le français de base” no company.
      if (isAlone && goesOn.test(text.slice(reading.end, reading.end + 4))) continue;
      // “Sweden's regulator”; “Sweden's vendors” are its customers.
      if (lead === '' && this.#words.language === 'en' && !/[RSG]/.test(reading.letters)) continue;
      const end = isAlone ? reading.end : this.#endOfTail(text, reading.end);
      if (this.#isOfOtherField(text, end)) continue;
      pattern.lastIndex = end;
      const start = this.#grammar.attached ? from : match.index;
      yield { ...reading, start, end, form: isAlone ? 'place alone' : 'described' };
    }
  }

  /** “Le gendarme sénégalais des télécoms”: what the noun is about may stand at the end. */
  #endOfTail(text: string, end: number): number {
    const { tail } = this.#grammar;
    const match = tail?.exec(text.slice(end, end + 40));
    return end + (match?.[0].length ?? 0);
  }

  /** Whether what follows says a field, and none of ours. */
  #isOfOtherField(text: string, end: number): boolean {
    const word = this.#grammar.field?.exec(text.slice(end, end + 40))?.[1];
    if (word === undefined) return false;
    const { letters, places } = this.#words.tellingOf(foldText(word));
    return places === '' && !/[TwdsgmVORC]/.test(letters);
  }

  #short(text: string): Iterable<Description> {
    const nouns = this.#shortPattern ? '' : this.#stems(({ letters }) => letters.includes('i'));
    if (nouns) this.#shortPattern = shortFormPattern(this.#grammar, nouns);
    return this.#shortPattern ? shortForms(text, this.#shortPattern, this.#words) : [];
  }

  /** Whether the language lists places at all: a language that is none of ours lists none. */
  #hasPlaces(): boolean {
    this.#listsPlaces ??= this.#words.language === 'en' || this.#words.list(({ places }) => places !== '').length > 0;
    return this.#listsPlaces;
  }

  /** The determiner, then the few words among which noun and place must be; only where something like a place is among them. */
  #pattern(): RegExp {
    const { determiner, place, from, attached = '', article } = this.#grammar;
    const ending = `[${letterRanges}-]*`;
    const places = this.#stems((telling) => telling.places !== '');
    if (!determiner) {
      const anchor = place === 'before noun' ? places : this.#stems(isNoun);
      const definite = article ? `${article}?` : '';
      return new RegExp(`${outsideWord}(${attached})${definite}(?:${anchor})${ending}(?:[ \\u00a0]${word}){0,4}`, 'gi');
    }
    // English capitalises its adjectives of places; elsewhere they are listed, and cities follow a “from”.
    const isEnglish = this.#words.language === 'en';
    const wanted = isEnglish ? capital : `(?:${places}${from ? `|${from}${capital}` : ''})`;
    const phrase = `(?=(?:${word}[ \\u00a0]){0,3}${wanted})${word}(?:[ \\u00a0]${word}){0,4}`;
    const lead = isEnglish
      ? `${eitherCase(determiner)}|(?=${capital}${small}+(?: ${capital}${small}+)?['’]s )`
      : determiner;
    return new RegExp(`${outsideWord}(${lead})${phrase}`, isEnglish ? 'g' : 'gi');
  }

  /** Listed words as alternatives of an expression, accents or none. */
  #stems(wanted: (telling: Telling) => boolean): string {
    return this.#words
      .list(wanted)
      .filter((listed) => !hasKanaOrHan(listed))
      .map((listed) => listed.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|')
      .replace(/[aoecuinиеايهو]/g, (letter) => accents[letter] ?? letter);
  }
}

/** Descriptions without those that go with a name: “the Swedish vendor Ericsson”; those after one are told to which they may add. */
function besideNames(text: string, hits: readonly Hit[], descriptions: Iterable<Description>): Description[] {
  return [...descriptions].flatMap((description) => {
    const { start, end } = description;
    const [next] = spansWithin(hits, end, end + 3);
    if (next && /^[ \u00a0]?["«“„「]?$/.test(text.slice(end, next.start))) return [];
    const apposed = spansWithin(hits, start - 4, start).findLast((hit) => hit.end <= start);
    const isApposed = apposed && /^(?:, ?|[，、]| [–—-] | ?\()$/.test(text.slice(apposed.end, start));
    return [isApposed ? { ...description, apposed } : description];
  });
}

function isNoun({ letters }: Telling): boolean {
  return nounLetters.test(letters);
}

/** A determiner with or without a capital letter, as an expression: `the` and `The`. */
function eitherCase(expression: string): string {
  return expression.replace(/(?<=[(|:])(?<!\\\\)([a-z])/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}

/** Folded letters, with the letters that fold to them. */
const accents: Readonly<Record<string, string>> = {
  a: '[aäáàâåã]',
  o: '[oöóôõø]',
  e: '[eéèêë]',
  c: '[cç]',
  u: '[uüúù]',
  i: '[iíîï]',
  n: '[nñ]',
  и: '[ий]',
  е: '[её]',
  ا: '[اأإآ]',
  ي: '[يىئ]',
  ه: '[هة]',
  و: '[وؤ]',
};
