import { expect, it } from 'vitest';
import { namesOf } from '../../src/facts/names';

it.each([
  ['Huawei', 'plain'],
  ['O-RAN Alliance', 'plain'],
  ['HCSEC', 'exact'],
  ['3GPP', 'exact'],
  ['AT&T', 'exact'],
  ['ФСБ', 'exact'],
  ['eMobile', 'plain'],
  ['华为', 'plain'],
  ['هواوي', 'plain'],
  ['360', 'plain'],
])('gives the bare name %s the rule %s', (text, rule) => {
  expect(namesOf({ names: [text] })).toEqual([{ text, rule, not: [] }]);
});

it('keeps what a file says of a name', () => {
  expect(
    namesOf({ names: [{ text: 'Orange', rule: 'context', not: ['Orange County'], note: 'a fruit too' }] }),
  ).toEqual([{ text: 'Orange', rule: 'context', not: ['Orange County'] }]);
});

it('fills in the rule where a file only says what the name is not', () => {
  expect(
    namesOf({
      names: [
        { text: 'Nokia', not: ['Nokia Tyres'] },
        { text: 'BT', not: ['BT Tower'] },
      ],
    }),
  ).toEqual([
    { text: 'Nokia', rule: 'plain', not: ['Nokia Tyres'] },
    { text: 'BT', rule: 'exact', not: ['BT Tower'] },
  ]);
});
