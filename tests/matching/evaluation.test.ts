import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/annotate/annotate';
import { changedPassages, differences } from '../../src/annotate/compare';
import { evaluate, rates } from '../../src/annotate/evaluate';
import { parsePassages } from '../../src/annotate/passages';
import { changeLines, differenceLines, entityLines } from '../../src/annotate/report';

const source = `# Passages

## en-001 · news · two companies
title: A merger

[[Acme|acme]] and [[Nordel|nordel]] talk. [[The Swedish firm|acme|description]] said no.

## en-002 · trap · a town

Acme is a town by the river.
`;
const passages = parsePassages('tests/passages/en.md', source);
const entities = [
  { id: 'acme', name: 'Acme', category: 'vendor' },
  { id: 'nordel', name: 'Nordel', category: 'operator' },
] as const;

/** Marks each of the names in a text with an entity. */
function annotator(named: Readonly<Record<string, string>>) {
  return ({ text }: { text: string }): Annotation[] =>
    Object.entries(named).flatMap(([name, id]) => {
      const start = text.indexOf(name);
      return start < 0
        ? []
        : [
            {
              start,
              end: start + name.length,
              text: name,
              id,
              entity: id,
              category: 'vendor',
              kind: 'name',
              confidence: 1,
              why: ['x'],
            },
          ];
    });
}
const poor = evaluate(entities, passages, annotator({ Acme: 'acme' }));
const good = evaluate(
  entities,
  passages,
  annotator({ 'Acme and': 'acme', Nordel: 'nordel', 'The Swedish firm': 'acme' }),
);

describe('passages', () => {
  it('reads labels, and what the page says of itself', () => {
    const [first] = passages;
    expect(first?.text).toBe('Acme and Nordel talk. The Swedish firm said no.');
    expect(first?.about.title).toBe('A merger');
    expect(first?.labels).toEqual([
      { start: 0, end: 4, id: 'acme', kind: 'name' },
      { start: 9, end: 15, id: 'nordel', kind: 'name' },
      { start: 22, end: 38, id: 'acme', kind: 'description' },
    ]);
  });

  it('are held out by their folder', () => {
    expect(passages.some(({ heldOut }) => heldOut)).toBe(false);
    expect(parsePassages('tests/passages/held-out/en.md', source).every(({ heldOut }) => heldOut)).toBe(true);
  });

  it('say where a heading or a label is wrong', () => {
    expect(() => parsePassages('en.md', '## one · news · x\n\nText.')).toThrow('en.md:1: a heading');
    expect(() => parsePassages('en.md', '\n## en-001 · news · x\n\n[[Acme|acme')).toThrow('en.md:2: a label');
  });
});

describe('an evaluation', () => {
  it('counts by tier, by language and by entity', () => {
    expect(poor.tiers.get('vendors and regulators')).toEqual({ found: 1, missed: 0, invented: 1 });
    expect(poor.tiers.get('other categories')).toEqual({ found: 0, missed: 1, invented: 0 });
    expect(poor.tiers.get('descriptions')).toEqual({ found: 0, missed: 1, invented: 0 });
    expect(poor.languages.get('en')).toEqual({ found: 1, missed: 2, invented: 1 });
    expect(poor.entities.get('acme')).toEqual({ found: 1, missed: 1, invented: 1 });
    expect(poor.entities.get('nordel')).toEqual({ found: 0, missed: 1, invented: 0 });
    expect(poor.falsePerThousand).toBeCloseTo(1000 / 7);
  });

  it('counts a span with another entity as missed and invented', () => {
    const wrong = evaluate(entities, passages.slice(0, 1), annotator({ Nordel: 'acme' }));
    expect(wrong.linked).toEqual({ right: 0, wrong: 1 });
    expect(wrong.entities.get('acme')).toEqual({ found: 0, missed: 2, invented: 1 });
    expect(wrong.misses.map(({ what }) => what)).toEqual(['missed', 'wrong entity', 'missed']);
  });

  it('gives rates', () => {
    expect(rates({ found: 3, missed: 1, invented: 3 })).toEqual({ precision: 0.5, recall: 0.75, f1: 0.6 });
    expect(rates({ found: 0, missed: 0, invented: 0 })).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  it('lists the entities with the most errors first, those without only on demand', () => {
    expect(entityLines(poor, false).map((line) => line.trim().split(' ')[0])).toEqual(['acme', 'nordel']);
    expect(entityLines(good, false)).toHaveLength(1);
    expect(entityLines(good, true)).toHaveLength(2);
  });
});

describe('the command', () => {
  it('says that it does not show the errors of held-out passages', () => {
    const run = (...options: string[]) =>
      execFileSync(
        process.execPath,
        ['node_modules/jiti/lib/jiti-cli.mjs', 'scripts/evaluate.ts', '--only', 'sv-', ...options],
        { encoding: 'utf8' },
      );
    const shown = run('--held-out', '--misses');
    expect(shown).toContain('errors of held-out passages are not shown');
    expect(shown).not.toMatch(/(?:missed|invented|wrong entity): /);
    expect(run('--tuning', '--misses')).not.toContain('not shown');
  });
});

describe('two evaluations', () => {
  it('differ in their figures', () => {
    const byName = new Map(differences(poor, good).map((one) => [one.name, one]));
    expect(byName.get('other categories')).toEqual({ name: 'other categories', before: 0, after: 1 });
    expect(byName.get('false in 1,000 words')?.after).toBe(0);
    expect(differenceLines(poor, poor)).toEqual(['  no figure changed']);
    expect(differenceLines(poor, good)).toContain('  other categories         0.000 → 1.000  (+1.000)');
  });

  it('tell which errors went and which came', () => {
    const told = changedPassages(poor, good).map(({ id, mended, broken }) => [
      id,
      mended.map(({ text }) => text),
      broken.map(({ text }) => text),
    ]);
    expect(told).toEqual([
      ['en-001', ['Nordel', 'The Swedish firm'], ['Acme', 'Acme and']],
      ['en-002', ['Acme'], []],
    ]);
    expect(changedPassages(good, good)).toEqual([]);
    expect(changeLines(poor, good)[0]).toBe('  en-001 + missed: Nordel wanted nordel');
  });
});
