import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { compileFacts } from '../../src/facts/compile';
import { readFacts } from '../../src/facts/read';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: {
      getMessage: (key: string, values: string[]) =>
        (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? ''),
      getUILanguage: () => 'en-GB',
    },
  },
}));
const { markdownOf } = await import('../../src/content/card/markdown');

const { cards } = compileFacts(readFacts('.').files, '');
const huawei = cards.find(({ id }) => id === 'huawei');

describe('a card as Markdown', () => {
  const markdown = huawei ? markdownOf(huawei) : '';

  it('begins with the name and what it is', () => {
    expect(markdown.split('\n\n').slice(0, 2)).toEqual([
      '## Huawei (华为技术有限公司, 華為技術有限公司)',
      '*Vendor · Network vendor · China*',
    ]);
  });

  it('has each fact and position in force with its date and a link to its source', () => {
    const lines = markdown.split('\n').filter((line) => line.startsWith('- '));
    const inForce = huawei?.positions.filter(({ until }) => !until) ?? [];
    expect(lines).toHaveLength(inForce.length + (huawei?.facts.length ?? 0));
    for (const line of lines) expect(line).toMatch(/^- \*\*[^*]+\*\*: .+ \(\[.+\]\(https:\/\/[^\s()]+ ".+"\)\)$/);
    expect(markdown).toMatch(/- \*\*15 May 2019\*\*: .*Entity List/);
  });

  it('says how fresh it is, last', () => {
    expect(markdown).toMatch(/\nFacts as of \w+ \d{4}\.\n$/);
  });

  it('escapes what Markdown would take for its own, for every card', () => {
    const card = { ...cards[0], name: 'A*B_[c]<d>', positions: [], facts: [] } as unknown as (typeof cards)[number];
    expect(markdownOf(card)).toContain('## A\\*B\\_\\[c\\]\\<d\\>');
    for (const one of cards) expect(markdownOf(one)).not.toMatch(/undefined|\n\n\n/);
  });
});
