/**
 * The extension’s own pipeline as the content script puts it together: read the page in slices from what is seen, have the
 * background find and judge names, place and paint them. The background is a worker; what it works is not the page’s.
 */
import { aboutPage } from '../../src/content/about';
import { PageMentions } from '../../src/content/mentions';
import { OverlayPainter } from '../../src/content/painter/overlay';
import { ReadingPort } from '../../src/content/reading/reading-port';
import { SkippedContent } from '../../src/content/reading/skipped';
import { PageWatcher } from '../../src/content/reading/watch';
import { defaults } from '../../src/settings/schema';
import { reader } from '../worker-port';
import { measured } from './engine';

measured(async () => {
  const start = performance.now();
  const { signal } = new AbortController();
  const skipped = new SkippedContent(signal);
  const first = { painted: Number.NaN, busy: Number.NaN };
  let isRead = false;
  let resolve: () => void = () => undefined;
  const done = new Promise<void>((settled) => {
    resolve = settled;
  });
  const port = new ReadingPort(
    {
      about: aboutPage,
      orphaned: () => undefined,
      answered: (answer) => {
        mentions.take(answer);
        if (isRead && reader.open === 0) resolve();
      },
    },
    signal,
  );
  const mentions: PageMentions = new PageMentions(port, ({ added, removed }) => {
    painter.erase(removed);
    painter.paint(added);
    if (Number.isNaN(first.painted)) Object.assign(first, { painted: performance.now() - start, busy: reader.busy });
  });
  const painter = new OverlayPainter(defaults.looks, mentions, skipped);
  new PageWatcher(
    mentions,
    {
      worked: () => {
        port.settle();
        // What is to be judged again is sent in this task.
        queueMicrotask(() => {
          isRead = true;
        });
      },
      ready: () => port.ready(),
      touched: () => undefined,
      release: () => false,
    },
    signal,
  ).start();
  await done;
  return {
    found: () => [...mentions.all].filter(({ kind }) => kind === 'name').map(textOf),
    phases: { background: reader.busy, firstPainted: first.painted, firstBusy: first.busy },
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
