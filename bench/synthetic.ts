/** Name tables of any size, of made-up companies. */
import { compileNames, type NameEntry, type NameTable } from '../src/matching/table';
import { Random } from './random';

const syllables = 'ka lo mi ter vel san dor ni ra tel com nex ur bal fi zen mar qui ost lin gar po hel'.split(' ');
const kinds = ['Telecom', 'Networks', 'Mobile', 'Communications Authority', 'Wireless', 'Systems', 'Holding'];

/** Three spellings of each of so many entities. */
export function syntheticNames(count: number, seed = 7): NameEntry[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, entity) => {
    const word = Array.from({ length: random.between(2, 4) }, () => random.pick(syllables)).join('');
    const name = word.charAt(0).toUpperCase() + word.slice(1);
    const second = `${random.pick(syllables)}${random.pick(syllables)}`;
    const texts = [`${name} ${second}`, `${name} ${second} ${random.pick(kinds)}`, `${name}${entity}`];
    return texts.map((text) => ({ text, rule: 'plain' as const, not: [], entity }));
  }).flat();
}

export function syntheticTable(count: number): NameTable {
  return compileNames(syntheticNames(count));
}
