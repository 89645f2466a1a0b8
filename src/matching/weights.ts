/**
 * Every weight of reading a name in its context, in log-odds: a reading counts when its sum is positive. Tuned on those
 * tests/passages that are not held out (`npm run evaluate`).
 */
export const weights = {
  /** What a bare string says by itself; two small letters, such as KDDI's au, count in the language of their country alone. */
  start: { tiny: -5, tinyAbroad: -12, short: -3.2, word: -2.2, acronym: -1.7, phrase: -0.6 },
  /** The reading asks nothing of a page; or does, since this page gives reason to doubt it. */
  unconditional: 4,
  doubted: 1.6,
  /** A word of its field stands near: the first, and each further one. */
  telecom: { first: 1.9, more: 0.5, most: 3 },
  telecomPerhaps: { first: 0.6, more: 0.3, most: 3 },
  field: { first: 1.2, more: 0.4, most: 3 },
  /** A name without conditions stands near, or elsewhere on the page. */
  company: { first: 1.2, more: 0.5, most: 4 },
  companyOnPage: { first: 0.6, more: 0.35, most: 4 },
  /** None of the field's words is near a word in kana, which has no capitals: other names alone may be as false as this one. */
  namesAlone: -1.8,
  /** It stands in a list with one of them. */
  joined: 1.6,
  /** A word of the field in no such list. */
  wordAlone: -12,
  /** “S23”, “Galaxy” directly after, in a script without spaces. */
  beforeModel: 1.8,
  /** A noun of its kind stands directly before it. */
  apposed: 1,
  /** The same entity is named on the page without conditions. */
  sameEntity: 3.2,
  /** The page itself says what the abbreviation means. */
  defined: 5,
  definedOtherwise: -12,
  country: {
    near: 0.9,
    nearAlone: 0.8,
    onPage: 0.5,
    host: 0.5,
    language: 0.2,
    languageAlone: 0.9,
    missing: -1.5,
    beside: 1.5,
  },
  /** Other entities of the same country were read with confidence. */
  compatriots: { first: 0.6, more: 0.3, most: 3 },
  /** Only other countries are named, and the name is borne in several. */
  otherCountries: -1.1,
  /** The page's title, section or keywords are about telecom, or about something else. */
  pageTelecom: 1,
  pageOther: -1.2,
  /** Words of sport, food, medicine, code … stand near. */
  against: { first: -1.1, more: -0.5, most: 4 },
  /** The capital letter says nothing here: sentence start, headline, a line of capitals. */
  openingCapital: { supported: -0.2, alone: -1.3 },
  capitals: -0.7,
  /** A capitalised word stands directly before or after: part of a longer name. */
  capitalBefore: -1.4,
  capitalAfter: -0.9,
  /** Where papers quote names: it is quoted; a word for a company precedes. */
  quoted: 1,
  calledCompany: 0.9,
  /** A word, not an acronym, in Latin letters where the text is in others. */
  otherScript: 1.2,
  /** Elsewhere the page gives it to a person or a place. */
  otherSense: -1.5,
  /** Elsewhere the page gives a body of this name to another country. */
  otherBody: -3.5,
  givenNameBefore: -9,
  /** Somebody, perhaps a dog, is said to be called so, and nothing near is of our field. */
  calledSo: -1.5,
  venueAfter: -9,
  /** A word after a number, as in the name of a product; a number that counts; the plural of an English word. */
  model: -8,
  plural: -5,
  /** An acronym among others in brackets, or after hours: a country’s code, a time zone. */
  code: -4,
  /** The same string was read this way with confidence elsewhere on the page. */
  sameReading: 1.8,
} as const;

/** How far around a name words count, in UTF-16 units on each side. */
export const nearby = 170;
/** How far places count. */
export const placesNearby = 400;
/** A lead over the next reading below which the other readings are shown too. */
export const thinLead = 0.6;
/** From this sum on, a reading carries over to other occurrences on the page. */
export const confident = 1.2;
