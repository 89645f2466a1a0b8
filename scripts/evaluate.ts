/**
 * `npm run evaluate [-- --held-out | --tuning] [-- --misses]`: how well the labelled passages are recognised. With --misses, each
 * error with its passage.
 */
import { parseArgs } from 'node:util';
import { type Evaluation, evaluate, rates } from '../src/annotate/evaluate';
import { loadFacts } from '../src/annotate/facts';
import { readPassages } from '../src/annotate/passages';

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean' },
    tuning: { type: 'boolean' },
    misses: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const facts = loadFacts(process.cwd(), 'all');
const all = readPassages('tests/passages').filter((passage) => !values.only || passage.id.startsWith(values.only));
const parts = {
  tuning: all.filter((passage) => !passage.heldOut),
  'held out': all.filter((passage) => passage.heldOut),
};
const known = new Set(facts.entities.map((entity) => entity.id));
for (const passage of all)
  for (const label of passage.labels)
    if (!known.has(label.id)) console.log(`${passage.file}:${passage.line}: no entity has the id ${label.id}`);

for (const [name, passages] of Object.entries(parts)) {
  if (values['held-out'] && name === 'tuning') continue;
  if (values.tuning && name !== 'tuning') continue;
  report(name, passages.length, evaluate(facts, passages));
}

function report(name: string, count: number, { tiers, languages, linked, falsePerThousand, misses }: Evaluation): void {
  console.log(`\n${name}: ${count} passages`);
  for (const [tier, tally] of [...tiers, ...[...languages].sort()]) {
    const { precision, recall, f1 } = rates(tally);
    const percent = (rate: number) => rate.toFixed(3);
    console.log(
      `  ${tier.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  (${tally.found} found, ${tally.missed} missed, ${tally.invented} invented)`,
    );
  }
  console.log(`  right entity             ${(linked.right / Math.max(1, linked.right + linked.wrong)).toFixed(3)}`);
  console.log(`  false in 1,000 words of traps: ${falsePerThousand.toFixed(2)}`);
  if (values.misses)
    for (const { passage, what, text, wanted, got } of misses)
      console.log(
        `  ${passage.id} ${what}: ${text} ${wanted ? `wanted ${wanted.id}${wanted.kind === 'description' ? ' (description)' : ''}` : ''}${got ? ` got ${got.id} ${got.confidence} ${got.why.join('; ')}` : ''}`,
      );
}
