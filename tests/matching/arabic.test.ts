import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsInside } from '../../src/matching/arabic';
import { Names } from '../../src/matching/scan';
import { compileNames } from '../../src/matching/table';

const listed = ['هواوي', 'سامسونغ إلكترونيكس', 'زد تي إي', 'المفوضية الأوروبية', 'أكمي', 'آبل', 'دو', 'Acme', 'FCC'];
const names = new Names(
  compileNames(
    listed.map((text, entity) => ({ text, rule: /[A-Z]{2}/.test(text) ? 'exact' : 'plain', not: [], entity })),
  ),
);
const found = (text: string) =>
  names.scan(text).map(({ start, end, name }) => [text.slice(start, end), listed[name.readings[0]?.entity ?? -1]]);

/** Letters with those that newspapers write for them. */
const variants: Readonly<Record<string, string>> = {
  أ: 'أاإآ',
  إ: 'إاأ',
  آ: 'آاأ',
  ي: 'يىی',
  ى: 'ىي',
  ة: 'ةه',
  ك: 'كک',
};
const signs = ['', '', '', 'ـ', '\u064e', '\u0651'];

/** A name as somebody may write it: letters exchanged, vowel signs and tatweel between letters. */
const written = (name: string) =>
  fc
    .tuple(
      ...[...name].map((letter) =>
        fc.tuple(fc.constantFrom(...(variants[letter] ?? letter)), fc.constantFrom(...(letter === ' ' ? [''] : signs))),
      ),
    )
    // A sign after the last letter stays outside the span.
    .map((pairs) => pairs.map(([letter, sign], index) => letter + (index < pairs.length - 1 ? sign : '')).join(''));

const whole = fc.constantFrom('', 'و', 'ف', 'ب', 'ل', 'وب', 'ول', 'فل');
const long = ['هواوي', 'سامسونغ إلكترونيكس', 'زد تي إي', 'المفوضية الأوروبية', 'أكمي'];

describe('Arabic names', () => {
  it('are found after any prefix that leaves them whole, however they are spelled, and the prefix stays outside', () => {
    const cases = fc.constantFrom(...long).chain((name) => fc.tuple(fc.constant(name), written(name), whole));
    fc.assert(
      fc.property(cases, ([name, text, prefix]) => {
        expect(found(`قالت ${prefix}${text} أمس`)).toEqual([[text, name]]);
      }),
    );
  });

  it('take along the prefix that has swallowed their article', () => {
    expect(found('قدمت للمفوضية الأوروبية شكوى')).toEqual([['للمفوضية الأوروبية', 'المفوضية الأوروبية']]);
    expect(found('وللمفوضيه الاوروبيه رأي')).toEqual([['للمفوضيه الاوروبيه', 'المفوضية الأوروبية']]);
  });

  it('are found in Latin letters after prefix, article and tatweel', () => {
    expect(found('لـAcme وAcme بالـFCC والـFCC للـFCC').map(([surface]) => surface)).toEqual([
      'Acme',
      'Acme',
      'FCC',
      'FCC',
      'FCC',
    ]);
  });

  it('are found when spelled out with full stops, which end no sentence', () => {
    expect(found('هواوي وزد.تي.إي')).toEqual([
      ['هواوي', 'هواوي'],
      ['زد.تي.إي', 'زد تي إي'],
    ]);
    expect(found('سامسونغ. إلكترونيكس')).toEqual([]);
  });

  it.each(['كابل', 'بدو', 'الهواوي', 'هواويون', 'عدو'])('are not found inside %s', (word) => {
    expect(found(`قيل ${word} هنا`)).toEqual([]);
  });
});

describe('Arabic words', () => {
  it('are looked up without the prefixes before them', () => {
    const prefixes = ['ال', 'و', 'وال', 'بال', 'كال', 'ب', 'فل', 'لل', 'ولل'];
    for (const prefix of prefixes) expect(wordsInside(`${prefix}شبكه`)).toContain('شبكه');
  });

  it('give no shorter word than three letters, and never themselves', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'والفبكلشم'), maxLength: 8 }), (word) => {
        for (const inside of wordsInside(word)) {
          expect(inside.length).toBeGreaterThanOrEqual(3);
          expect(inside.length).toBeLessThan(word.length);
          expect(word.endsWith(inside)).toBe(true);
        }
      }),
    );
  });
});
