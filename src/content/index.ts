/** Composition root of the content script: settings → mentions → painter → pointer → card. One AbortSignal stops it all. */
import './extension-api';
import browser from 'webextension-polyfill';
import { answerTab, ask } from '../messages/calls';
import { type Pause, readPause, watchPause } from '../settings/pause';
import { hostOf, isOnAt } from '../settings/sites';
import { readSettings, watchSettings } from '../settings/store';
import { Annotator } from './annotator';
import { whenWorthIt } from './frame';
import { isPage } from './reading/page';

const stop = new AbortController();

async function start(): Promise<void> {
  const [read, pauseAtStart] = await Promise.all([readSettings(), readPause()]);
  let { settings } = read;
  let pause = pauseAtStart;
  let annotator: Annotator | undefined;
  answerTab(
    {
      page: () => ({ url: location.href, isOn: annotator !== undefined }),
      show: ({ id }) => annotator?.showNext(id) ?? false,
      move: ({ by }) => annotator?.move(by) ?? false,
      enterCard: () => annotator?.enterCard() ?? false,
    },
    stop.signal,
  );
  let wasOn = false;
  const apply = async () => {
    const isOn = isOnAt(settings, pageHost()) && pause.until <= Date.now() && !(await isTabPaused(pause));
    if (!isOn) {
      annotator?.stop();
      annotator = undefined;
    } else if (annotator) annotator.settings = settings;
    else annotator = new Annotator(settings, stop);
    // That a page is read the background learns from its port.
    if (window === window.top && wasOn && !isOn)
      ask('off', {}).catch((error) => console.warn('Backhaul: the icon could not be set.', error));
    wasOn = isOn;
  };
  watchSettings((next) => {
    settings = next;
    apply();
  }, stop.signal);
  watchPause((next) => {
    pause = next;
    apply();
  }, stop.signal);
  await apply();
}

/** Only where some tab is paused is the background asked which tab this is. */
async function isTabPaused({ tabs }: Pause): Promise<boolean> {
  return tabs.length > 0 && tabs.includes(await ask('whichTab', {}));
}

/** The host of the page in the tab: a frame is on or off with the page that holds it. */
function pageHost(): string {
  const ancestors = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  const top = ancestors?.item(ancestors.length - 1);
  const own = hostOf(location.href) ?? '';
  if (top && top !== 'null') return hostOf(top) ?? own;
  try {
    return hostOf(window.top?.location.href ?? '') ?? own;
  } catch {
    // A frame of another origin, in a browser without ancestorOrigins: the referrer names the page that holds it.
    return hostOf(document.referrer) ?? own;
  }
}

if (browser.runtime?.id && isPage())
  whenWorthIt(() => {
    start().catch((error) => console.warn('Backhaul could not start on this page.', error));
  });
