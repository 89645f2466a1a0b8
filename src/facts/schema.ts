/**
 * The law of an entity's file, `facts/<category>/<id>.yaml`. Keys are listed in the order in which a file must give them.
 * `schema/entity.schema.json`, for editors, is made from it by `npm run facts:schema`.
 */
import * as v from 'valibot';
import { isCountryCode } from './countries';
import { isPartialDate } from './dates';

const line = (from: number, to: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(from, `must have at least ${from} characters`),
    v.maxLength(to, `must have at most ${to} characters`),
    v.regex(/^[^\n]*$/, 'must be one line'),
  );
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: a-z, 0-9 and single hyphens'));
const ids = v.pipe(v.array(id), v.minLength(1, 'must not be empty; leave the key out'));
const date = v.pipe(
  v.string('must be a quoted date: "YYYY", "YYYY-MM" or "YYYY-MM-DD"'),
  v.check(isPartialDate, 'must be a real date: "YYYY", "YYYY-MM" or "YYYY-MM-DD"'),
);
const day = v.pipe(
  v.string('must be a quoted day: "YYYY-MM-DD"'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day: "YYYY-MM-DD"'),
  v.check(isPartialDate, 'must be a real day'),
);
const foundedDate = v.union(
  [v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999)), date],
  'must be a year, or a quoted "YYYY-MM" or "YYYY-MM-DD"',
);
const country = v.pipe(v.string(), v.check(isCountryCode, 'must be an ISO 3166-1 alpha-2 code, XK, EU or INT'));
const url = v.pipe(v.string(), v.url('must be a URL'), v.startsWith('https://', 'must be an https URL'));
const bcp47 = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language tag'));

export const nameRules = ['plain', 'exact', 'context'] as const;
const nameRule = v.strictObject({
  text: line(1, 120),
  rule: v.optional(v.picklist(nameRules)),
  not: v.optional(v.pipe(v.array(line(2, 120)), v.minLength(1))),
  note: v.optional(line(1, 200)),
});
export const factKinds = [
  'restriction',
  'decision',
  'finding',
  'ownership',
  'contract',
  'market',
  'founding',
  'event',
] as const;
const fact = v.strictObject({
  date,
  kind: v.picklist(factKinds),
  countries: v.optional(v.pipe(v.array(country), v.minLength(1))),
  text: v.pipe(line(20, 320), v.regex(/[.!?]["”’)]?$/, 'must be a sentence: end it with a full stop')),
  source: v.string(),
});
export const statuses = ['banned', 'phase-out', 'core-excluded', 'restricted', 'cleared', 'none-stated'] as const;
const position = v.strictObject({
  country,
  status: v.picklist(statuses),
  since: date,
  until: v.optional(date),
  text: v.pipe(line(20, 320), v.regex(/[.!?]["”’)]?$/, 'must be a sentence: end it with a full stop')),
  source: v.string(),
});
export const sourceTypes = ['official', 'press', 'reference'] as const;
const source = v.strictObject({
  title: line(3, 240),
  publisher: line(2, 120),
  type: v.picklist(sourceTypes),
  url,
  published: v.optional(date),
  read: day,
});

export const EntitySchema = v.strictObject({
  id,
  name: line(2, 120),
  nativeNames: v.optional(v.record(bcp47, line(1, 120))),
  country,
  headquarters: v.optional(line(2, 60)),
  founded: v.optional(foundedDate),
  ended: v.optional(foundedDate),
  website: v.optional(url),
  kind: line(3, 40),
  owner: v.optional(ids),
  parent: v.optional(id),
  members: v.optional(ids),
  successor: v.optional(id),
  remit: v.optional(line(20, 200)),
  names: v.pipe(
    v.array(
      v.union([line(1, 120), nameRule], 'must be a text, or { text, rule: plain, exact or context, not: […], note }'),
    ),
    v.minLength(1, 'must not be empty'),
  ),
  described: v.optional(v.pipe(v.array(line(3, 60)), v.minLength(1))),
  summary: line(40, 240),
  facts: v.optional(v.array(fact)),
  positions: v.optional(v.array(position)),
  related: v.optional(ids),
  sources: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'source keys are lower case')), source),
    v.check((all) => Object.keys(all).length > 0, 'needs at least one source'),
  ),
});

/** One entity as its file gives it. */
export type Entity = v.InferOutput<typeof EntitySchema>;
export type Fact = v.InferOutput<typeof fact>;
export type Position = v.InferOutput<typeof position>;
export type Source = v.InferOutput<typeof source>;
export type Status = (typeof statuses)[number];
export type NameRule = (typeof nameRules)[number];
