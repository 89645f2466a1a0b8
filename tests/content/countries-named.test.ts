import { describe, expect, it } from 'vitest';
import { countriesNamed } from '../../src/content/countries-named';

const codes = ['GB', 'US', 'SE', 'DE', 'FR', 'NE', 'NG', 'EU', 'INT', 'CN'];
const named = (text: string, ...languages: string[]) => [...countriesNamed(text, codes, [...languages, 'en'])].sort();

describe('the countries a text names', () => {
  it.each([
    ['Sweden and France', ['FR', 'SE']],
    ['the UK, the U.S. and the EU', ['EU', 'GB', 'US']],
    ['Nigeria, not its neighbour', ['NG']],
    ['Germanys, UKs and swedens', []],
    ['let us go', []],
    ['', []],
  ])('“%s”', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
  it('in other languages, and in scripts without spaces', () => {
    expect(named('Frankreich und Schweden', 'de')).toEqual(['FR', 'SE']);
    expect(named('英国与德国禁止', 'zh-CN')).toEqual(['DE', 'GB']);
    expect(named('Sweden', 'no such language!')).toEqual(['SE']);
  });
});
