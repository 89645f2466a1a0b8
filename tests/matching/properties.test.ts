import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotateText } from '../../src/annotate/annotate';
import { loadFacts } from '../../src/annotate/facts';
import { readPassages } from '../../src/annotate/passages';
import { foldText, MARK_TEXT } from '../../src/matching/fold';
import { PageReader } from '../../src/matching/reader';
import { Names } from '../../src/matching/scan';
import { compileNames } from '../../src/matching/table';
import { namesById, smallKnowledge, smallNames } from './small';

const pieces = fc.constantFrom(
  'Acme',
  'Acme Networks',
  'NCA',
  'Nordel',
  'Orbit',
  'operators',
  'of 5G in Sweden',
  'recipe',
  '，',
  '. ',
  ' ',
  '\u00ad',
  'é',
  '诺德通信',
  'Нордэя',
  '\ud800',
);
const texts = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
  .map((list) => list.join(' '));

describe('reading any text', () => {
  it('gives spans in order, apart, inside the text, that name what they say', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reader = new PageReader(smallKnowledge);
        let last = 0;
        for (const { start, end, entity, kind } of reader.mentions(reader.read(text))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const surface = foldText(text.slice(start, end));
          if (kind === 'name')
            expect(namesById[entity]?.some((name) => surface.startsWith(name.slice(0, 5)))).toBe(true);
          last = end;
        }
      }),
    );
  });

  it('finds the same names however inline elements split the text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.array(fc.nat(200), { maxLength: 12 }), (list, cuts) => {
        const text = list.join(' ');
        const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => b - a);
        const split = places.reduce((rest, at) => rest.slice(0, at) + MARK_TEXT + rest.slice(at), text);
        const names = (source: string) =>
          smallNames
            .scan(source, () => false)
            .map(({ start, end, name }) => [source.slice(start, end).replaceAll(MARK_TEXT, ''), name.text]);
        expect(names(split)).toEqual(names(text));
      }),
    );
  });

  it('mentions the same however inline elements split a page', () => {
    const facts = loadFacts(process.cwd(), 'all');
    const mentioned = (text: string) => {
      const reader = new PageReader(facts.knowledge, {});
      return reader
        .mentions(reader.read(text, () => false))
        .map(({ start, end, entity, kind }) => [text.slice(start, end).replaceAll(MARK_TEXT, ''), entity, kind]);
    };
    const tuning = readPassages('tests/passages').filter(({ heldOut }) => !heldOut);
    fc.assert(
      fc.property(fc.constantFrom(...tuning), fc.array(fc.nat(2000), { maxLength: 60 }), ({ text }, cuts) => {
        const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => b - a);
        const split = places.reduce((rest, at) => rest.slice(0, at) + MARK_TEXT + rest.slice(at), text);
        expect(mentioned(split)).toEqual(mentioned(text));
      }),
      { numRuns: 200 },
    );
  });

  it('matches as a naive search does: leftmost, then longest, at word boundaries', () => {
    const word = fc.constantFrom('Ab', 'Abc', 'Bcd', 'Ab Bcd', 'Bcd Ab Abc', 'Cd');
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1 }),
        fc.array(fc.constantFrom('Ab', 'Abc', 'Bcd', 'Cd', 'x'), { maxLength: 12 }),
        (names, words) => {
          const text = words.join(' ');
          const matcher = new Names(
            compileNames(names.map((name, entity) => ({ text: name, rule: 'plain', not: [], entity }))),
          );
          expect(matcher.scan(text).map(({ start, end }) => [start, end])).toEqual(naive(names, text));
        },
      ),
    );
  });

  it('keeps unconditional mentions when unrelated paragraphs are added, wherever', () => {
    const facts = loadFacts(process.cwd(), 'all');
    const article = [
      'Huawei and Ericsson met Ofcom.',
      'The Federal Communications Commission (FCC) waited for Nokia Networks.',
    ];
    const unrelated = readPassages('tests/passages')
      .filter(({ kind, language, heldOut }) => kind === 'trap' && language === 'en' && !heldOut)
      .flatMap(({ text }) => text.split(/\n\n|(?<=[.!?]) /))
      // “The Commission” after the FCC is the FCC.
      .filter(
        (text) => facts.knowledge.names.scan(text).length === 0 && !/The (?:Commission|Authority|Agency)/.test(text),
      );
    expect(unrelated.length).toBeGreaterThan(20);
    const mentioned = (blocks: string[]) =>
      annotateText(facts, blocks.join('\n\n'), { language: 'en' }).map(({ text, id }) => [text, id]);
    const wanted = mentioned(article);
    expect(wanted).toHaveLength(6);
    const fillers = fc.array(fc.constantFrom(...unrelated), { maxLength: 3 });
    fc.assert(
      fc.property(fillers, fillers, fillers, (before, between, after) => {
        expect(mentioned([...before, ...article.slice(0, 1), ...between, ...article.slice(1), ...after])).toEqual(
          wanted,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('bears real texts that are cut, joined and spoiled', () => {
    const facts = loadFacts(process.cwd(), 'all');
    const passages = readPassages('tests/passages').map(({ text }) => text);
    const piece = fc.tuple(
      fc.constantFrom(...passages),
      fc.nat(500),
      fc.nat(300),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (list) => {
        const text = list
          .map(([whole, at, length, spoil]) => whole.slice(at % whole.length).slice(0, length) + spoil)
          .join('');
        for (const { start, end, text: surface } of annotateText(facts, text))
          expect(text.slice(start, end)).toBe(surface);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['ten million of one letter', 'A'.repeat(10_000_000)],
    ['deep combining marks', `A${'\u0301'.repeat(200_000)}cme`],
    [
      'letters of two units in a language without determiners',
      'Нордэй сказал. \u{1d400}\u{1d401} \u{10400}\u{10401} связь.',
    ],
    ['lone surrogates and direction controls', '\ud800\udc00\udfff\u202eAcme\u202c'.repeat(10_000)],
  ])('bears %s', (_what, text) => {
    expect(() => smallNames.scan(text)).not.toThrow();
    const reader = new PageReader(smallKnowledge);
    expect(() => reader.mentions(reader.read(text.slice(0, 50_000)))).not.toThrow();
  });

  it.each([
    ['one letter', 'A'],
    ['combining marks', '\u0301'],
    ['names', 'Acme '],
    ['names in a list', 'Orbit, '],
    ['names and aliases', 'Acme Networks (AN) AN '],
    ['first words of a longer name', 'National Channel '],
    ['brackets', 'NCA ('],
    ['descriptions', 'Acme. The Swedish vendor. '],
    ['determiners', 'Acme the '],
    ['ideographs', '诺德'],
    ['lone surrogates', '\ud800Acme\udc00'],
    ['direction controls', '\u202eAcme\u202c\u2066'],
    ['soft hyphens', 'Ac\u00ad'],
    ['inline elements', `Ac${MARK_TEXT}me ${MARK_TEXT}`],
  ])('does twice the work, not four times, for twice as much of %s', (_what, unit) => {
    const once = workOn(unit.repeat(500));
    expect(workOn(unit.repeat(1000))).toBeLessThan(once * 2.3 + 2000);
  });
});

/** What reading a text costs, whatever machine reads it: units looked at one by one, cut out, or searched by an expression. */
function workOn(text: string): number {
  let work = 0;
  const { charCodeAt, slice } = String.prototype;
  const { exec } = RegExp.prototype;
  const replace = (object: object, key: string, value: unknown) =>
    Object.defineProperty(object, key, { value, configurable: true, writable: true });
  replace(String.prototype, 'charCodeAt', function (this: string, at: number) {
    work++;
    return charCodeAt.call(this, at);
  });
  replace(String.prototype, 'slice', function (this: string, start?: number, end?: number) {
    const part = slice.call(this, start, end);
    work += part.length;
    return part;
  });
  replace(RegExp.prototype, 'exec', function (this: RegExp, source: string) {
    work++;
    return exec.call(this, source);
  });
  try {
    const reader = new PageReader(smallKnowledge);
    reader.mentions(reader.read(text, () => false));
    return work;
  } finally {
    replace(String.prototype, 'charCodeAt', charCodeAt);
    replace(String.prototype, 'slice', slice);
    replace(RegExp.prototype, 'exec', exec);
  }
}

function naive(names: readonly string[], text: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < text.length; ) {
    const fits = names.filter(
      (name) =>
        text.startsWith(name, at) && !/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + name.length)),
    );
    const longest = fits.sort((a, b) => b.length - a.length)[0];
    if (longest) found.push([at, at + longest.length]);
    at += longest?.length ?? 1;
  }
  return found;
}
