/** Arbitrary entities for fast-check: any that the schema admits, with awkward texts. */
import fc from 'fast-check';
import { type Entity, factKinds, nameRules, sourceTypes, statuses } from '../../src/facts/schema';

/** Pieces of text that YAML, folding and quoting find hard. */
const awkward = [
  '#',
  ': ',
  '- ',
  '"',
  "'",
  '’',
  '&a',
  '*b',
  '%',
  '@',
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '!',
  '\\',
  'yes',
  'null',
  '~',
  '0x1',
  '1e3',
  '华为',
  'Ω',
  'é',
  '😀',
  'x'.repeat(130),
];

/** One line of `from` to `to` UTF-16 units, as the schema wants it: trimmed. */
function line(from: number, to: number): fc.Arbitrary<string> {
  const words = fc.array(fc.oneof(fc.constantFrom(...awkward), fc.stringMatching(/^[A-Za-z0-9 .,-]{1,12}$/)), {
    minLength: 1,
    maxLength: 12,
  });
  return words
    .map((parts) => parts.join(' ').trim().padEnd(from, 'm').slice(0, to).trim().padEnd(from, 'm'))
    .filter((text) => !/\p{Surrogate}/u.test(text));
}

const sentence = line(30, 300).map((text) => `${text}.`);
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/);
const ids = fc.uniqueArray(id, { minLength: 1, maxLength: 4 });
const country = fc.constantFrom('GB', 'SE', 'NO', 'US', 'EU', 'INT', 'XK');

/** A partial date from 1800 to 2099. */
export const partialDate: fc.Arbitrary<string> = fc
  .tuple(
    fc.date({ min: new Date('1800-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([date, length]) => date.toISOString().slice(0, length));

const url = fc.webUrl({ validSchemes: ['https'] });
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** An object without the keys whose value is undefined. */
function present<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Value;
}

const day = partialDate.filter((date) => date.length === 10);
const source = fc
  .record({
    title: line(3, 200),
    publisher: line(2, 100),
    type: fc.constantFrom(...sourceTypes),
    url,
    published: optional(partialDate),
    read: day,
  })
  .map(present);
const fact = fc
  .record({
    date: partialDate,
    kind: fc.constantFrom(...factKinds),
    countries: optional(fc.array(country, { minLength: 1, maxLength: 3 })),
    text: sentence,
    source: id,
  })
  .map(present);
const position = fc
  .record({
    country,
    status: fc.constantFrom(...statuses),
    since: partialDate,
    until: optional(partialDate),
    text: sentence,
    source: id,
  })
  .map(present);
const name = fc.oneof(
  line(1, 100),
  fc
    .record({
      text: line(1, 100),
      rule: optional(fc.constantFrom(...nameRules)),
      not: optional(fc.array(line(2, 60), { minLength: 1, maxLength: 3 })),
      note: optional(line(1, 100)),
    })
    .map(present),
);

/** Any entity that the schema admits. */
export const anyEntity: fc.Arbitrary<Entity> = fc
  .record({
    id,
    name: line(2, 100),
    nativeNames: optional(
      fc.dictionary(fc.constantFrom('zh', 'sv', 'ru', 'zh-Hant'), line(1, 60), { noNullPrototype: true }),
    ),
    country,
    headquarters: optional(line(2, 50)),
    founded: optional(fc.oneof(fc.integer({ min: 1800, max: 2026 }), partialDate)),
    ended: optional(partialDate),
    website: optional(url),
    kind: line(3, 40),
    owner: optional(ids),
    parent: optional(id),
    members: optional(ids),
    successor: optional(id),
    remit: optional(line(20, 180)),
    names: fc.array(name, { minLength: 1, maxLength: 5 }),
    described: optional(fc.array(line(3, 40), { minLength: 1, maxLength: 3 })),
    summary: line(40, 200),
    facts: optional(fc.array(fact, { maxLength: 4 })),
    positions: optional(fc.array(position, { maxLength: 3 })),
    related: optional(ids),
    sources: fc.dictionary(id, source, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  })
  .map((entity) => present(entity) as Entity);
