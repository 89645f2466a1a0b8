/** Evaluations as lines of text. */
import { changedPassages, differences, rightShare } from './compare';
import { type Evaluation, type Miss, rates, type Tally } from './evaluate';

/** So many of the worst entities are shown where not all of them are asked for. */
const worst = 12;

/** Figures by tier and by language, the share of right entities, false mentions on traps. */
export function totalLines({ tiers, languages, ...evaluation }: Evaluation): string[] {
  return [
    ...[...tiers, ...[...languages].sort()].map(([name, tally]) => tallyLine(name, tally)),
    `  ${'right entity'.padEnd(24)} ${figure(rightShare({ tiers, languages, ...evaluation }))}`,
    `  ${'false in 1,000 words'.padEnd(24)} ${evaluation.falsePerThousand.toFixed(2)} (traps)`,
  ];
}

/** Figures by entity, the worst first: those with the most errors, or all of them. */
export function entityLines({ entities }: Evaluation, all: boolean): string[] {
  const errors = ({ missed, invented }: Tally) => missed + invented;
  const sorted = [...entities].sort(
    ([a, one], [b, other]) => errors(other) - errors(one) || rates(one).f1 - rates(other).f1 || (a < b ? -1 : 1),
  );
  return sorted
    .filter(([, tally], index) => all || (index < worst && errors(tally) > 0))
    .map(([id, tally]) => tallyLine(id, tally));
}

/** Each error with its passage. */
export function missLines({ misses }: Evaluation): string[] {
  return misses.map((miss) => `  ${miss.passage.id} ${missText(miss)}`);
}

/** How each figure went from one evaluation to another of the same passages; figures that stayed are left out. */
export function differenceLines(before: Evaluation, after: Evaluation): string[] {
  const moved = differences(before, after).filter((one) => figure(one.before) !== figure(one.after));
  if (moved.length === 0) return ['  no figure changed'];
  return moved.map(
    (one) =>
      `  ${one.name.padEnd(24)} ${figure(one.before)} → ${figure(one.after)}  (${one.after > one.before ? '+' : '−'}${figure(Math.abs(one.after - one.before))})`,
  );
}

/** The passages that changed: `+` an error that is gone, `-` one that is new. */
export function changeLines(before: Evaluation, after: Evaluation): string[] {
  return changedPassages(before, after).flatMap(({ id, mended, broken }) => [
    ...mended.map((miss) => `  ${id} + ${missText(miss)}`),
    ...broken.map((miss) => `  ${id} - ${missText(miss)}`),
  ]);
}

function tallyLine(name: string, tally: Tally): string {
  const { precision, recall, f1 } = rates(tally);
  const { found, missed, invented } = tally;
  return `  ${name.padEnd(24)} P ${figure(precision)}  R ${figure(recall)}  F1 ${figure(f1)}  (${found} found, ${missed} missed, ${invented} invented)`;
}

function missText({ what, text, wanted, got }: Miss): string {
  const wish = wanted ? ` wanted ${wanted.id}${wanted.kind === 'description' ? ' (description)' : ''}` : '';
  const reading = got ? ` got ${got.id} ${got.confidence}: ${got.why.join('; ')}` : '';
  return `${what}: ${text}${wish}${reading}`;
}

function figure(rate: number): string {
  return rate.toFixed(3);
}
