import type { Description } from './description';
import { nounLetters } from './description';
import { hasKanaOrHan } from './east-asian';
import { cityOf, countriesOf, type Words } from './words';

/** More of a longer word, several of them, or a statement that somebody is one: 企业家, 企業たち, 企業である. */
const goesOn = /^(?:家(?!都)|们|們|法|股|债|群|各社|たち|側|である|だ[。っと]|です|でした)/;

/** A country has few of them. */
const giant = /(?:巨头|大手)$/;

/** “这家深圳企业”, “スウェーデンの通信機器大手”: Chinese and Japanese, which do not part words. */
export class UnspacedDescriptions {
  readonly #words: Words;
  readonly #pattern: RegExp;

  constructor(words: Words) {
    this.#words = words;
    const longest = (list: readonly string[]) => [...list].sort((a, b) => b.length - a.length).join('|');
    const places = words.list(({ places: some }) => some !== '', true).filter((word) => hasKanaOrHan(word));
    const nouns = words.list(({ letters }) => nounLetters.test(letters));
    const modifiers = words.list(({ letters }) => letters.includes('m'));
    this.#pattern = new RegExp(
      `(这家|该|這家|此|この|同じ)?(${longest(places)})(的|の)?(?:${longest(modifiers) || '(?!)'}){0,2}(${longest(nouns)})`,
      'g',
    );
  }

  *find(text: string): Generator<Description> {
    for (const match of text.matchAll(this.#pattern)) {
      const [phrase, determiner, place = '', particle, noun = ''] = match;
      const end = match.index + phrase.length;
      const telling = this.#words.tellingOf(place);
      const city = cityOf(telling);
      const { letters } = this.#words.tellingOf(noun);
      // “中国企业” alone are the companies of a country; a regulator, or a giant, is one.
      const isOne = determiner !== undefined || particle === 'の' || /[RSG]/.test(letters) || giant.test(noun);
      if (!isOne || goesOn.test(text.slice(end, end + 3))) continue;
      yield {
        start: match.index,
        end,
        countries: city ? [] : countriesOf(telling),
        city,
        noun,
        letters,
        form: 'described',
      };
    }
  }
}
