import { describe, expect, it } from 'vitest';
import { bestLongForm, longFormOf } from '../../src/matching/abbreviations';

/** The long form beside the first occurrence of `short` in a text. */
function longForm(text: string, short: string): string | undefined {
  const start = text.indexOf(short);
  const found = longFormOf(text, start, start + short.length);
  return found && text.slice(found.start, found.end);
}

describe('abbreviations that a page defines (Schwartz and Hearst 2003)', () => {
  it.each([
    ['the Federal Communications Commission (FCC) voted', 'FCC', 'Federal Communications Commission'],
    ['the Florida Citrus Commission (FCC) voted', 'FCC', 'Florida Citrus Commission'],
    ['the Federal Communications Commission\n        (FCC) voted', 'FCC', 'Federal Communications Commission'],
    ['Swedish Post and Telecom Authority (PTS)', 'PTS', undefined],
    ['Post- och telestyrelsen (PTS) sade', 'PTS', 'Post- och telestyrelsen'],
    ['the pressure-time score (PTS) rose', 'PTS', 'pressure-time score'],
    ['FCC (Florida Citrus Commission) voted', 'FCC', 'Florida Citrus Commission'],
    ['Huawei’s Cyber Security Evaluation Centre (the “HCSEC”)', 'HCSEC', 'Huawei’s Cyber Security Evaluation Centre'],
    ['the club (Florida Citrus Commission, FCC) met', 'FCC', 'Florida Citrus Commission'],
    ['the regulator (FCC) voted', 'FCC', undefined],
    ['FCC voted on Tuesday', 'FCC', undefined],
    ['MTS, machine and tractor stations, ploughed', 'MTS', 'machine and tractor stations'],
    ['МТС — машинно-тракторные станции — пахали', 'МТС', 'машинно-тракторные станции'],
    ['MTS, which met today, said', 'MTS', undefined],
    ['(FCC — Florida Citrus Commission) met', 'FCC', undefined],
  ])('in “%s”, %s is %s', (text, short, long) => {
    expect(longForm(text, short)).toBe(long);
  });

  it('wants the first letter at the start of a word', () => {
    expect(bestLongForm('ITU', 'a quit tune up')).toBeUndefined();
    expect(bestLongForm('ITU', 'International Telecommunication Union')).toBe(0);
  });
});
