import { describe, expect, it } from 'vitest';
import { MARK_TEXT } from '../../src/matching/fold';
import { ids, smallNames } from './small';

/** The names found in a text, as `surface=id`; `|` in the text stands for a mark between inline elements. */
function found(text: string, isBreak = false): string[] {
  const marked = text.replaceAll('|', MARK_TEXT);
  return smallNames
    .scan(marked, () => isBreak)
    .filter(({ name }) => name.readings.length > 0)
    .map(({ start, end, name }) => `${marked.slice(start, end)}=${ids[name.readings[0]?.entity ?? -1]}`);
}

describe('names in text', () => {
  it.each([
    ['the longest name at a place', 'Acme Networks and Acme', ['Acme Networks=acme', 'Acme=acme']],
    ['no name inside a word', 'Acmeology, Telefónada, SuperAcme', []],
    ['a possessive stays outside', "Acme’s radios, Acme's radios", ['Acme=acme', 'Acme=acme']],
    ['capitals', 'ACME WINS', ['ACME=acme']],
    ['no lower case', 'acme', []],
    ['an acronym as written', 'NCA, Nca, nca', ['NCA=nca']],
    [
      'accents or none',
      'Telefona y Telefóna y Telefo\u0301na',
      ['Telefona=telefona', 'Telefóna=telefona', 'Telefo\u0301na=telefona'],
    ],
    ['soft hyphens and zero-width units', 'Ac\u00adme, A\u200bcme', ['Ac\u00adme=acme', 'A\u200bcme=acme']],
    [
      'spaces of every kind',
      'Acme\u00a0Networks, Acme \n Networks',
      ['Acme\u00a0Networks=acme', 'Acme \n Networks=acme'],
    ],
    ['compounds with a hyphen', 'Acme-free, anti-Acme', ['Acme=acme', 'Acme=acme']],
    [
      'a small first letter, short and mixed ones only as they are written',
      'the eLine, eline; open line core, open RAN',
      ['eLine=small', 'open line core=small'],
    ],
    [
      'a small first letter, parted',
      'e|Line, e\u00adLine, open|\u00a0Line core',
      ['e|Line=small', 'e\u00adLine=small', 'open|\u00a0Line core=small'].map((one) => one.replaceAll('|', MARK_TEXT)),
    ],
    [
      'a small first letter and accents',
      'la boîte à lignes, une boite a lignes',
      ['boîte à lignes=small', 'boite a lignes=small'],
    ],
    ['a sign at the beginning', 'nach § 9b NetzG, §9b', ['§ 9b NetzG=small']],
    ['legal forms', 'Acme Networks AB, Nordel Oyj.', ['Acme Networks AB=acme', 'Nordel Oyj=nordel']],
    ['a phrase that rules a name out', 'Orbit County and Orbit', ['Orbit=orbit']],
    [
      'Finnish and Swedish endings',
      'Nordelin, Nordelille, Nordels',
      ['Nordel=nordel', 'Nordel=nordel', 'Nordel=nordel'],
    ],
    ['a German case inside a name', 'der Deutschen Netz', ['Deutschen Netz=deutsche-netz']],
    ['Russian endings', 'Нордэя и Нордэю', ['Нордэя=nordel', 'Нордэю=nordel']],
    ['Arabic prefixes', 'لنورديل ونورديل، بنورديل', ['نورديل=nordel', 'نورديل=nordel', 'نورديل=nordel']],
    ['Chinese without spaces', '华东诺德通信公司', ['诺德通信公司=nordel']],
    ['Latin names in Chinese', '与Acme合作', ['Acme=acme']],
  ])('finds %s', (_what, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('reads text that inline elements split as one', () => {
    expect(found('Ac|me Net|works')).toEqual([`Ac${MARK_TEXT}me Net${MARK_TEXT}works=acme`]);
    expect(found('Nor|de|lin')).toEqual([`Nor${MARK_TEXT}de${MARK_TEXT}l=nordel`]);
  });

  it('reads an ending that an inline element parts from the name', () => {
    expect(found('Nordel|in ja Nordel|i|lle')).toEqual(['Nordel=nordel', 'Nordel=nordel']);
    expect(found('der Deutsche|n Netz')).toEqual([`Deutsche${MARK_TEXT}n Netz=deutsche-netz`]);
  });

  it('does not join what blocks separate', () => {
    expect(found('Ac|me', true)).toEqual([]);
    expect(found('Acme|Networks', true)).toEqual(['Acme=acme']);
    expect(found('Home|Acme|News', true)).toEqual(['Acme=acme']);
  });
});
