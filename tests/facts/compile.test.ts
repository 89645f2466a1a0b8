import { expect, it } from 'vitest';
import { compileFacts } from '../../src/facts/compile';
import { readEntity, readFacts } from '../../src/facts/read';
import { readWords } from '../../src/facts/words';
import { lineEnd } from '../../src/matching/packing';
import { acme, watchdog } from './sets';

function file(path: string, text: string) {
  const { file: read } = readEntity(`facts/${path}.yaml`, text);
  if (!read) throw new Error(`${path} cannot be read`);
  return read;
}

const noWords = '';
const small = () => [file('vendor/acme', acme), file('regulator/watchdog', watchdog)];

it('gives the same bytes whatever the order of the files', () => {
  const { files } = readFacts(process.cwd());
  const words = readWords(process.cwd());
  const once = JSON.stringify(compileFacts(files, words));
  expect(JSON.stringify(compileFacts([...files].reverse(), words))).toBe(once);
  expect(JSON.stringify(compileFacts(readFacts(process.cwd()).files, readWords(process.cwd())))).toBe(once);
});

it('resolves references to names and categories', () => {
  const [card] = compileFacts(small(), noWords).cards;
  expect(card?.related).toEqual([{ id: 'watchdog', name: 'Watchdog Authority', category: 'regulator' }]);
});

it('gives cards in the order of ids, with the category of each', () => {
  const { names, cards } = compileFacts(small(), noWords);
  expect(names.ids.split(lineEnd)).toEqual(cards.map(({ id }) => id));
  expect(names.categories).toBe('02');
});

it('puts the newest fact first and stamps the newest day of reading', () => {
  const [card] = compileFacts([file('vendor/acme', acme.replace('"2026-01-02"', '"2026-01-30"'))], noWords).cards;
  expect(card?.facts.map(({ date }) => date)).toEqual(['2020-09-01', '1990']);
  expect(card?.asOf).toBe('2026-01-30');
});
