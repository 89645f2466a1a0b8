import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/facts/check-all';
import { acme, folderWith, setWith, today, watchdog } from './sets';

/** Problems of a set as `npm run facts:check` prints them. */
function problemsOf(files: Record<string, string>): string[] {
  return checkAll(folderWith(files), today).problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

/** What is changed in the vendor’s file: a text and what stands in its place. */
type Change = readonly [from: string, to: string];

/** Each refusal: what is wrong, the change that makes it so, the beginning of the last line that reads so,
 * which must be the line that is named, and the message. */
const refusals: readonly (readonly [what: string, change: Change, line: string, message: RegExp])[] = [
  ['an unknown key', ['kind: Network', 'colour: blue\nkind: Network'], 'colour: blue', /colour: is not a key/],
  ['an unknown key of a fact', ['kind: finding', 'kind: finding\n    mood: grim'], 'mood: grim', /mood: is not a key/],
  ['a missing key', ['kind: Network vendor\n', ''], 'id: acme', /kind: is missing/],
  ['a fact without a source', ['    source: history\n', ''], '- date: "1990"', /facts.0.source: is missing/],
  [
    'a position without a source',
    ['case.\n    source: report', 'case.'],
    '- country: SE',
    /positions.0.source: is missing/,
  ],
  [
    'a source that is not there',
    ['source: history', 'source: memory'],
    'source: memory',
    /no source has the key memory/,
  ],
  [
    'no source at all',
    [acme.slice(acme.indexOf('sources:')), 'sources: {}\n'],
    'sources: {}',
    /needs at least one source/,
  ],
  ['a source that nobody read', ['    read: "2026-01-02"\n  report', '  report'], 'history:', /read: is missing/],
  ['a read that is no day', ['read: "2026-01-02"', 'read: "2026-01"'], 'read: "2026-01"', /must be a day/],
  [
    'a source read in the future',
    ['read: "2026-01-02"', 'read: "2026-02-02"'],
    'read: "2026-02-02"',
    /read: is in the future/,
  ],
  [
    'a source published in the future',
    ['published: "2020-10-01"', 'published: "2027"'],
    'published: "2027"',
    /published: is in the future/,
  ],
  [
    'a source read before it was published',
    ['"2020-10-01"', '"2026-01-03"'],
    'read: "2026-01-02"',
    /before the source was published/,
  ],
  [
    'a fact in the future',
    ['date: "2020-09-01"', 'date: "2026-03"'],
    '- date: "2026-03"',
    /facts.1.date: is in the future/,
  ],
  [
    'a fact later than its source',
    ['date: "2020-09-01"', 'date: "2020-11"'],
    '- date: "2020-11"',
    /is later than its source/,
  ],
  ['facts out of order', ['date: "1990"', 'date: "2021"'], '- date: "2020-09-01"', /in the order of their dates/],
  [
    'a date that no calendar has',
    ['date: "2020-09-01"', 'date: "2020-02-30"'],
    '- date: "2020-02-30"',
    /must be a real date/,
  ],
  ['a date that is a number', ['date: "1990"', 'date: 1990'], '- date: 1990', /must be a quoted date/],
  ['a position in the future', ['since: "2020-10"', 'since: "2026-06"'], 'since: "2026-06"', /since: is in the future/],
  [
    'until before since',
    ['since: "2020-10"', 'since: "2020-10"\n    until: "2019"'],
    'until: "2019"',
    /until: is before since/,
  ],
  [
    'two positions of one country in force',
    ['related:', `${positionAgain()}related:`],
    '- country: SE',
    /already has a position/,
  ],
  ['an unknown status', ['status: restricted', 'status: disliked'], 'status: disliked', /must be banned, phase-out/],
  ['an unknown kind of fact', ['kind: finding', 'kind: rumour'], 'kind: rumour', /must be restriction, decision/],
  ['a country that ISO does not know', ['country: SE\nfounded', 'country: UK\nfounded'], 'country: UK', /ISO 3166-1/],
  [
    'a country of a fact that ISO does not know',
    ['countries: [SE]', 'countries: [ZZ]'],
    'countries: [ZZ]',
    /ISO 3166-1/,
  ],
  ['a related id that nothing defines', ['[watchdog]', '[nobody]'], 'related: [nobody]', /no entity has the id nobody/],
  [
    'a parent that nothing defines',
    ['kind: Network vendor', 'kind: Network vendor\nparent: nobody'],
    'parent: nobody',
    /parent: no other/,
  ],
  ['an entity related to itself', ['[watchdog]', '[acme]'], 'related: [acme]', /refers to itself/],
  [
    'an id listed twice',
    ['[watchdog]', '[watchdog, watchdog]'],
    'related: [watchdog, watchdog]',
    /watchdog is listed twice/,
  ],
  ['an id that is not the file’s name', ['id: acme', 'id: ajax'], 'id: ajax', /must be the file's name/],
  ['an id that is not kebab-case', ['id: acme', 'id: Acme_1'], 'id: Acme_1', /kebab-case/],
  [
    'a name that another entity claims',
    ['- ACME\n', '- Watchdog Authority\n'],
    '- Watchdog Authority',
    /also an unconditional name of watchdog/,
  ],
  ['a name listed twice', ['- ACME\n', '- Acmé Networks\n'], '- Acmé Networks', /is listed twice/],
  ['a not-phrase without the name', ['[Acme Corp]', '[Ajax Corp]'], '- {text: Acme, ', /does not contain “Acme”/],
  ['an unknown rule of a name', ['rule: context', 'rule: loose'], '- {text: Acme, ', /must be a text, or/],
  [
    'a summary over 240 characters',
    ['summary: Maker', `summary: ${'Big '.repeat(60)}Maker`],
    'summary: ',
    /at most 240/,
  ],
  ['a URL that is not https', ['https://centre', 'http://centre'], 'url: http://', /must be an https URL/],
  ['a website that is no URL', ['https://www.acme.example\n', 'www.acme.example\n'], 'website: ', /must be a URL/],
  [
    'two sources with one URL',
    ['https://centre.example/report', 'https://www.acme.example/history'],
    'url: https://www.acme.example/history',
    /has this URL/,
  ],
  [
    'keys out of order',
    ['country: SE\nfounded: 1990\n', 'founded: 1990\ncountry: SE\n'],
    'country: SE',
    /country: is out of order/,
  ],
  [
    'keys of a fact out of order',
    ['date: "1990"\n    kind: founding', 'kind: founding\n    date: "1990"'],
    'id: acme',
    /canonical form/,
  ],
  ['a key given twice', ['country: SE\n', 'country: SE\ncountry: NO\n'], 'country: NO', /is not valid YAML/],
  [
    'a fact told twice',
    ['A test centre reported two flaws in its software.', 'Acme was founded in Stockholm by three engineers.'],
    'text: Acme was founded',
    /same as an earlier fact/,
  ],
  [
    'a sentence without its full stop',
    ['in its software.', 'in its software'],
    'text: A test centre',
    /end it with a full stop/,
  ],
  [
    'a sentence that judges',
    ['A test centre reported', 'A test centre slammed'],
    'text: A test centre',
    /“slammed” judges/,
  ],
  [
    'an end before the beginning',
    ['founded: 1990', 'founded: 1990\nended: 1980'],
    'ended: 1980',
    /ended: is before founded/,
  ],
  ['a founding in the future', ['founded: 1990', 'founded: 2030'], 'founded: 2030', /founded: is in the future/],
  ['a placeholder left in', ['kind: Network vendor', 'kind: TODO'], 'kind: TODO', /kind: is not filled in/],
  ['what is not YAML', ['names:', 'names: ]['], 'names: ][', /is not valid YAML/],
  ['a form that is not canonical', ['kind: Network vendor', 'kind:   Network vendor'], 'id: acme', /canonical form/],
];

/** A second position of the same country, in force too. */
function positionAgain(): string {
  return '  - country: SE\n    status: banned\n    since: "2021"\n    text: The regulator bars its equipment from new networks.\n    source: report\n';
}

describe('the check of the fact set', () => {
  it('accepts a set that is in order', () => {
    expect(problemsOf(setWith(acme))).toEqual([]);
  });

  it.each(refusals)('refuses %s, with file and line', (_what, [from, to], line, message) => {
    expect(acme).toContain(from);
    const text = acme.replace(from, to);
    const number = text.split('\n').findLastIndex((one) => one.trim().startsWith(line)) + 1;
    const problems = problemsOf(setWith(text));
    const wanted = new RegExp(`^facts/vendor/acme\\.yaml:${number}: .*${message.source}`);
    expect(problems).toContainEqual(expect.stringMatching(wanted));
  });

  it('refuses two entities with one id', () => {
    const problems = problemsOf({ ...setWith(acme), 'facts/operator/acme.yaml': acme });
    expect(problems).toContainEqual(
      expect.stringMatching(/^facts\/vendor\/acme.yaml:1: id: acme is already defined by/),
    );
  });

  it('refuses positions of what is not a vendor', () => {
    const files = { 'facts/operator/acme.yaml': acme, 'facts/regulator/watchdog.yaml': watchdog };
    expect(problemsOf(files)).toContainEqual(expect.stringMatching(/acme.yaml:23: positions: are for vendors only/));
  });

  it('refuses a file outside the folders of the categories, and one that is not YAML', () => {
    const files = { ...setWith(acme), 'facts/misc/acme.yaml': acme, 'facts/vendor/notes.txt': 'notes' };
    expect(problemsOf(files)).toEqual([
      expect.stringMatching(/^facts\/misc\/acme.yaml:1: must be facts\/<category>\/<id>.yaml/),
      expect.stringMatching(/^facts\/vendor\/notes.txt:1: must be facts\/<category>\/<id>.yaml/),
    ]);
  });

  it('lets several entities share a name under the rule context', () => {
    const shared = (text: string) => text.replace('names:\n', 'names:\n  - {text: Shared Name, rule: context}\n');
    const files = { 'facts/vendor/acme.yaml': shared(acme), 'facts/regulator/watchdog.yaml': shared(watchdog) };
    expect(problemsOf(files)).toEqual([]);
  });
});
