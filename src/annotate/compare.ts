import { type Evaluation, type Miss, rates } from './evaluate';

/** A figure of two evaluations of the same passages. */
export interface Difference {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** A passage in which something changed. */
export interface ChangedPassage {
  readonly id: string;
  /** Errors that are gone, and errors that are new. */
  readonly mended: readonly Miss[];
  readonly broken: readonly Miss[];
}

/** The figures that two evaluations of the same passages share: F1 by tier and language, then the two shares of the whole. */
export function differences(before: Evaluation, after: Evaluation): Difference[] {
  const none = { found: 0, missed: 0, invented: 0 };
  const f1 = (of: 'tiers' | 'languages') =>
    [...new Set([...after[of].keys(), ...before[of].keys()])].map((name) => ({
      name,
      before: rates(before[of].get(name) ?? none).f1,
      after: rates(after[of].get(name) ?? none).f1,
    }));
  return [
    ...f1('tiers'),
    ...f1('languages').sort((a, b) => (a.name < b.name ? -1 : 1)),
    { name: 'right entity', before: rightShare(before), after: rightShare(after) },
    { name: 'false in 1,000 words', before: before.falsePerThousand, after: after.falsePerThousand },
  ];
}

/** The passages in which errors went or came, in the order of the passages. */
export function changedPassages(before: Evaluation, after: Evaluation): ChangedPassage[] {
  const old = byPassage(before);
  const now = byPassage(after);
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id) => {
    const mended = without(old.get(id) ?? [], now.get(id) ?? []);
    const broken = without(now.get(id) ?? [], old.get(id) ?? []);
    return mended.length + broken.length > 0 ? [{ id, mended, broken }] : [];
  });
}

/** Of the spans found, the share that was given the right entity: 0 to 1. */
export function rightShare({ linked: { right, wrong } }: Evaluation): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

function byPassage({ misses }: Evaluation): Map<string, Miss[]> {
  const map = new Map<string, Miss[]>();
  for (const miss of misses) map.set(miss.passage.id, [...(map.get(miss.passage.id) ?? []), miss]);
  return map;
}

function without(misses: readonly Miss[], others: readonly Miss[]): Miss[] {
  return misses.filter((miss) => !others.some((other) => isSame(miss, other)));
}

/** Whether two errors are one: what happened to the same span, with the same entities. */
function isSame(one: Miss, other: Miss): boolean {
  const place = ({ wanted, got }: Miss) => wanted?.start ?? got?.start;
  return (
    one.what === other.what &&
    one.text === other.text &&
    place(one) === place(other) &&
    one.wanted?.id === other.wanted?.id &&
    one.got?.id === other.got?.id
  );
}
