import type { PageMention } from './mentions';
import { isShown } from './reading/readable';
import { runInSlices } from './reading/slices';

/**
 * Counts mentions by entity id, in slices: those whose text is displayed. Whether a text is displayed is asked anew each time,
 * since a page shows and hides without telling.
 */
export async function countShown(
  mentions: Iterable<PageMention>,
  isWanted: (mention: PageMention) => boolean,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await runInSlices(countSteps([...mentions], isWanted, counts), signal);
  return counts;
}

/** Mentions that are counted between two looks at the clock. */
const step = 50;

function* countSteps(
  mentions: readonly PageMention[],
  isWanted: (mention: PageMention) => boolean,
  counts: Record<string, number>,
): Generator<undefined, void> {
  let left = step;
  for (const mention of mentions) {
    if (isWanted(mention) && isShown(mention.start.node)) counts[mention.id] = (counts[mention.id] ?? 0) + 1;
    if (--left > 0) continue;
    left = step;
    yield;
  }
}
