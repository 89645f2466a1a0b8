/** Composition root of the content script: orders → mentions → painter → pointer → card. One AbortSignal stops it all. */
import browser from 'webextension-polyfill';
import { answerTab } from '../messages/calls';
import { Annotator } from './annotator';
import { whenWorthIt } from './frame';
import { Orders } from './orders';
import { isPage } from './reading/page';

function start(): void {
  const stop = new AbortController();
  let annotator: Annotator | undefined;
  const orders = new Orders((settings) => {
    if (!settings) {
      annotator?.stop();
      annotator = undefined;
    } else if (annotator) annotator.settings = settings;
    else annotator = new Annotator(settings, stop);
  }, stop.signal);
  answerTab(
    {
      page: () => ({ url: location.href }),
      show: ({ id }) => annotator?.showNext(id) ?? false,
      move: ({ by }) => annotator?.move(by) ?? false,
      enterCard: () => annotator?.enterCard() ?? false,
      renew: () => void orders.renew(),
    },
    stop.signal,
  );
  orders.renew();
}

if (browser.runtime?.id && isPage()) whenWorthIt(start);
