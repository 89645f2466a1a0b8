/** A small set of names for tests of matching, independent of the fact set. */

import { foldText } from '../../src/matching/fold';
import { lineEnd } from '../../src/matching/packing';
import { type Knowledge, knowledgeOf } from '../../src/matching/reader';
import { Names } from '../../src/matching/scan';
import { compileNames, type NameEntry } from '../../src/matching/table';
import { compileWords } from '../../src/matching/words';

const entities = [
  ['acme', 'vendor', 'SE', [plain('Acme'), plain('Acme Networks')]],
  ['nordel', 'vendor', 'FI', [plain('Nordel'), plain('Нордэй'), plain('نورديل'), plain('诺德通信')]],
  ['nca', 'regulator', 'GB', [exact('NCA'), plain('National Channel Authority')]],
  ['telefona', 'operator', 'ES', [plain('Telefóna')]],
  ['orbit', 'operator', 'FR', [context('Orbit', 'Orbit County')]],
  ['deutsche-netz', 'operator', 'DE', [plain('Deutsche Netz')]],
  ['small', 'vendor', 'FR', [plain('eLine'), plain('open Line core'), plain('boîte à lignes'), exact('§ 9b NetzG')]],
] as const satisfies readonly (readonly [string, string, string, readonly Omit<NameEntry, 'entity'>[]])[];

function plain(text: string): Omit<NameEntry, 'entity'> {
  return { text, rule: 'plain', not: [] };
}
function exact(text: string): Omit<NameEntry, 'entity'> {
  return { text, rule: 'exact', not: [] };
}
function context(text: string, ...not: string[]): Omit<NameEntry, 'entity'> {
  return { text, rule: 'context', not };
}

export const ids = entities.map(([id]) => id);
/** The folded names of each entity. */
export const namesById = entities.map(([, , , names]) => names.map(({ text }) => foldText(text)));

export const smallNames = new Names(
  compileNames(entities.flatMap(([, , , names], entity) => names.map((name) => ({ ...name, entity })))),
);

const words = compileWords(
  [
    ['sweden', '@SE'],
    ['swedish', '@SE'],
    ['france', '@FR'],
  ],
  new Map([
    [
      'en',
      [
        ['operator*', 'T'],
        ['5g', 'T'],
        ['vendor', 'V'],
        ['rival*', 'r'],
        ['recipe*', 'x'],
        ['juice', 'x'],
      ],
    ],
  ]),
);

export const smallKnowledge: Knowledge = knowledgeOf(
  smallNames,
  words,
  entities.map(([, , country]) => `${country};;;`).join(lineEnd),
  (entity) => entities[entity]?.[1] ?? '',
);
