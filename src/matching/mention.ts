/** Where an entity is named in a text. */
export interface Mention {
  /** UTF-16 offsets into the text that was read; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Index of the entity. */
  readonly entity: number;
  /** A name of the entity, or a description such as “the Shenzhen group”. */
  readonly kind: 'name' | 'description';
  /** 0 to 1. */
  readonly confidence: number;
  /** What speaks for this reading. */
  readonly why: readonly Reason[];
  /** Other entities this may be, the likelier first. */
  readonly candidates: readonly number[];
}

/** What speaks for a reading: which kind of evidence, and what fills its sentence in any language: words, a country's code, a noun. */
export type Reason = readonly [code: ReasonCode, ...details: string[]];

export type ReasonCode =
  /** The name asks nothing of the page. */
  | 'unconditional'
  | 'readSoBefore'
  | 'readSoElsewhere'
  /** Words, separated by commas. */
  | 'telecomWords'
  | 'fieldWords'
  | 'namesNear'
  | 'namesOnPage'
  | 'inList'
  /** In quotation marks. */
  | 'quoted'
  | 'calledCompany'
  /** A word before it says what it is: “the regulator Anatel”. */
  | 'apposed'
  | 'fullName'
  /** The page says what the abbreviation stands for. */
  | 'defined'
  /** ISO 3166-1 alpha-2, or EU. */
  | 'country'
  | 'site'
  | 'compatriots'
  | 'topic'
  /** A place (a country's code or a city), and a noun if there is one. */
  | 'onlyFit'
  | 'shortForm';

/** The mention that a name makes at its place. */
export function nameMention(
  { start, end }: Pick<Mention, 'start' | 'end'>,
  entity: number,
  confidence: number,
  why: readonly Reason[],
  candidates: readonly number[],
): Mention {
  return { start, end, entity, kind: 'name', confidence, why, candidates };
}
