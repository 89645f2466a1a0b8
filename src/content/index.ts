/** Composition root of the content script: settings → mentions → painter → pointer → card. One AbortSignal stops it all. */
import browser from 'webextension-polyfill';
import { answerTab } from '../messages/calls';
import { isOnAt } from '../settings/sites';
import { readSettings, watchSettings } from '../settings/store';
import { Annotator } from './annotator';
import { whenWorthIt } from './frame';
import { whenOrphaned } from './orphan';
import { isPage } from './reading/page';

const stop = new AbortController();

async function start(): Promise<void> {
  const { settings } = await readSettings();
  let annotator: Annotator | undefined;
  answerTab({ page: () => ({ url: location.href }), show: ({ id }) => annotator?.showNext(id) ?? false }, stop.signal);
  const apply = (next: typeof settings) => {
    if (!isOnAt(next, pageHost())) {
      annotator?.stop();
      annotator = undefined;
    } else if (annotator) annotator.settings = next;
    else annotator = new Annotator(next, stop.signal);
  };
  apply(settings);
  watchSettings(apply, stop.signal);
  whenOrphaned(() => stop.abort(), stop.signal);
}

/** The host of the page in the tab: a frame is on or off with the page that holds it. */
function pageHost(): string {
  const ancestors = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const top = ancestors?.item(ancestors.length - 1);
  if (top && top !== 'null') return new URL(top).hostname;
  try {
    return window.top?.location.hostname || location.hostname;
  } catch {
    // A frame of another origin, in a browser without ancestorOrigins: the referrer names the page that holds it.
    return document.referrer ? new URL(document.referrer).hostname : location.hostname;
  }
}

if (browser.runtime?.id && isPage())
  whenWorthIt(() => {
    start().catch((error) => console.warn('Backhaul could not start on this page.', error));
  });
