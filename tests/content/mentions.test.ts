// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { type MentionChange, PageMentions, type Reader } from '../../src/content/mentions';
import type { Mention } from '../../src/matching/mention';
import type { Passage } from '../../src/matching/reader';

/** A reader that knows one name and is not sure of it until it has been told. */
class DoubtfulReader implements Reader {
  revision = 0;
  isSure = false;

  read(text: string): Passage {
    const starts = [...text.matchAll(/Orange/g)].map(({ index }) => index);
    return { found: [], descriptions: [], aliases: [], starts, order: 0 };
  }

  mentions(passage: Passage): Mention[] {
    if (!this.isSure) return [];
    return passage.starts.map((start) => ({
      start,
      end: start + 6,
      entity: 0,
      kind: 'name',
      confidence: 0.8,
      why: [],
      candidates: [],
    }));
  }

  decide(isSure: boolean): void {
    this.isSure = isSure;
    this.revision++;
  }
}

let reader: DoubtfulReader;
let mentions: PageMentions;
let changes: MentionChange[];
let texts: Text[];

beforeEach(() => {
  document.body.innerHTML = '<p>Orange sells phones.</p><p>Nothing here.</p><p>Not the fruit: Orange.</p>';
  texts = [...document.querySelectorAll('p')].map((paragraph) => paragraph.firstChild as Text);
  reader = new DoubtfulReader();
  changes = [];
  mentions = new PageMentions(reader, { ids: 'orange', categories: '1' }, (change) => changes.push(change));
  mentions.read({ nodes: texts });
});

it('reports what turns out to be a mention when more of the page is known', () => {
  expect(changes).toEqual([]);
  reader.decide(true);
  mentions.refresh();
  expect(changes).toHaveLength(1);
  expect(changes[0]?.added.map(({ start }) => [start.node.data, start.offset])).toEqual([
    ['Orange sells phones.', 0],
    ['Not the fruit: Orange.', 15],
  ]);
});

it('reports what turns out to be none', () => {
  reader.decide(true);
  mentions.refresh();
  reader.decide(false);
  mentions.refresh();
  expect(changes[1]?.removed).toHaveLength(2);
  expect(mentions.all.size).toBe(0);
});

it('keeps a mention that is still the same, and asks nothing when nothing was learnt', () => {
  reader.decide(true);
  mentions.refresh();
  const before = [...mentions.all];
  reader.revision++;
  mentions.refresh();
  mentions.refresh();
  expect([...mentions.all]).toEqual(before);
  expect(changes).toHaveLength(1);
});

it('does not look for a mention in a text that has changed or was read again', () => {
  const [first, , last] = texts as [Text, Text, Text];
  first.data = 'Something else stands here now.';
  mentions.forget([first]);
  mentions.read({ nodes: [last] });
  reader.decide(true);
  mentions.refresh();
  expect([...mentions.all].map(({ start }) => start.node)).toEqual([last]);
});

it('does not look for a mention in a text that was taken out, while others of its piece stay', () => {
  const [first, , last] = texts as [Text, Text, Text];
  first.remove();
  mentions.forget([first]);
  reader.decide(true);
  mentions.refresh();
  expect([...mentions.all].map(({ start }) => start.node)).toEqual([last]);
});

it('keeps nothing of texts that have left', () => {
  reader.decide(true);
  mentions.refresh();
  for (const text of texts) text.remove();
  mentions.forgetDisconnected();
  expect(mentions.all.size).toBe(0);
  reader.decide(false);
  reader.decide(true);
  mentions.refresh();
  expect(mentions.all.size).toBe(0);
});

it('reads a part of a long text at its place', () => {
  const long = document.createTextNode(`${'x '.repeat(100)}Orange.`);
  document.body.append(long);
  reader.isSure = true;
  mentions.read({ nodes: [long], cut: { from: 150, to: long.length } });
  expect([...mentions.all].map(({ start, end }) => [start.offset, end.offset])).toEqual([[200, 206]]);
});
