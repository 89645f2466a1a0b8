// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { type MentionChange, PageMentions, type Reader } from '../../src/content/mentions';
import { partFrom } from '../../src/content/reading/chunk';
import type { PieceAnswer, SentMention, SentPiece } from '../../src/messages/reading';

/** A reader that knows one name, and answers when the test has it answer. */
class SlowReader implements Reader {
  readonly pieces: SentPiece[] = [];
  readonly dropped: number[] = [];

  read(piece: SentPiece): void {
    this.pieces.push(piece);
  }

  drop(id: number): void {
    this.dropped.push(id);
  }

  /** What it says of a piece for the first time. */
  first(index: number, isSure = true): PieceAnswer {
    const { id, text } = this.pieces[index] as SentPiece;
    const starts = [...text.matchAll(/Orange/g)].map(({ index }) => index);
    return { id, starts, mentions: isSure ? starts.map(orangeAt) : [] };
  }

  /** What it says of it later. */
  again(index: number, isSure: boolean): PieceAnswer {
    const { id, mentions } = this.first(index, isSure);
    return { id, mentions };
  }
}

function orangeAt(start: number): SentMention {
  const end = start + 6;
  return { start, end, id: 'orange', category: 'operator', kind: 'name', confidence: 0.8, why: [], candidates: [] };
}

let reader: SlowReader;
let mentions: PageMentions;
let changes: MentionChange[];
let texts: Text[];

beforeEach(() => {
  document.body.innerHTML = '<p>Orange sells phones.</p><p>Nothing here.</p><p>Not the fruit: Orange.</p>';
  texts = [...document.querySelectorAll('p')].map((paragraph) => paragraph.firstChild as Text);
  reader = new SlowReader();
  changes = [];
  mentions = new PageMentions(reader, (change) => changes.push(change));
  mentions.read(partFrom(texts));
});

const places = () => [...mentions.all].map(({ start, end }) => [start.node.data, start.offset, end.offset]);

/** The texts of a page that is made of this, in order. */
function textsOf(html: string): Text[] {
  document.body.innerHTML = html;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

it('sends texts with the marks that part no blocks', () => {
  const nodes = textsOf('<p>Ora<b>nge</b> sells</p><p>more</p>');
  mentions.read(partFrom(nodes));
  expect(reader.pieces[1]).toEqual({ id: 1, text: 'Ora\u0002nge\u0002 sells\u0002more\u0002', inline: [3, 7] });
});

it('takes a page’s own mark for none of ours', () => {
  const node = document.createTextNode('Ora\u0002nge');
  mentions.read(partFrom([node]));
  expect(reader.pieces[1]?.inline).toEqual([3]);
});

it('places what is answered', () => {
  mentions.take([reader.first(0)]);
  expect(places()).toEqual([
    ['Orange sells phones.', 0, 6],
    ['Not the fruit: Orange.', 15, 21],
  ]);
  expect(changes).toHaveLength(1);
});

it('reports what turns out to be a mention later, and what turns out to be none', () => {
  mentions.take([reader.first(0, false)]);
  expect(changes).toEqual([]);
  mentions.take([reader.again(0, true)]);
  expect(changes[0]?.added).toHaveLength(2);
  mentions.take([reader.again(0, false)]);
  expect(changes[1]?.removed).toHaveLength(2);
  expect(mentions.all.size).toBe(0);
});

it('keeps a mention that is still the same, whichever piece says so', () => {
  mentions.take([reader.first(0)]);
  const before = [...mentions.all];
  mentions.take([reader.again(0, true)]);
  mentions.read(partFrom(texts));
  mentions.take([reader.first(1)]);
  expect([...mentions.all]).toEqual(before);
  expect(changes).toHaveLength(1);
  expect(reader.dropped).toEqual([0]);
});

it('lets the piece that was read last answer for a text', () => {
  mentions.read(partFrom(texts.slice(2)));
  mentions.take([reader.first(0)]);
  mentions.take([reader.first(1, false)]);
  expect(places()).toEqual([['Orange sells phones.', 0, 6]]);
  mentions.take([reader.again(0, true)]);
  expect(places()).toEqual([['Orange sells phones.', 0, 6]]);
});

it('leaves a mention as it is in a text that changed elsewhere, until that is read again', () => {
  mentions.take([reader.first(0)]);
  const [first, , last] = texts as [Text, Text, Text];
  last.data += ' Not a colour.';
  mentions.change(last);
  expect(changes).toHaveLength(1);
  first.data = 'Oranges.';
  mentions.change(first);
  expect(places()).toEqual([['Not the fruit: Orange. Not a colour.', 15, 21]]);
  mentions.read(partFrom([last]));
  mentions.take([reader.first(1, false)]);
  expect(mentions.all.size).toBe(0);
});

it.each([
  ['beyond its end', 'Orange', 'Oranges'],
  ['before its beginning', 'Orange', 'XOrange'],
  ['at its end', 'Orange.', 'Orange'],
])('does not leave a mention where a text changed right %s', (_where, was, is) => {
  const text = document.createTextNode(was);
  document.body.append(text);
  mentions.read(partFrom([text]));
  mentions.take([reader.first(1)]);
  expect(mentions.all.size).toBe(1);
  text.data = is;
  mentions.change(text);
  expect(mentions.all.size).toBe(0);
});

it('places nothing in a text that has changed since it was sent', () => {
  const [first, , last] = texts as [Text, Text, Text];
  first.data = 'Orange has changed.';
  mentions.change(first);
  mentions.read(partFrom([first]));
  mentions.take([reader.first(0)]);
  expect([...mentions.all].map(({ start }) => start.node)).toEqual([last]);
  mentions.take([reader.first(1)]);
  expect([...mentions.all].map(({ start }) => start.node)).toEqual([last, first]);
});

it('places nothing in a text that was taken out, while others of its piece stay', () => {
  const [first, , last] = texts as [Text, Text, Text];
  mentions.take([reader.first(0, false)]);
  first.remove();
  mentions.forget([first]);
  mentions.take([reader.again(0, true)]);
  expect([...mentions.all].map(({ start }) => start.node)).toEqual([last]);
});

it('keeps nothing of texts that have left, and has the reader keep nothing', () => {
  mentions.take([reader.first(0)]);
  for (const text of texts) text.remove();
  mentions.forgetDisconnected();
  expect(mentions.all.size).toBe(0);
  expect(reader.dropped).toEqual([0]);
  mentions.take([reader.again(0, true)]);
  expect(mentions.all.size).toBe(0);
});

it('has the reader keep nothing of a piece without names', () => {
  mentions.read(partFrom(texts.slice(1, 2)));
  mentions.take([reader.first(1)]);
  expect(reader.dropped).toEqual([1]);
});

it('takes the same answer from a background that was started anew', () => {
  mentions.read(partFrom(texts.slice(2)));
  mentions.take([reader.first(0), reader.first(1)]);
  const before = [...mentions.all];
  mentions.take([reader.first(0), reader.first(1)]);
  expect(new Set(mentions.all)).toEqual(new Set(before));
  expect(changes).toHaveLength(1);
});

it('reads a part of a long text at its place', () => {
  const long = document.createTextNode(`${'x '.repeat(100)}Orange.`);
  document.body.append(long);
  mentions.read({ nodes: [long], data: [], length: long.length - 150, cut: { from: 150, to: long.length } });
  mentions.take([reader.first(1)]);
  expect([...mentions.all].map(({ start, end }) => [start.offset, end.offset])).toEqual([[200, 206]]);
});

it('places a name that begins or ends where a long text is cut', () => {
  const long = document.createTextNode('Orange sells Oranges, Orange too');
  document.body.append(long);
  mentions.read({ nodes: [long], data: [], length: 6, cut: { from: 0, to: 6 } });
  mentions.read({ nodes: [long], data: [], length: 26, cut: { from: 22, to: 28 } });
  mentions.take([reader.first(1), reader.first(2)]);
  expect([...mentions.all].map(({ start, end }) => [start.offset, end.offset])).toEqual([
    [0, 6],
    [22, 28],
  ]);
});

it('places a name over several texts, and forgets it when one of them changes', () => {
  const nodes = textsOf('<p>An Ora<b>ng</b>e.</p>');
  mentions.read(partFrom(nodes));
  const { id } = reader.pieces[1] as SentPiece;
  mentions.take([{ id, starts: [3], mentions: [{ ...orangeAt(3), end: 11 }] }]);
  expect([...mentions.all].map(({ start, end, between }) => [start.offset, end.offset, between.length])).toEqual([
    [3, 1, 1],
  ]);
  const [, middle] = nodes as [Text, Text];
  middle.data = 'x';
  mentions.change(middle);
  expect(mentions.all.size).toBe(0);
});

it('keeps what a later piece found in a text, also when an earlier piece of it is answered again', () => {
  reader = new SlowReader();
  mentions = new PageMentions(reader, () => undefined);
  texts = textsOf('<p>Foo <b>Orange</b> bar</p><p>Orange too</p>');
  mentions.read(partFrom(texts));
  mentions.take([reader.first(0, false)]);
  const [first] = texts as [Text];
  first.data = 'The operator ';
  mentions.change(first);
  mentions.read(partFrom(texts.slice(0, 3)));
  mentions.take([reader.first(1)]);
  expect([...mentions.all]).toHaveLength(1);
  // As after the background was stopped: all pieces are answered for the first time once more.
  mentions.take([reader.first(0, false), reader.first(1)]);
  expect([...mentions.all]).toHaveLength(1);
});
