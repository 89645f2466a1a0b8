/**
 * `npm run evaluate [-- --held-out | --tuning] [--only en-0] [--entities] [--misses] [--base REV]`: how well the labelled passages
 * are recognised. With --entities, figures of every entity; with --misses, each error; with --base, what changed since a git
 * revision, whose code and facts read the passages of this tree. Of held-out passages only totals are shown.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type * as annotating from '../src/annotate/annotate';
import { annotateText } from '../src/annotate/annotate';
import { evaluate } from '../src/annotate/evaluate';
import type * as loading from '../src/annotate/facts';
import { loadFacts } from '../src/annotate/facts';
import { readPassages } from '../src/annotate/passages';
import { changeLines, differenceLines, entityLines, missLines, totalLines } from '../src/annotate/report';
import { atRevision } from '../src/annotate/revision';

const { values } = parseArgs({
  options: {
    'held-out': { type: 'boolean' },
    tuning: { type: 'boolean' },
    misses: { type: 'boolean' },
    entities: { type: 'boolean' },
    only: { type: 'string' },
    base: { type: 'string' },
  },
});
const facts = loadFacts(process.cwd(), 'all');
const all = readPassages('tests/passages').filter((passage) => !values.only || passage.id.startsWith(values.only));
const known = new Set(facts.entities.map((entity) => entity.id));
for (const passage of all)
  for (const label of passage.labels)
    if (!known.has(label.id)) console.log(`${passage.file}:${passage.line}: no entity has the id ${label.id}`);

const parts = [
  { name: 'tuning', wanted: !values['held-out'], passages: all.filter(({ heldOut }) => !heldOut) },
  { name: 'held out', wanted: !values.tuning, passages: all.filter(({ heldOut }) => heldOut) },
].filter(({ wanted, passages }) => wanted && passages.length > 0);

const evaluations = parts.map(({ passages }) => evaluateHere(passages));
for (const [index, evaluation] of evaluations.entries()) {
  const { name, passages } = parts[index] ?? { name: '', passages: [] };
  console.log([`\n${name}: ${passages.length} passages`, ...totalLines(evaluation)].join('\n'));
  if (name === 'held out') {
    if (values.misses || values.entities)
      console.log('  errors of held-out passages are not shown, so that they stay unseen');
    continue;
  }
  console.log(['  by entity', ...entityLines(evaluation, values.entities === true)].join('\n'));
  if (values.misses) console.log(missLines(evaluation).join('\n'));
}

const { base } = values;
if (base !== undefined)
  await atRevision(base, async (root) => {
    const { annotateText: annotate }: typeof annotating = await import(join(root, 'src/annotate/annotate.ts'));
    const { loadFacts: load }: typeof loading = await import(join(root, 'src/annotate/facts.ts'));
    const then = load(root, 'all');
    for (const [index, after] of evaluations.entries()) {
      const { name, passages } = parts[index] ?? { name: '', passages: [] };
      const before = evaluate(facts.entities, passages, ({ text, about }) => annotate(then, text, about));
      console.log([`\n${name}: since ${base}`, ...differenceLines(before, after)].join('\n'));
      if (name !== 'held out') console.log(changeLines(before, after).join('\n'));
    }
  });

function evaluateHere(passages: typeof all) {
  return evaluate(facts.entities, passages, ({ text, about }) => annotateText(facts, text, about));
}
