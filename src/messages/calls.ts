/** Asking, and answering in a page. */
import browser, { type Runtime } from 'webextension-polyfill';
import { listenUntil } from '../settings/listen';
import type { BackgroundAnswers, BackgroundRequests, TabAnswers, TabRequests } from './protocol';

/** How often a call is tried when the background does not answer: it may just be starting, or stopped before it had answered. */
const tries = 3;

/** What comes back for a call: without it the call was lost, also where a browser reports no error. */
export interface Reply<Answer> {
  readonly answer: Answer;
}

function answerIn<Answer>(reply: unknown): Answer {
  if (typeof reply !== 'object' || reply === null) throw new Error('The call was not answered.');
  return (reply as Reply<Answer>).answer;
}

/**
 * Asks the background. A background that was stopped is started by the call; a lost call is tried again.
 * @throws when no try is answered, as when the extension was removed or updated under this page.
 */
export async function ask<Call extends keyof BackgroundRequests>(
  call: Call,
  request: BackgroundRequests[Call],
): Promise<BackgroundAnswers[Call]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return answerIn<BackgroundAnswers[Call]>(await browser.runtime.sendMessage({ call, request }));
    } catch (error) {
      if (attempt === tries || !browser.runtime?.id) throw error;
    }
  }
}

/** Asks the content scripts of a tab, or of one of its frames. @throws where none is there. */
export async function askTab<Call extends keyof TabRequests>(
  tabId: number,
  call: Call,
  request: TabRequests[Call],
  frameId?: number,
): Promise<TabAnswers[Call]> {
  const options = frameId === undefined ? {} : { frameId };
  return answerIn<TabAnswers[Call]>(await browser.tabs.sendMessage(tabId, { call, request }, options));
}

export type Answering<Requests, Answers> = {
  [Call in keyof Requests & keyof Answers]: (
    request: Requests[Call],
    sender: Runtime.MessageSender,
  ) => Answers[Call] | Promise<Answers[Call]>;
};

/** Answers calls to this content script until `signal` aborts. Another sender, or another call, is left unanswered. */
export function answerTab(answers: Answering<TabRequests, TabAnswers>, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    const { call, request } = (message ?? {}) as { call?: unknown; request?: unknown };
    if (sender.id !== browser.runtime.id || typeof call !== 'string' || !Object.hasOwn(answers, call)) return undefined;
    const answer = answers[call as keyof TabRequests] as (request: unknown, sender: Runtime.MessageSender) => unknown;
    return Promise.resolve(answer(request, sender)).then((found) => ({ answer: found }));
  };
  listenUntil(browser.runtime.onMessage, listener as Runtime.OnMessageListener, signal);
}
