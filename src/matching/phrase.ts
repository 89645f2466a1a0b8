import { nounLetters, type Phrase } from './description';
import { foldText } from './fold';
import type { Grammar } from './grammar';
import { cityOf, countriesOf, type Telling, type Words } from './words';

/** A word of a phrase, with its UTF-16 offset in the text. */
export interface Token {
  readonly text: string;
  readonly start: number;
}

interface Noun {
  readonly noun: string;
  readonly letters: string;
  readonly end: number;
}

/** Small words, which part a place from a noun: “that China was firm”. */
const small = /^(?:\p{Ll}{1,3}|were|will|would|said|says|sind|wird|oder|blir|ovat|että)$/u;

/** Reads the words of a phrase as place and noun, in the order of one language. */
export class PhraseReader {
  readonly #words: Words;
  readonly #grammar: Grammar;
  readonly #heads: RegExp | undefined;

  /** `heads` are the nouns of companies, as alternatives, with which a language makes compounds. */
  constructor(words: Words, grammar: Grammar, heads: string) {
    this.#words = words;
    this.#grammar = grammar;
    this.#heads = grammar.compounds && heads ? new RegExp(`^\\p{L}{3,}?(${heads})\\p{L}{0,3}$`, 'u') : undefined;
  }

  /** Place and noun of a phrase; undefined where its words are not those of a description. `cities` as for `Descriptions`. */
  read(tokens: readonly Token[], cities: ReadonlySet<string>): Phrase | undefined {
    return (
      (this.#grammar.place === 'before noun' ? this.#placeFirst(tokens, cities) : undefined) ??
      this.#nounFirst(tokens, cities) ??
      this.#placeAlone(tokens[0])
    );
  }

  #placeFirst(tokens: readonly Token[], cities: ReadonlySet<string>): Phrase | undefined {
    for (let index = 0; index < Math.min(2, tokens.length); index++) {
      const compound = this.#compound(tokens[index], cities);
      if (compound) return compound;
      const place = this.#placeAt(tokens, index, cities);
      if (!place) {
        if (!this.#isModifier(tokens[index]?.text)) return undefined;
        continue;
      }
      let modifiers = '';
      for (let at = index + place.length; at < tokens.length && at <= index + place.length + 3; at++) {
        const token = tokens[at];
        if (!token) return undefined;
        const noun = this.#nounAt(token);
        const next = tokens[at + 1];
        const goesOn = next && this.#nounAt(next) !== undefined;
        if (noun && !goesOn) return { ...place, ...noun, letters: narrowed(noun.letters, modifiers) };
        if ((!goesOn || small.test(token.text)) && !this.#isModifier(token.text)) return undefined;
        modifiers += this.#tell(token.text).letters;
      }
      return undefined;
    }
    return undefined;
  }

  #nounFirst(tokens: readonly Token[], cities: ReadonlySet<string>): Phrase | undefined {
    const [first] = tokens;
    const noun = first && this.#nounAt(first);
    if (!noun) return undefined;
    const { letters } = noun;
    const { article } = this.#grammar;
    const definite = article ? new RegExp(`^${article}`, 'u') : undefined;
    let isDefinite = !definite || definite.test(first.text);
    for (const { text, start } of tokens.slice(1, 4)) {
      const bare = text.replace(/^d['’]/u, '');
      const from = start + text.length - bare.length;
      const telling = this.#tell(bare);
      const city = cities.has(foldText(bare)) ? foldText(bare) : cityOf(telling);
      if (city) return { ...noun, end: from + bare.length, countries: [], city, letters };
      const countries = this.#grammar.place === 'after noun' ? countriesOf(telling) : [];
      if (countries.length > 0)
        return isDefinite && (!definite || definite.test(text))
          ? { ...noun, end: from + bare.length, countries, city: '', letters }
          : undefined;
      // “عملاق الاتصالات الصيني”: the noun is as definite as what it belongs to.
      if (definite?.test(text)) isDefinite = true;
      if (!/^(?:de|des|du|d|l|aus|från|из|la|las|los|el)$/iu.test(bare) && !this.#isModifier(bare)) return undefined;
    }
    return undefined;
  }

  /** “Le suédois”, “die Finnen”: a vendor or operator, by its country alone. */
  #placeAlone(token: Token | undefined): Phrase | undefined {
    if (!token) return undefined;
    const telling = this.#tell(token.text);
    if (!telling.letters.includes('e')) return undefined;
    const end = token.start + token.text.length;
    return { end, countries: countriesOf(telling), city: '', noun: '', letters: 'C' };
  }

  #placeAt(
    tokens: readonly Token[],
    index: number,
    cities: ReadonlySet<string>,
  ): { length: number; countries: string[]; city: string } | undefined {
    for (let length = 2; length >= 1; length--) {
      if (index + length > tokens.length) continue;
      const words = tokens.slice(index, index + length).map(({ text }) => text);
      const text = words.join(' ').replace(/-based$/, '');
      if (this.#words.language === 'en' && !/^\p{Lu}/u.test(text)) continue;
      if (this.#grammar.plural?.test(text)) continue;
      const folded = foldText(text);
      const telling = this.#words.tellingOf(folded);
      const city = cities.has(folded) ? folded : cityOf(telling);
      if (city) return { length, countries: [], city };
      const countries = countriesOf(telling);
      if (countries.length > 0) return { length, countries, city: '' };
    }
    return undefined;
  }

  #nounAt({ text, start }: Token): Noun | undefined {
    if (this.#isProper(text) || this.#grammar.pluralNoun?.test(text)) return undefined;
    const noun = foldText(text);
    const { letters } = this.#words.tellingOf(noun);
    if (nounLetters.test(letters)) return { noun, letters, end: start + this.#baseLength(noun, text) };
    if (this.#grammar.compounds === 'with genitive s' && noun.endsWith('s')) {
      const stem = this.#nounAt({ text: text.slice(0, -1), start });
      if (stem) return stem;
    }
    // A compound says what the company does: “Mobilfunkriese”, and no “Rüstungskonzern”.
    const head = /[Twd]/.test(letters) ? this.#heads?.exec(noun)?.[1] : undefined;
    return head
      ? { noun, letters: this.#words.tellingOf(head).letters, end: start + this.#baseLength(noun, text) }
      : undefined;
  }

  /** A capitalised noun after a determiner is part of a name, “the New Zealand Company”, where the language has no capitals for nouns. */
  #isProper(text: string): boolean {
    const { determiner, capitalNouns } = this.#grammar;
    return determiner !== undefined && !capitalNouns && /^\p{Lu}\p{Ll}/u.test(text);
  }

  /** An ending that is attached stays outside where the dictionary form is whole, as with names. */
  #baseLength(folded: string, text: string): number {
    const base = this.#words.language === 'fi' ? finnishBase.exec(folded)?.[0].length : undefined;
    return base ?? text.length;
  }

  /** One word for both: “ruotsalaisyhtiö”, “China-Konzern”. */
  #compound(token: Token | undefined, cities: ReadonlySet<string>): Phrase | undefined {
    if (!token || !this.#grammar.compounds || this.#grammar.pluralNoun?.test(token.text)) return undefined;
    const hyphen = token.text.lastIndexOf('-');
    const first = hyphen > 0 ? foldText(token.text.slice(0, hyphen)) : foldText(token.text);
    const telling = this.#words.tellingOf(first);
    // “Saksan-yhtiö” is the company's branch in Germany.
    if (hyphen > 0 && this.#words.language === 'fi' && first.endsWith('n')) return undefined;
    const head = hyphen > 0 ? '' : (this.#heads?.exec(first)?.[1] ?? '');
    // “Stockholmsbolaget”, “Kinajätten”.
    const place = hyphen > 0 ? first : first.slice(0, first.lastIndexOf(head));
    const before = head && !cities.has(place) ? place.replace(/s$/, '') : place;
    const own = countriesOf(telling);
    const countries = own.length > 0 || !head ? own : countriesOf(this.#words.tellingOf(before));
    const city = cities.has(before) ? before : '';
    if (countries.length === 0 && !city) return undefined;
    const rest = hyphen > 0 ? token.text.slice(hyphen + 1) : head;
    const noun = rest ? this.#nounAt({ text: rest, start: 0 }) : undefined;
    if (!noun) return undefined;
    const end = token.start + (hyphen > 0 ? hyphen + 1 + noun.end : this.#baseLength(first, token.text));
    return { ...noun, end, countries: city ? [] : countries, city };
  }

  #isModifier(text: string | undefined): boolean {
    if (text === undefined) return false;
    const { letters } = this.#tell(text);
    return /[mTwd]/.test(letters) || nounLetters.test(letters);
  }

  #tell(text: string): Telling {
    return this.#words.tellingOf(foldText(text));
  }
}

/** Finnish nouns that endings leave whole. */
const finnishBase = /^.*(?:yhtio|jatti|konserni|operaattori|valmistaja|toimittaja|virasto|ministerio)/;

/** What modifiers leave of a noun's meanings: a “cyber agency” is no regulator, a “telecoms agency” no security body. */
function narrowed(letters: string, modifiers: string): string {
  const isSecurity = modifiers.includes('s');
  const isTelecom = modifiers.includes('T');
  if (isSecurity === isTelecom) return letters;
  const rest = letters.replace(isSecurity ? /R/g : /S/g, '');
  return nounLetters.test(rest) ? rest : letters;
}
