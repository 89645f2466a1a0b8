/**
 * Finds descriptions that stand for an entity: “the Shenzhen group”, “Huawei's Swedish rival”, “l'équipementier chinois”, and later
 * short forms: “the Commission”. Which entity is meant is decided by what the page has named (`antecedent`).
 */
import { foldText } from './fold';
import { type Grammar, grammars } from './grammar';
import type { Hit } from './scan';
import { countriesOf, type Telling, type Words } from './words';

/** A phrase that may stand for an entity named before. Offsets in the text that was searched. */
export interface Description {
  readonly start: number;
  readonly end: number;
  /** Countries the phrase places the entity in; empty where a city does, or for a short form. */
  readonly countries: readonly string[];
  /** Folded name of a city, if one is given. */
  readonly city: string;
  /** Folded noun. */
  readonly noun: string;
  /** The noun's letters, as `Telling` has them. */
  readonly letters: string;
  readonly form: 'described' | 'short' | 'rival';
  /** For a rival: entities that `owner` may be; the described one is another. */
  readonly owner?: Hit;
}

const nounLetters = /[VOCRSG]/;

/** Searches texts of one language for descriptions. Its expressions are made when the first text comes. */
export class Descriptions {
  readonly #words: Words;
  readonly #grammar: Grammar;
  readonly #language: string;
  #pattern: RegExp | undefined;
  #shortPattern: RegExp | undefined;

  constructor(words: Words) {
    this.#words = words;
    this.#language = words.language ?? 'en';
    this.#grammar = grammars[this.#language] ?? { determiner: '(?:the)\\s', place: 'before noun' };
  }

  /** All descriptions in a text. `hits` are the names in it, `cities` the folded cities of the entities that the page names. */
  find(text: string, hits: readonly Hit[], cities: ReadonlySet<string>): Description[] {
    const unspaced = this.#language === 'zh' || this.#language === 'ja';
    const found = unspaced ? this.#unspaced(text, cities) : [...this.#spaced(text, cities), ...this.#short(text)];
    return [...found, ...this.#rivals(text, hits)];
  }

  *#spaced(text: string, cities: ReadonlySet<string>): Generator<Description> {
    if (!this.#hasPlaces()) return;
    this.#pattern ??= this.#spacedPattern();
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const phrase = match[0];
      const determiner = match[1] ?? '';
      const start = match.index;
      // A determiner inside a phrase that failed may begin the next: “that the Shenzhen company”.
      // An expression with the u flag that is sent into a surrogate pair goes back to its start: go on by whole characters.
      pattern.lastIndex = start + Math.max(determiner.length, (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
      const tokens = [...phrase.slice(determiner.length).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'-]*/gu)].map(
        (token) => ({
          text: token[0].replace(/['’]s$|[.'’-]+$/u, ''),
          start: start + determiner.length + token.index,
        }),
      );
      const reading = this.#readTokens(tokens, cities);
      if (!reading) continue;
      pattern.lastIndex = reading.end;
      yield { ...reading, start, form: 'described' };
    }
  }

  /** Whether the language lists places at all: a language that is none of ours lists none. */
  #hasPlaces(): boolean {
    return this.#language === 'en' || this.#words.list(({ places }) => places !== '').length > 0;
  }

  /** The determiner, then the few words among which noun and place must be; only where something like a place is among them. */
  #spacedPattern(): RegExp {
    const { determiner, place, from } = this.#grammar;
    const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}.’'-]*";
    const ending = '[\\p{L}\\p{M}-]*';
    if (!determiner) {
      const anchor = this.#stems(place === 'before noun' ? ({ places }) => places !== '' : isNoun);
      return new RegExp(`(?<![\\p{L}\\p{M}-])()(?:${anchor})${ending}(?:[ \\u00a0]${word}){0,4}`, 'giu');
    }
    // English capitalises its adjectives of places; elsewhere they are listed, and cities follow a “from”.
    const isEnglish = this.#language === 'en';
    const wanted = isEnglish
      ? '\\p{Lu}'
      : `(?:${this.#stems(({ places }) => places !== '')}${from ? `|${from}\\p{Lu}` : ''})`;
    const phrase = `(?=(?:${word}[ \\u00a0]){0,3}${wanted})${word}(?:[ \\u00a0]${word}){0,4}`;
    return new RegExp(`(?<![\\p{L}\\p{M}])(${eitherCase(determiner)})${phrase}`, isEnglish ? 'gu' : 'giu');
  }

  /** Listed words as alternatives of an expression, accents or none. */
  #stems(wanted: (telling: Telling) => boolean): string {
    return this.#words
      .list(wanted)
      .filter((word) => !/[\u2e80-\ud7af]/.test(word))
      .map((word) => word.replace(/\*$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .sort((a, b) => b.length - a.length)
      .join('|')
      .replace(/[aoecuinиеا]/g, (letter) => accents[letter] ?? letter);
  }

  #readTokens(
    tokens: readonly { text: string; start: number }[],
    cities: ReadonlySet<string>,
  ): Omit<Description, 'start' | 'form'> | undefined {
    return this.#grammar.place === 'before noun'
      ? (this.#placeFirst(tokens, cities) ?? this.#nounFirst(tokens, cities))
      : this.#nounFirst(tokens, cities);
  }

  #placeFirst(
    tokens: readonly { text: string; start: number }[],
    cities: ReadonlySet<string>,
  ): Omit<Description, 'start' | 'form'> | undefined {
    for (let index = 0; index < Math.min(2, tokens.length); index++) {
      const compound = this.#compound(tokens[index]);
      if (compound) return compound;
      const place = this.#placeAt(tokens, index, cities);
      if (!place) {
        if (!this.#isModifier(tokens[index]?.text)) return undefined;
        continue;
      }
      for (let at = index + place.length; at < tokens.length && at <= index + place.length + 3; at++) {
        const token = tokens[at];
        if (!token) return undefined;
        const noun = foldText(token.text);
        const { letters } = this.#words.tellingOf(noun);
        const next = tokens[at + 1];
        const goesOn = next && nounLetters.test(this.#words.tellingOf(foldText(next.text)).letters);
        if ((nounLetters.test(letters) && !goesOn) || cities.has(`:${noun}`))
          return { end: token.start + token.text.length, countries: place.countries, city: place.city, noun, letters };
        if (!goesOn && !this.#isModifier(token.text)) return undefined;
      }
      return undefined;
    }
    return undefined;
  }

  #nounFirst(
    tokens: readonly { text: string; start: number }[],
    cities: ReadonlySet<string>,
  ): Omit<Description, 'start' | 'form'> | undefined {
    const [first] = tokens;
    if (!first) return undefined;
    const noun = foldText(first.text);
    const { letters } = this.#words.tellingOf(noun);
    if (!nounLetters.test(letters)) return undefined;
    for (let at = 1; at < Math.min(4, tokens.length); at++) {
      const token = tokens[at];
      if (!token) return undefined;
      const bare = token.text.replace(/^d['’]/u, '');
      const start = token.start + token.text.length - bare.length;
      if (cities.has(foldText(bare)))
        return { end: start + bare.length, countries: [], city: foldText(bare), noun, letters };
      const countries = this.#grammar.place === 'after noun' ? countriesOf(this.#words.tellingOf(foldText(bare))) : [];
      if (countries.length > 0) return { end: start + bare.length, countries, city: '', noun, letters };
      if (!/^(?:de|des|du|d|aus|från|из|la|el|télécoms?|telecom.*)$/iu.test(bare) && !this.#isModifier(bare))
        return undefined;
    }
    return undefined;
  }

  #placeAt(
    tokens: readonly { text: string }[],
    index: number,
    cities: ReadonlySet<string>,
  ): { length: number; countries: string[]; city: string } | undefined {
    for (let length = 2; length >= 1; length--) {
      if (index + length > tokens.length) continue;
      const text = tokens
        .slice(index, index + length)
        .map((token) => token.text)
        .join(' ')
        .replace(/-based$/, '');
      if (this.#language === 'en' && !/^\p{Lu}/u.test(text)) continue;
      const folded = foldText(text);
      if (cities.has(folded)) return { length, countries: [], city: folded };
      const countries = countriesOf(this.#words.tellingOf(folded));
      if (countries.length > 0) return { length, countries, city: '' };
    }
    return undefined;
  }

  /** Finnish and German write both as one word: “ruotsalaisyhtiö”. */
  #compound(token: { text: string; start: number } | undefined): Omit<Description, 'start' | 'form'> | undefined {
    if (!token || this.#language !== 'fi') return undefined;
    const folded = foldText(token.text);
    const countries = countriesOf(this.#words.tellingOf(folded));
    const noun = /(yhtio|jatti|konserni|operaattori|valmistaja)[a-z]*$/.exec(folded)?.[1];
    if (countries.length === 0 || !noun) return undefined;
    const { letters } = this.#words.tellingOf(noun);
    return { end: token.start + token.text.length, countries, city: '', noun, letters };
  }

  #isModifier(text: string | undefined): boolean {
    if (text === undefined) return false;
    const { letters } = this.#words.tellingOf(foldText(text));
    return /[mTwd]/.test(letters) || nounLetters.test(letters);
  }

  /** “the Commission”: a determiner and the capitalised noun of an institution, and no longer name. */
  *#short(text: string): Generator<Description> {
    const { determiner, definiteEnding } = this.#grammar;
    if (!determiner || this.#language === 'de') return;
    this.#shortPattern ??= new RegExp(
      `(?<![\\p{L}\\p{M}])${definiteEnding ? '' : eitherCase(determiner)}(\\p{Lu}\\p{L}{3,})(?![\\p{L}\\p{M}-])(?! (?:\\p{Lu}|of |for |on |de |des |d['’]|för |du ))`,
      'gu',
    );
    for (const match of text.matchAll(this.#shortPattern)) {
      const noun = foldText(match[1] ?? '');
      const { letters } = this.#words.tellingOf(noun);
      if (!letters.includes('i')) continue;
      const start = match.index;
      yield { start, end: start + match[0].length, countries: [], city: '', noun, letters, form: 'short' };
    }
  }

  *#unspaced(text: string, cities: ReadonlySet<string>): Generator<Description> {
    const places = this.#words.list(({ places: some }) => some !== '').filter((word) => /[\u2e80-\u9fff]/.test(word));
    const nouns = this.#words.list(({ letters }) => nounLetters.test(letters));
    const longest = (list: string[]) => list.sort((a, b) => b.length - a.length).join('|');
    const known = [...cities].filter((city) => /[\u2e80-\u9fff]/.test(city));
    this.#pattern ??= new RegExp(
      `${this.#grammar.determiner ?? ''}(${longest([...places, ...known, '深圳', '北京', '东莞'])})(?:的|の)?(${longest(nouns)})`,
      'g',
    );
    for (const match of text.matchAll(this.#pattern)) {
      const [phrase, place = '', noun = ''] = match;
      const countries = countriesOf(this.#words.tellingOf(place));
      const city = chineseCities[place] ?? (cities.has(place) ? place : '');
      yield {
        start: match.index,
        end: match.index + phrase.length,
        countries: city ? [] : countries,
        city,
        noun,
        letters: this.#words.tellingOf(noun).letters,
        form: 'described',
      };
    }
  }

  /** “Huawei's Swedish rival”, “le rival suédois de Huawei” is left to its plain form. */
  *#rivals(text: string, hits: readonly Hit[]): Generator<Description> {
    if (this.#language !== 'en' && this.#language !== 'sv') return;
    for (const hit of hits) {
      const match = /^['’]?s((?:[ \u00a0][\p{L}-]+){2,4})/u.exec(text.slice(hit.end, hit.end + 60));
      if (!match?.[1]) continue;
      const words = match[1].trim().split(/[ \u00a0]/);
      const at = words.findIndex((word) => this.#words.tellingOf(foldText(word)).letters.includes('r'));
      const countries = words
        .slice(0, Math.max(0, at))
        .flatMap((word) => countriesOf(this.#words.tellingOf(foldText(word))));
      if (countries.length === 0) continue;
      const length = match[0].length - match[1].length + 1 + words.slice(0, at + 1).join(' ').length;
      yield {
        start: hit.start,
        end: hit.end + length,
        countries,
        city: '',
        noun: 'rival',
        letters: 'VOC',
        form: 'rival',
        owner: hit,
      };
    }
  }
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
};

/** Cities as Chinese and Japanese write them, by their folded English name. */
const chineseCities: Readonly<Record<string, string>> = { 深圳: 'shenzhen', 北京: 'beijing', 东莞: 'dongguan' };
