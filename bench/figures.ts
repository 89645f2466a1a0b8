import { type Spread, spreadOf } from './statistics';

/** A row of a table that goes with the bars. */
export type Row = readonly string[];

export interface Table {
  readonly title: string;
  readonly head: Row;
  readonly rows: Row[];
}

/** What was measured: a figure a bar, and tables with the rest. */
export class Figures {
  readonly #byBar = new Map<string, Spread>();
  readonly tables: Table[] = [];

  /** The figure of a bar, from one value or from those of several rounds. */
  set(bar: string, ...values: readonly number[]): void {
    this.#byBar.set(bar, spreadOf(values));
  }

  get(bar: string): Spread | undefined {
    return this.#byBar.get(bar);
  }

  table(title: string, head: Row): Table {
    const table = { title, head, rows: [] };
    this.tables.push(table);
    return table;
  }
}
