/** Arbitrary settings, stored items and junk for fast-check. */
import fc from 'fast-check';
import { categories } from '../../src/facts/categories';
import { colours, lineStyles } from '../../src/settings/palette';
import type { Settings } from '../../src/settings/schema';

export const host = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constantFrom('localhost', 'xn--bcher-kva.example', '__proto__', 'constructor', 'a/b', 'null'),
);
export const entityId = fc.oneof(
  fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8})?$/),
  fc.constantFrom('constructor', 'valueof'),
);

const perCategory = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record(
    Object.fromEntries(categories.map((category) => [category, value])) as Record<
      (typeof categories)[number],
      fc.Arbitrary<Value>
    >,
  );

const mutedEntry = fc.oneof(fc.record({ id: entityId }), fc.record({ id: entityId, host }));

/** Any settings that the schema admits; no entry stands twice in a list. */
export const settings: fc.Arbitrary<Settings> = fc.record({
  enabled: fc.boolean(),
  categories: perCategory(fc.boolean()),
  sitesOff: fc.uniqueArray(host, { maxLength: 12 }),
  painter: fc.constantFrom('overlay', 'marks'),
  looks: perCategory(fc.record({ colour: fc.constantFrom(...colours), line: fc.constantFrom(...lineStyles) })),
  theme: fc.constantFrom('system', 'light', 'dark'),
  density: fc.constantFrom('all', 'section', 'page'),
  openDelay: fc.integer({ min: 0, max: 3000 }),
  modifier: fc.constantFrom('none', 'Alt', 'Shift', 'Control'),
  muted: fc.uniqueArray(mutedEntry, {
    maxLength: 12,
    selector: ({ id, ...on }) => `${id}@${'host' in on ? on.host : ''}`,
  }),
});

/** Anything that JSON, and so storage and messages, can hold: with the names that break careless code. */
export const junk = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'then', 'id', 'host', 'vendor', ''),
    fc.jsonValue({ maxDepth: 2 }),
  ),
  fc.constantFrom<unknown>('', '\u0000', '\ud800', '💥'.repeat(2000), 1e308, [[[[]]]], { length: -1 }),
);
