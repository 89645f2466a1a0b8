import { itemEnd } from './packing';

/** What matching knows of an entity besides its names. */
export interface Profile {
  /** `vendor`, `operator` … */
  readonly category: string;
  /** ISO 3166-1 alpha-2, `EU` or `INT`. */
  readonly country: string;
  /** Folded name of the city of its headquarters; empty where unknown. */
  readonly city: string;
  /** Folded nouns of institutions in its names: a later “the Commission” may be it. */
  readonly short: readonly string[];
  /** Folded nouns by which it, more than its category, is described. */
  readonly described: readonly string[];
  /** The entity whose daughter it is. */
  readonly parent: number | undefined;
}

/**
 * Profiles as one string to be bundled, one a line: country, city, short forms, descriptions and parent as items, lists by
 * commas; categories come apart.
 */
export function readProfile(line: string, category: string): Profile {
  const [country = '', city = '', short = '', described = '', parent = ''] = line.split(itemEnd);
  const list = (text: string) => (text === '' ? [] : text.split(','));
  return {
    category,
    country,
    city,
    short: list(short),
    described: list(described),
    parent: parent === '' ? undefined : Number(parent),
  };
}
