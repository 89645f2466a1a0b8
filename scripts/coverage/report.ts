/** docs/coverage.md: how complete the fact set is, and how fresh. */
import world from 'world-countries';
import { type Category, categories } from '../../src/facts/categories';
import { type Depth, depthOf } from '../../src/facts/depth';
import type { EntityFile } from '../../src/facts/read';
import { sourceTypes } from '../../src/facts/schema';
import { ituMemberStates } from './itu-member-states';
import { minimums } from './minimums';
import { networkCoverage } from './networks';
import { byYear, share, table } from './tables';

const depths: readonly Depth[] = ['deep', 'standard', 'identity'];

/** The whole document. Pure: the same files give the same text. */
export function coverageReport(files: readonly EntityFile[]): string {
  return `${[
    '# How complete the facts are',
    'Made by `npm run facts:coverage`; do not edit. What the words mean: [facts.md](facts.md).',
    '## Entities by category and depth',
    byCategory(files),
    '## Positions',
    positions(files),
    '## Regulators of the ITU’s member states',
    regulators(files),
    '## Mobile networks',
    networks(files),
    '## Facts by year',
    facts(files),
    '## Sources',
    sources(files),
  ].join('\n\n')}\n`;
}

function byCategory(files: readonly EntityFile[]): string {
  const count = (category: Category, depth?: Depth) =>
    files.filter((file) => file.category === category && (!depth || depthOf(file.entity, category) === depth)).length;
  const rows = categories.map((category) => {
    const { entities, deep, standard } = minimums[category];
    return [
      category,
      `${count(category)} (${entities})`,
      `${count(category, 'deep')} (${deep})`,
      `${count(category, 'standard')} (${standard})`,
      String(count(category, 'identity')),
    ];
  });
  const all = depths.map((depth) =>
    String(files.filter((file) => depthOf(file.entity, file.category) === depth).length),
  );
  return [
    'In brackets: the least that is aimed at. Deep, standard and identity are each counted once.',
    table(['category', 'entities', ...depths], [...rows, ['all', `${files.length} (650)`, ...all]]),
  ].join('\n\n');
}

function positions(files: readonly EntityFile[]): string {
  const rows = files
    .filter(({ entity }) => entity.positions?.length)
    .map(({ entity }) => [entity.name, new Set(entity.positions?.map(({ country }) => country)).size] as const)
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
  return table(
    ['vendor', 'countries with a published decision'],
    rows.map(([name, count]) => [name, String(count)]),
  );
}

function regulators(files: readonly EntityFile[]): string {
  const states = ituMemberStates.map((code) => {
    const bodies = files.filter(
      ({ category, entity }) => category === 'regulator' && entity.country === code && entity.ended === undefined,
    );
    return { code, name: world.find(({ cca2 }) => cca2 === code)?.name.common ?? code, bodies };
  });
  const covered = states.filter(({ bodies }) => bodies.length > 0);
  const missing = states.filter(({ bodies }) => bodies.length === 0).map(({ name }) => name);
  return [
    `${covered.length} of ${states.length} states have at least one regulator in office.${missing.length > 0 ? ` Missing: ${missing.join(', ')}.` : ''}`,
    table(
      ['state', 'regulator'],
      covered
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ name, bodies }) => [name, bodies.map(({ entity }) => `${entity.name} (\`${entity.id}\`)`).join('; ')]),
    ),
  ].join('\n\n');
}

function networks(files: readonly EntityFile[]): string {
  const { known, unknown, apart } = networkCoverage(files);
  const list = unknown
    .map(({ country, title }) => `${country}: ${title}`)
    .sort()
    .map((line) => `- ${line}`);
  return [
    `${share(known.length, known.length + unknown.length)} of the national mobile networks of the G20, the EU, the EEA, the United Kingdom and Switzerland are recognised by brand or operator (${known.length} of ${known.length + unknown.length}; at least 95 % is aimed at).`,
    'A network is an operational national entry of the npm package `mcc-mnc-list`, one for each country and brand. Set apart, in this order, since they are no national public network of their own:',
    table(
      ['set apart', 'entries'],
      Object.entries(apart)
        .sort()
        .map(([reason, count]) => [reason, String(count)]),
    ),
    unknown.length > 0 ? `Not recognised:\n\n${list.join('\n')}` : 'None is missing.',
  ].join('\n\n');
}

function facts(files: readonly EntityFile[]): string {
  const dates = files.flatMap(({ entity }) => (entity.facts ?? []).map(({ date }) => date));
  return [`${dates.length} dated facts.`, table(['years', 'facts', 'share'], byYear(dates))].join('\n\n');
}

function sources(files: readonly EntityFile[]): string {
  const all = files.flatMap(({ entity }) => Object.values(entity.sources));
  const read = all.map((source) => source.read.slice(0, 7));
  const months = [...new Set(read)].sort().reverse();
  return [
    `${all.length} sources, ${new Set(all.map(({ url }) => url)).size} addresses.`,
    table(
      ['kind', 'sources', 'share'],
      sourceTypes.map((type) => {
        const count = all.filter((source) => source.type === type).length;
        return [type, String(count), share(count, all.length)];
      }),
    ),
    table(
      ['read in', 'sources', 'share'],
      months.map((month) => {
        const count = read.filter((one) => one === month).length;
        return [month, String(count), share(count, all.length)];
      }),
    ),
  ].join('\n\n');
}
