import type { Hit } from './scan';

/** A phrase that may stand for an entity named before. Offsets in the text that was searched. */
export interface Description {
  readonly start: number;
  readonly end: number;
  /** Countries the phrase places the entity in; empty where a city does, or for a short form. */
  readonly countries: readonly string[];
  /** Folded name of a city, if one is given. */
  readonly city: string;
  /** Folded noun; empty where the place stands alone: “le suédois”. */
  readonly noun: string;
  /** The noun's letters, as `Telling` has them. */
  readonly letters: string;
  readonly form: 'described' | 'short' | 'rival' | 'place alone';
  /** For a rival: entities that `owner` may be; the described one is another. */
  readonly owner?: Hit;
  /** The name to which it only adds, if the same entity is meant: “Vivo, the Chinese phone maker”. */
  readonly apposed?: Hit | undefined;
}

/** What a phrase says, before it is known where it begins. */
export type Phrase = Omit<Description, 'start' | 'form' | 'owner' | 'apposed'>;

/** Letters of the nouns by which entities are described. */
export const nounLetters = /[VOCRSGBr]/;
