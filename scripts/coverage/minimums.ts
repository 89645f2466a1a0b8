import type { Category } from '../../src/facts/categories';

/** The least that the fact set aims at in a category. */
interface Minimum {
  readonly entities: number;
  readonly deep: number;
  /** Beside the deep ones. */
  readonly standard: number;
}

/** What is aimed at, by category. docs/coverage.md shows it beside what is there. */
export const minimums: Readonly<Record<Category, Minimum>> = {
  vendor: { entities: 120, deep: 20, standard: 30 },
  operator: { entities: 150, deep: 12, standard: 30 },
  regulator: { entities: 205, deep: 15, standard: 25 },
  security: { entities: 40, deep: 6, standard: 12 },
  government: { entities: 45, deep: 5, standard: 10 },
  standards: { entities: 30, deep: 3, standard: 10 },
  policy: { entities: 50, deep: 12, standard: 20 },
  technology: { entities: 20, deep: 2, standard: 8 },
};
