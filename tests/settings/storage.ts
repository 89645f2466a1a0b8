/** Storage as browsers give it to extensions, in memory, that refuses when told to. */
type Values = Record<string, unknown>;
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

export class FakeArea {
  values: Values = {};
  /** Which calls are refused: with a message, as browsers do. */
  refused = new Set<'get' | 'set' | 'remove'>();
  /** Calls that still succeed before everything hangs, as when the worker is stopped in the middle. */
  callsLeft = Number.POSITIVE_INFINITY;
  readonly #listeners = new Set<(changes: Changes) => void>();

  readonly onChanged = {
    addListener: (listener: (changes: Changes) => void) => this.#listeners.add(listener),
    removeListener: (listener: (changes: Changes) => void) => this.#listeners.delete(listener),
  };

  async get(keys: string | string[] | null): Promise<Values> {
    this.#refuse('get');
    const wanted = keys === null ? Object.keys(this.values) : [keys].flat();
    const found = wanted.filter((key) => Object.hasOwn(this.values, key)).map((key) => [key, this.values[key]]);
    return structuredClone(Object.fromEntries(found));
  }

  async set(values: Values): Promise<void> {
    await this.#mayChange('set');
    this.#change({ ...this.values, ...structuredClone(values) }, Object.keys(values));
  }

  async remove(keys: string | string[]): Promise<void> {
    await this.#mayChange('remove');
    const gone = [keys].flat();
    this.#change(Object.fromEntries(Object.entries(this.values).filter(([key]) => !gone.includes(key))), gone);
  }

  #change(values: Values, keys: string[]): void {
    this.values = values;
    for (const listener of this.#listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])));
  }

  #refuse(call: 'get' | 'set' | 'remove'): void {
    if (this.refused.has(call)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
  }

  async #mayChange(call: 'set' | 'remove'): Promise<void> {
    if (this.callsLeft-- <= 0) return new Promise(() => undefined);
    this.#refuse(call);
  }
}
