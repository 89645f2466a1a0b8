/** Floors under the quality of recognition on the labelled passages: a change that loses what was reached fails. `npm run evaluate` tells more. */
import { expect, it } from 'vitest';
import { annotateText } from '../../src/annotate/annotate';
import { evaluate, rates } from '../../src/annotate/evaluate';
import { loadFacts } from '../../src/annotate/facts';
import { readPassages } from '../../src/annotate/passages';

const facts = loadFacts(process.cwd(), 'all');
const passages = readPassages('tests/passages');
const evaluation = evaluate(facts.entities, passages, ({ text, about }) => annotateText(facts, text, about));
const tier = (name: string) => rates(evaluation.tiers.get(name) ?? { found: 0, missed: 1, invented: 0 });

it('has at least 240 passages in ten languages, half of them traps', () => {
  expect(passages.length).toBeGreaterThanOrEqual(240);
  expect(new Set(passages.map(({ language }) => language)).size).toBe(10);
  expect(passages.filter(({ kind }) => kind === 'trap').length / passages.length).toBeGreaterThanOrEqual(0.45);
});

it('labels only entities that the fact set has', () => {
  const known = new Set(facts.entities.map(({ id }) => id));
  const unknown = passages.flatMap(({ id, labels }) =>
    labels.filter((label) => !known.has(label.id)).map((label) => `${id}: ${label.id}`),
  );
  expect(unknown).toEqual([]);
});

it('finds vendors and regulators', () => expect(tier('vendors and regulators').f1).toBeGreaterThanOrEqual(0.95));
it('finds the other categories', () => expect(tier('other categories').f1).toBeGreaterThanOrEqual(0.93));
it('is right about descriptions', () => {
  expect(tier('descriptions').precision).toBeGreaterThanOrEqual(0.92);
  expect(tier('descriptions').recall).toBeGreaterThanOrEqual(0.5);
});
it('gives what it finds the right entity', () => {
  expect(evaluation.linked.right / (evaluation.linked.right + evaluation.linked.wrong)).toBeGreaterThanOrEqual(0.98);
});
it('invents little on traps', () => expect(evaluation.falsePerThousand).toBeLessThanOrEqual(2.5));
