/** How countries treat vendors, as a table. */
import type { Card } from '../facts/card';
import type { Position, Source, Status } from '../facts/schema';

/** All statuses, the hardest first. Written out here: their schema brings every country’s data with it. */
export const statusOrder: readonly Status[] = [
  'banned',
  'phase-out',
  'core-excluded',
  'restricted',
  'cleared',
  'none-stated',
];

export interface Cell {
  readonly position: Position;
  readonly source: Source | undefined;
}

export interface Matrix {
  /** The vendors with a position, those with most first. */
  readonly vendors: readonly Card[];
  readonly rows: readonly { readonly country: string; readonly cells: readonly (Cell | undefined)[] }[];
}

/** Positions in force, a row a country in the order of its name, a column a vendor. */
export function matrixOf(cards: readonly Card[], countryName: (code: string) => string): Matrix {
  const inForce = (card: Card) => card.positions.filter(({ until }) => !until);
  const vendors = cards
    .filter((card) => inForce(card).length > 0)
    .sort((a, b) => inForce(b).length - inForce(a).length || a.name.localeCompare(b.name));
  const countries = [...new Set(vendors.flatMap((card) => inForce(card).map(({ country }) => country)))];
  countries.sort((a, b) => countryName(a).localeCompare(countryName(b)));
  return {
    vendors,
    rows: countries.map((country) => ({
      country,
      cells: vendors.map((card) => {
        const position = inForce(card).find((one) => one.country === country);
        return position && { position, source: card.sources[position.source] };
      }),
    })),
  };
}
