/** Bad input, in thousands: each is answered with a clear error or a safe default, nothing is thrown, nothing lost. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, vi } from 'vitest';
import { dayOf, publishedOn } from '../../src/content/published';
import { checkFacts } from '../../src/facts/check';
import { compileFacts } from '../../src/facts/compile';
import { isPartialDate } from '../../src/facts/dates';
import { formatEntity } from '../../src/facts/format';
import { readEntity, readFacts } from '../../src/facts/read';
import { addressOf, parseRoute } from '../../src/library/route';
import { LibrarySearch } from '../../src/library/search';
import { exportSettings, importSettings } from '../../src/settings/backup';
import { changedItems, type Items, parseSettings } from '../../src/settings/parts';
import { defaults, type SettingKey, settingKeys, settingSchemas } from '../../src/settings/schema';
import { hostOf, isOnAt, siteOf } from '../../src/settings/sites';
import { acme } from '../facts/sets';
import { host, junk, settings } from '../settings/arbitrary';
import { holdsFor } from './figures';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { searchPath } = await import('../../src/background/library');
const { parsePause, pauseLength } = await import('../../src/settings/pause');

/** A text with some of its parts cut, doubled, or replaced by what is awkward. */
function spoilt(text: string, awkward: readonly string[]): fc.Arbitrary<string> {
  const cut = fc.record({
    at: fc.nat({ max: text.length }),
    length: fc.nat({ max: 12 }),
    by: fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary', maxLength: 8 })),
  });
  return fc
    .array(cut, { minLength: 1, maxLength: 4 })
    .map((cuts) => cuts.reduce((all, { at, length, by }) => all.slice(0, at) + by + all.slice(at + length), text));
}

/** Items as storage may hold them: those of good settings, with some spoilt, and some of nobody’s. */
const items: fc.Arbitrary<Items> = fc
  .tuple(
    settings,
    fc.dictionary(
      fc.oneof(fc.constantFrom(...settingKeys), fc.constantFrom('__proto__', 'later', 'later/x', '', '/')),
      junk,
    ),
    fc.dictionary(
      fc
        .tuple(
          fc.constantFrom(...settingKeys),
          fc.oneof(host, fc.constantFrom('vendor', 'satellite', '__proto__', 'constructor')),
        )
        .map((path) => path.join('/')),
      junk,
    ),
  )
  .map(([good, wholes, parts]) => ({ ...changedItems(defaults, good), ...wholes, ...parts }));

/** A list’s entries: in any order, each once. */
const entriesOf = (list: unknown) => new Set((list as unknown[]).map((entry) => JSON.stringify(entry)));

describe('settings', () => {
  holdsFor('from storage are valid, and what does not fit is reported as it was', items, (stored) => {
    const { settings: read, damage } = parseSettings(stored);
    expect(importSettings(exportSettings(read))).toEqual({ ok: true, settings: JSON.parse(JSON.stringify(read)) });
    expect(Object.keys(read)).toEqual(Object.keys(defaults));
    for (const { key, value, reason } of damage) {
      expect(value).toEqual(stored[key]);
      expect(reason).not.toBe('');
    }
    expect(({} as Record<string, unknown>)['vendor']).toBeUndefined();
  });

  holdsFor(
    'from storage keep every setting that is good, whatever lies beside it',
    fc.tuple(settings, junk),
    ([good, bad]) => {
      const stored = { ...changedItems(defaults, good), theme: bad, 'looks/vendor': bad };
      const { settings: read } = parseSettings(stored);
      for (const key of settingKeys.filter(
        (one) => one !== 'theme' && one !== 'looks' && one !== 'sitesOff' && one !== 'muted',
      ))
        expect(read[key]).toEqual(good[key]);
      expect([...read.sitesOff].sort()).toEqual([...good.sitesOff].sort());
      expect(read.muted).toHaveLength(good.muted.length);
    },
  );

  const file = fc.oneof(
    fc.string({ unit: 'binary' }),
    junk.map((value) => JSON.stringify(value) ?? ''),
    fc
      .dictionary(fc.constantFrom(...settingKeys, '__proto__', 'later'), junk)
      .map((all) => JSON.stringify({ backhaul: 'settings', version: 1, settings: all })),
    settings.chain((good) =>
      spoilt(exportSettings(good), ['"', '{', '}', '[]', 'null', ',', '"__proto__":', '-1', '1e999', '\u0000']),
    ),
  );
  holdsFor('from a file are taken whole or refused with a reason, and can be stored when taken', file, (text) => {
    const read = importSettings(text);
    if (!read.ok) {
      expect(['no json', 'no settings', 'bad value']).toContain(read.problem);
      return;
    }
    const stored = Object.fromEntries(
      Object.entries(changedItems(defaults, read.settings)).filter(([, value]) => value !== null),
    );
    const { settings: again, damage } = parseSettings(stored);
    expect(damage).toEqual([]);
    for (const [key, value] of Object.entries(read.settings)) {
      expect(settingSchemas[key as SettingKey]).toBeDefined();
      if (!Array.isArray(value)) expect(again[key as SettingKey]).toEqual(value);
      else expect(entriesOf(again[key as SettingKey])).toEqual(entriesOf(value));
    }
  });

  holdsFor('never hold a pause of more than an hour', fc.tuple(junk, fc.double()), ([stored, until]) => {
    const now = 1_800_000_000_000;
    for (const one of [stored, { until, tabs: stored }, { until: stored, tabs: [stored] }]) {
      const pause = parsePause(one, now);
      expect(pause.until === 0 || (pause.until > now && pause.until <= now + pauseLength)).toBe(true);
      expect(pause.tabs.every(Number.isInteger)).toBe(true);
    }
  });
});

describe('addresses', () => {
  const odd = fc.constantFrom(
    '',
    'about:blank',
    'about:srcdoc',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://news.example/1-2',
    'blob:null/1',
    'javascript:alert(1)',
    'https://',
    'https://.',
    'https://[::1]:8080/',
    'https://127.1/',
    'https://0x7f.1/',
    'https://bücher.example:8443/ä?ö#ü',
    'https://xn--bcher-kva.example./',
    'https://user:pass@www.news.example/',
    'view-source:https://news.example',
    `https://${'a'.repeat(300)}.example/`,
    `https://news.example/${'x'.repeat(100_000)}`,
    'https://www.www.news.example/',
    'https://www.com/',
    'https://%77ww.news.example/',
    'https://faß.de/',
    'https://💥.example/',
  );
  const address = fc.oneof(
    odd,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary' }),
    host.map((one) => `https://${one}/`),
  );

  holdsFor('have a host that can be kept as a site, or none', address, (one) => {
    const found = hostOf(one);
    if (found === undefined) return;
    const site = siteOf(found);
    expect(siteOf(site)).toBe(site);
    expect(site).not.toBe('');
    const stored = changedItems(defaults, { sitesOff: [site] });
    const { settings: read, damage } = parseSettings(stored);
    expect(damage).toEqual([]);
    const isName = site.includes('.') && !/[[:]/.test(site);
    for (const same of isName ? [found, found.toUpperCase(), `www.${site}`, `${site}.`] : [found])
      expect(isOnAt(read, same)).toBe(false);
  });

  holdsFor(
    'of the library lead somewhere, and to the same place again',
    fc.oneof(
      address,
      fc.webFragments(),
      fc
        .tuple(
          fc.constantFrom('#/entity/', '#/search/', '#/matrix', '#/settings', '#/?', '#/search/x?'),
          fc.string({ unit: 'binary' }),
        )
        .map((parts) => parts.join('')),
    ),
    (hash) => {
      const route = parseRoute(hash);
      expect(['browse', 'entity', 'matrix', 'settings', 'welcome']).toContain(route.page);
      const wellFormed = addressOf(route);
      expect(addressOf(parseRoute(wellFormed))).toBe(wellFormed);
    },
  );
});

describe('words looked for', () => {
  const { cards } = compileFacts(readFacts('.').files.slice(0, 40), '');
  const search = new LibrarySearch(cards, { countryName: (code) => code, statusName: (status) => status });
  holdsFor(
    'find cards that there are, or none',
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webFragments(),
      fc.constantFrom(
        'huawei',
        'a'.repeat(10_000),
        '*',
        '__proto__',
        'constructor',
        '\ud800',
        '💥'.repeat(300),
        `x${'💥'.repeat(300)}`,
      ),
    ),
    (asked) => {
      const route = parseRoute(addressOf({ page: 'browse', words: asked, category: undefined, country: undefined }));
      const words = route.page === 'browse' ? route.words : '';
      expect(parseRoute(searchPath(asked)).page).toBe('browse');
      const { entities, facts } = search.find({ words, category: undefined, country: undefined });
      for (const card of [...entities, ...facts.map((hit) => hit.card)]) expect(search.card(card.id)).toBe(card);
      expect(search.card(words)?.id ?? words).toBe(words);
    },
    0.3,
  );
});

describe('publication dates', () => {
  const today = '2026-11-22';
  const dateLike = fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()),
    fc
      .tuple(fc.nat(99_999), fc.constantFrom('-', '/', '.', ''), fc.nat(99), fc.nat(99))
      .map(([year, by, month, day]) => [year, month, day].join(by)),
    fc.string({ unit: 'binary' }),
    spoilt('2020-11-10T08:30:00+01:00', ['-', 'T', '99', ' Nov ', '０', '\u0000', '10000000']),
    fc.nat(3).map((size) => '2020 '.repeat(10 ** size)),
  );
  const isDay = (day: string | undefined) =>
    day === undefined || (day.length === 10 && isPartialDate(day) && day >= '1990-01-01' && day <= '2026-11-23');

  holdsFor('are a real day that can be, or none', dateLike, (text) => {
    expect(dayOf(text, today)).toSatisfy(isDay);
  });

  const { document } = new JSDOM('<script type="application/ld+json"></script><meta name="date"><time pubdate></time>')
    .window;
  const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const structured = fc.oneof(
    fc
      .tuple(junk, junk, dateLike)
      .map(([type, graph, datePublished]) => JSON.stringify({ '@type': type, '@graph': graph, datePublished })),
    junk.map((datePublished) => JSON.stringify([{ '@type': 'NewsArticle', datePublished }])),
    fc.constantFrom(
      deep(5000),
      `{"@type":{"toString":1,"valueOf":1},"datePublished":"2020-11-10"}`,
      '{"__proto__":{"datePublished":"2020-11-10"}}',
    ),
    spoilt('{"@type":"NewsArticle","datePublished":"2020-11-10"}', ['"', '{', '[', 'null']),
  );
  holdsFor(
    'are read from any page',
    fc.tuple(structured, dateLike, dateLike, fc.oneof(fc.webUrl(), dateLike)),
    ([json, meta, time, address]) => {
      const [script, tag, element] = ['script', 'meta', 'time'].map((name) => document.querySelector(name));
      if (script) script.textContent = json;
      tag?.setAttribute('content', meta);
      element?.setAttribute('datetime', time);
      expect(publishedOn(document, address, today)?.day).toSatisfy(isDay);
    },
  );
});

describe('facts', () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
    .split('')
    .map((name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]},`.repeat(9)}]`)
    .join('\n')}\n`;
  const yaml = fc.oneof(
    {
      weight: 6,
      arbitrary: spoilt(acme, [
        '"',
        "'",
        '\n',
        '\t',
        '- ',
        ': ',
        '{',
        '[',
        '&a ',
        '*a',
        '<<: *a',
        '!!binary ',
        '!!set ',
        '? ',
        '|',
        '>',
        '# ',
        '%YAML 9.9\n',
        '---\n',
        '...\n',
        '\u0000',
        '\ud800',
        '__proto__: ',
        'null',
        '.inf',
        '2020-13-45',
      ]),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 1, arbitrary: junk.map((value) => JSON.stringify(value) ?? '') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        bomb,
        '['.repeat(5000),
        `${'a: '.repeat(50)}b`,
        '- '.repeat(3000),
        'a: &a {b: *a}\n',
        '&a [*a]',
        '{__proto__: {id: x}}',
        '? [a]: b',
        '\ufeffid: acme\n',
      ),
    },
  );
  holdsFor(
    'in a file are read, or refused with a file, a line and a reason',
    yaml,
    (text) => {
      const name = 'facts/vendor/acme.yaml';
      const { file, problems } = readEntity(name, text);
      expect(file !== undefined || problems.length > 0).toBe(true);
      for (const problem of [...problems, ...(file ? checkFacts([file], '2026-11-22') : [])]) {
        expect(problem.file).toBe(name);
        expect(problem.line).toBeGreaterThanOrEqual(1);
        expect(problem.message).not.toBe('');
      }
      if (file) expect(readEntity(name, formatEntity(file.entity)).file?.entity).toEqual(file.entity);
    },
    0.5,
  );
});
