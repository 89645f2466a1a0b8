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
  /** Small words that are written as part of the noun's and do not belong to the description. */
  readonly attached?: string;
  /** The article where it is part of the noun: only definite nouns and places describe. */
  readonly article?: string;
  /** It makes compounds of place and noun, or of noun and noun: “ruotsalaisyhtiö”, “China-Konzern”, “Mobilfunkriese”. */
  readonly compounds?: true | 'with genitive s';
  /** What may follow noun and place and still belongs to them: “des télécoms”. */
  readonly tail?: RegExp;
  /** What after a phrase says the field, as its group: “the British agency for horse racing”, “le géant suédois du meuble”. */
  readonly field?: RegExp;
  /** Endings of places in the plural: several are meant, and no one. */
  readonly plural?: RegExp;
  /** Endings of nouns in the plural, where they are not listed apart from the singular. */
  readonly pluralNoun?: RegExp;
  /** Nouns have a capital. */
  readonly capitalNouns?: true;
  /** A word before a phrase after which it says what somebody is, and stands for no one: “Huawei on kiinalainen yhtiö”. */
  readonly copula?: RegExp;
  /** Phrases of several that a determiner shows: “die Konzerne”. */
  readonly pluralPhrase?: RegExp;
  /** Words are not parted. */
  readonly unspaced?: true;
}

export const grammars: Readonly<Record<string, Grammar>> = {
  en: {
    determiner: '(?:the|this|that)\\s',
    place: 'before noun',
    field: /^ (?:of|for) (?!(?:the|a|an|its|their|his|her|not|what|more|all)\s|\p{Ll}+ing(?!\p{L}))(\p{Ll}[\p{L}-]*)/u,
    tail: /^ of (?:tele(?:coms?|communications) |network |mobile )?(?:equipment|gear|kit|handsets|smartphones)(?!\p{L})/u,
  },
  de: {
    determiner: '(?:der|die|das|dem|den|des|diese[rmns]?)\\s',
    place: 'before noun',
    from: 'aus\\s',
    compounds: true,
    capitalNouns: true,
    field: /^ für (\p{Lu}[\p{L}-]*)/u,
    pluralPhrase:
      /^die (?:.*[ -])?(?:\p{L}*(?:konzerne?|hersteller|anbieter|ausrüster|betreiber|riesen?|unternehmen|lieferanten|zulieferer|regulierer|mobilfunker|rivalen|wettbewerber|konkurrenten))$/iu,
  },
  sv: {
    // “Shenzhenbolaget” is definite by its ending.
    determiner: '(?:(?:den|det|denna|detta)\\s|(?=[a-zåäöé]{4,}(?:bolaget|jätten|koncernen|företaget)))',
    place: 'before noun',
    from: 'från\\s',
    definiteEnding: true,
    field: /^ (?:för|som gör) (\p{Ll}[\p{L}-]*)/u,
    compounds: 'with genitive s',
  },
  fi: {
    place: 'before noun',
    compounds: true,
    plural: /l[aä]is(?:et|ten|i[aä]|issa|issä|ista|istä|illa|illä|ilta|iltä|ille|iin)$/u,
    pluralNoun:
      /(?:yhtiöt|yhtiöi\p{L}+|yrity(?:kset|sten|ks(?:iä|ien|i[sl]\p{L}+|iin))|jätit|jättien|jättejä|jäteille|operaattori(?:t|en)|operaattorei\p{L}+|valmistaja(?:t|in)|valmistaji\p{L}+|toimittaja(?:t|in)|toimittaji\p{L}+|virastot|virastojen|konsernit|konsernien|konserneja)$/u,
    copula: /(?:^|\s)(?:on|oli|ovat|olisi|ole|olivat)\s$/u,
  },
  ru: {
    place: 'before noun',
    copula: /(?:является|являются|стал\p{L}*|станет|станут|быть|будет|был\p{L}*)\s$/u,
    from: 'из\\s',
    plural: /(?:ие|ые|их|ых|ими|ыми)$/u,
    tail: /^ (?:телеком\p{L}*[- ])?(?:сетевого )?(?:оборудования|связи|смартфонов|чипов)(?!\p{L})/u,
  },
  fr: {
    determiner: "(?:l['’]|le\\s|la\\s|cet\\s|cette\\s|ce\\s)",
    place: 'after noun',
    from: "d(?:e\\s|['’])",
    field: /^ (?:du |des |de la |de l['’])(\p{Ll}[\p{L}-]*)/u,
    tail: /^ (?:des? (?:télé(?:com|phon)\p{L}*|réseaux|communications(?: électroniques)?)|d['’]équipements?(?: télécoms?| de réseaux?)?)(?!\p{L})/u,
  },
  es: {
    determiner: '(?:el|la|este|esta|ese|esa)\\s',
    place: 'after noun',
    from: 'de\\s',
    field: /^ (?:del|de las?|de los) (\p{Ll}[\p{L}-]*)/u,
    tail: /^ de (?:las |los |la )?(?:telecom\p{L}*|comunicaciones|telefonía|redes|equipos(?: de (?:red|redes|telecom\p{L}*))?)(?!\p{L})/u,
  },
  ar: {
    place: 'after noun',
    attached: '[وف]?[بك]?',
    article: '(?:ال|لل)',
    field: /^ (لل\p{L}+)/u,
    tail: /^ (?:للاتصالات|للاتصال)(?!\p{L})/u,
  },
  zh: { place: 'before noun', unspaced: true },
  ja: { place: 'before noun', unspaced: true },
};
