/** What an engine is: a script of its own that finds the names on the page it is put in, and shows them. */

declare global {
  /** Given by the bench before the engine: every name that is looked for, and one expression of them all. */
  var benchNames: readonly string[];
  var benchPattern: string;
  var benchRun: () => Result | Promise<Result>;
}

export interface Result {
  /** The texts that are shown as names. */
  readonly found: () => string[];
  /** Milliseconds of parts of the run, by what was done in them. */
  readonly phases?: Readonly<Record<string, number>>;
}

/** Says what the bench is to run and time. */
export function measured(run: () => Result | Promise<Result>): void {
  globalThis.benchRun = run;
}

/** The texts of the outermost marks. */
export function markedTexts(): string[] {
  return [...document.querySelectorAll('mark')]
    .filter((mark) => !mark.parentElement?.closest('mark'))
    .map((mark) => mark.textContent ?? '');
}
