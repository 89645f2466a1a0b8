/**
 * The extension's own pipeline as the content script puts it together: read the page in stretches from what is seen, find names,
 * read them by all context rules, paint. The table that ships is in it, and is loaded in the run.
 */
import { aboutPage } from '../../src/content/about';
import { PageMentions } from '../../src/content/mentions';
import { OverlayPainter } from '../../src/content/painter/overlay';
import { stretchesOf } from '../../src/content/reading/order';
import { textRoot } from '../../src/content/reading/page';
import { ShadowRoots } from '../../src/content/reading/shadows';
import { SkippedContent } from '../../src/content/reading/skipped';
import { walkTexts } from '../../src/content/reading/walk';
import { knowledge } from '../../src/facts/knowledge';
import { names } from '../../src/generated/names';
import { PageReader } from '../../src/matching/reader';
import { defaults } from '../../src/settings/schema';
import { measured } from './engine';

measured(() => {
  const start = performance.now();
  const { signal } = new AbortController();
  const skipped = new SkippedContent(signal);
  let firstPainted: number | undefined;
  let painting = 0;
  const mentions: PageMentions = new PageMentions(
    new PageReader(knowledge(), aboutPage()),
    names,
    ({ added, removed }) => {
      const before = performance.now();
      painter.erase(removed);
      painter.paint(added);
      const after = performance.now();
      firstPainted ??= after - start;
      painting += after - before;
    },
  );
  const painter = new OverlayPainter(defaults.looks, mentions, skipped);
  const root = textRoot();
  const ready = performance.now();
  let longest = 0;
  let last = ready;
  if (root)
    for (const stretch of stretchesOf(root))
      for (const part of walkTexts(root, stretch)) {
        mentions.read(part);
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
      }
  const read = performance.now();
  mentions.refresh();
  new ShadowRoots(() => undefined).search(document);
  const end = performance.now();
  return {
    found: () => [...mentions.all].filter(({ kind }) => kind === 'name').map(textOf),
    phases: {
      loading: ready - start,
      reading: read - ready,
      refreshing: end - read,
      painting,
      longest,
      ...(firstPainted === undefined ? {} : { firstPainted }),
    },
  };
});

function textOf({
  start,
  end,
}: {
  start: { node: Text; offset: number };
  end: { node: Text; offset: number };
}): string {
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range.toString();
}
