/**
 * Which mobile networks of the G20, the EU, the EEA, Britain and Switzerland the fact set recognises, by the npm package
 * mcc-mnc-list (from Wikipedia’s lists of mobile network codes).
 */
import mccMnc, { type Operator } from 'mcc-mnc-list';
import { namesOf } from '../../src/facts/names';
import type { EntityFile } from '../../src/facts/read';
import { Names } from '../../src/matching/scan';
import { compileNames } from '../../src/matching/table';

/** The G20’s states, the EU’s, the EEA’s other ones, the United Kingdom and Switzerland. */
export const countries: readonly string[] = `
  AR AU BR CA CN DE FR GB ID IN IT JP KR MX RU SA TR US ZA
  AT BE BG CY CZ DK EE ES FI GR HR HU IE LT LU LV MT NL PL PT RO SE SI SK
  IS LI NO CH
`
  .trim()
  .split(/\s+/);

/** The fewest bands of a network that covers a country; those that list fewer are local, partial or being shut down. */
const fewestBands = 3;

/** One network, as a reader would tell it apart: by country and brand. */
export interface Network {
  readonly country: string;
  /** Brand and operator, as the list gives them. */
  readonly title: string;
}

export interface NetworkCoverage {
  readonly known: readonly Network[];
  readonly unknown: readonly Network[];
  /** Entries that are operational, yet no national public network of their own, by the reason. */
  readonly apart: Readonly<Record<string, number>>;
}

/** Notes that name a part of the country, or a territory with a list of its own. */
const regional =
  /(coverage|available|use) only|only in|\bin .+ only|isle of man|guernsey|jersey|virgin islands|guam|alaska|nova scotia|arizona/i;

/** Why an entry is no national public mobile network; the first that fits counts. */
const reasons: readonly (readonly [reason: string, fits: (entry: Operator) => boolean])[] = [
  [
    'virtual operator',
    ({ bands, notes }) =>
      /MVN[OE]/i.test(`${bands} ${notes ?? ''}`.replace(/supports? .*|used by .*|originally mvno.*/i, '')),
  ],
  ['railway', ({ bands }) => /GSM-R/i.test(bands)],
  [
    'satellite, ships or aircraft',
    ({ bands, notes }) => /satellite|maritime|ferries|ships|aircraft|in-flight/i.test(`${bands} ${notes ?? ''}`),
  ],
  [
    'emergency services',
    ({ bands, notes }) => /tetra\b|authorities|emergency|government use/i.test(`${bands} ${notes ?? ''}`),
  ],
  [
    'private or test network',
    ({ bands, brand, operator, notes }) =>
      /\bprivate|non-public|\btest(ing| network)?\b|m2m|machine to machine|iot\b|critical infra|industr|power utility|femtocell/i.test(
        `${bands} ${brand ?? ''} ${operator ?? ''} ${notes ?? ''}`,
      ),
  ],
  [
    'fixed wireless or data only',
    ({ bands, notes }) => /wimax|paging/i.test(bands) || /fixed|data[- ]only|wi-?fi/i.test(notes ?? ''),
  ],
  ['bands not known', ({ bands }) => !bands || /unknown/i.test(bands)],
  [
    'network company shared by operators that are listed',
    ({ notes }) => /shared network|owned by \S+ and \S+/i.test(notes ?? ''),
  ],
  ['one region only, by its note', ({ notes }) => regional.test(notes ?? '')],
  ['local or partial: fewer than three bands listed', ({ bands }) => bands.split('/').length < fewestBands],
];

/** What the names of the set’s operators recognise. */
export function networkCoverage(files: readonly EntityFile[]): NetworkCoverage {
  const operators = files.filter(({ category }) => category === 'operator');
  const names = operators.flatMap((file, entity) => namesOf(file.entity).map((name) => ({ ...name, entity })));
  const matcher = new Names(compileNames(names));
  const isKnown = (text: string) => matcher.scan(text).length > 0;
  const known = new Map<string, Network>();
  const unknown = new Map<string, Network>();
  const apart: Record<string, number> = {};
  for (const entry of mccMnc.all()) {
    const { type, status, countryCode: country } = entry;
    if (type !== 'National' || status !== 'Operational' || !countries.includes(country)) continue;
    const reason = reasons.find(([, fits]) => fits(entry))?.[0];
    if (reason) {
      apart[reason] = (apart[reason] ?? 0) + 1;
      continue;
    }
    const title = [...new Set([entry.brand, entry.operator].filter(Boolean))].join(', ');
    const key = `${country} ${entry.brand || entry.operator}`;
    (isKnown(title) ? known : unknown).set(key, { country, title });
  }
  for (const key of known.keys()) unknown.delete(key);
  return { known: [...known.values()], unknown: [...unknown.values()], apart };
}
