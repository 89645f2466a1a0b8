import type { PageMention } from './page-mention';
import { isDisplayed, isShown } from './reading/readable';
import type { SkippedContent } from './reading/skipped';
import { runInSlices } from './reading/slices';

/**
 * Counts mentions by entity id, in slices: those whose text is displayed. Whether a text is displayed is asked anew each time,
 * since a page shows and hides without telling.
 */
export async function countShown(
  mentions: Iterable<PageMention>,
  isWanted: (mention: PageMention) => boolean,
  skipped: SkippedContent,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  await runInSlices(countSteps([...mentions].filter(isWanted), skipped, counts), signal);
  return counts;
}

/** Mentions that are counted between two looks at the clock. */
const step = 50;

function* countSteps(
  mentions: readonly PageMention[],
  skipped: SkippedContent,
  counts: Record<string, number>,
): Generator<undefined, void> {
  let left = step;
  for (const mention of mentions) {
    const { node } = mention.start;
    // What the browser skips until it comes near counts as what is around it.
    const around = node.parentElement && skipped.around(node.parentElement);
    if (around ? isDisplayed(around) : isShown(node)) counts[mention.id] = (counts[mention.id] ?? 0) + 1;
    if (--left > 0) continue;
    left = step;
    yield;
  }
}
