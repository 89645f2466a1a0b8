/**
 * How a language says “the Swedish vendor”: its determiners, and on which side of the noun the place stands. Nouns and places are
 * listed in words/<language>.yaml.
 */
export interface Grammar {
  /** Determiners as a regular expression without flags; undefined where the language has none. */
  readonly determiner?: string;
  readonly place: 'before noun' | 'after noun';
  /** “from” before a city: “le groupe de Shenzhen”. */
  readonly from?: string;
  /** A word that is its own definite form: “Kommissionen”. */
  readonly definiteEnding?: boolean;
}

export const grammars: Readonly<Record<string, Grammar>> = {
  en: { determiner: '(?:the|this|that)\\s', place: 'before noun' },
  de: { determiner: '(?:der|die|das|dem|den|des|diese[rmns]?)\\s', place: 'before noun', from: 'aus\\s' },
  sv: { determiner: '(?:den|det|denna|detta)\\s', place: 'before noun', from: 'från\\s', definiteEnding: true },
  fi: { place: 'before noun' },
  ru: { place: 'before noun', from: 'из\\s' },
  fr: { determiner: "(?:l['’]|le\\s|la\\s|cet\\s|cette\\s|ce\\s)", place: 'after noun', from: "d(?:e\\s|['’])" },
  es: { determiner: '(?:el|la|este|esta|ese|esa)\\s', place: 'after noun', from: 'de\\s' },
  ar: { place: 'after noun' },
  zh: { determiner: '(?:这家|该|這家|此)?', place: 'before noun' },
  ja: { determiner: '(?:この)?', place: 'before noun' },
};
