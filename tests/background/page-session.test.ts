/** A page as the background reads it: piece by piece, and again when more of the page is known. */
import { beforeEach, expect, it } from 'vitest';
import names from '../../public/facts/names.json';
import { EntityIndex, PageSession } from '../../src/background/page-session';
import { factSetOf } from '../../src/facts/fact-set';
import type { PieceAnswer, SentPiece } from '../../src/messages/reading';

const { knowledge } = factSetOf(names);

let session: PageSession;

beforeEach(() => {
  session = new PageSession(knowledge, new EntityIndex(names), { language: 'en' });
});

const piece = (id: number, text: string, inline: number[] = []): SentPiece => ({ id, text: `${text}\u0002`, inline });

function answer(pieces: SentPiece[], isSettled = true, dropped: number[] = []) {
  return session.answer({ pieces, dropped, isSettled });
}

const shown = ({ id, mentions }: PieceAnswer) => [id, mentions.map((mention) => mention.id)];

it('answers every piece once, with ids for the entities', () => {
  const [first, second] = answer([piece(0, 'Huawei lost to Ericsson.'), piece(1, 'Nobody is named here.')]);
  expect(first).toMatchObject({
    id: 0,
    starts: [0, 15],
    mentions: [
      { start: 0, end: 6, id: 'huawei', category: 'vendor', kind: 'name' },
      { start: 15, end: 23, id: 'ericsson', category: 'vendor', kind: 'name' },
    ],
  });
  expect(second).toEqual({ id: 1, starts: [], mentions: [] });
});

it('finds a name over a mark that parts no blocks, and none over one that does', () => {
  expect(answer([piece(0, 'Hua\u0002wei', [3])]).map(shown)).toEqual([[0, ['huawei']]]);
  expect(answer([piece(1, 'Hua\u0002wei')]).map(shown)).toEqual([[1, []]]);
});

it('answers again about a piece when a later one tells what it means, once all is read', () => {
  expect(answer([piece(0, 'Three has put its prices up.')]).map(shown)).toEqual([[0, []]]);
  const telecom = 'Mobile operators Vodafone, Three and EE share the 5G network; Three UK merged with Vodafone UK.';
  expect(answer([piece(1, telecom)], false).map(shown)).toEqual([[1, expect.arrayContaining(['three-uk'])]]);
  expect(answer([], true).map(shown)).toContainEqual([0, ['three-uk']]);
  expect(answer([], true)).toEqual([]);
});

it('says nothing more about a piece that was dropped', () => {
  answer([piece(0, 'Three has put its prices up.')]);
  const telecom = 'Mobile operators Vodafone, Three and EE share the 5G network; Three UK merged with Vodafone UK.';
  expect(answer([piece(1, telecom)], true, [0]).map(({ id }) => id)).toEqual([1]);
});
