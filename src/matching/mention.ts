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
  /** What speaks for this reading, in words for the card. */
  readonly why: readonly string[];
  /** Other entities this may be, the likelier first. */
  readonly candidates: readonly number[];
}
