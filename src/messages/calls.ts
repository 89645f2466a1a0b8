/** Asking, and answering in a page. */
import browser, { type Runtime } from 'webextension-polyfill';
import { listenUntil } from '../settings/listen';
import type { BackgroundAnswers, BackgroundRequests, TabAnswers, TabRequests } from './protocol';

/** How often a call is tried when the background does not answer: it may just be starting, or stopped before it had answered. */
const tries = 3;

/** What comes back for a call: without it the call was lost, also where a browser reports no error. */
export type Reply = { readonly answer: unknown } | { readonly failed: string };

/** Where the answer is undefined, a browser may bring back an empty reply. */
function replyOf(message: unknown): Partial<Reply> {
  if (typeof message !== 'object' || message === null) throw new Error('The call was not answered.');
  return message;
}

function answerIn<Answer>(reply: { readonly answer?: unknown; readonly failed?: string }): Answer {
  if (reply.failed !== undefined) throw new Error(reply.failed);
  return reply.answer as Answer;
}

/** The reply that a call gets, be it what was thrown. */
export async function reply(answer: () => unknown): Promise<Reply> {
  try {
    return { answer: await answer() };
  } catch (error) {
    console.warn('Backhaul could not answer.', error);
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Asks the background. A background that was stopped is started by the call; a lost call is tried again.
 * @throws when no try is answered, as when the extension was removed or updated under this page; and what the answering one threw.
 */
export async function ask<Call extends keyof BackgroundRequests>(
  call: Call,
  request: BackgroundRequests[Call],
): Promise<BackgroundAnswers[Call]> {
  return answerIn(await replied(() => browser.runtime.sendMessage({ call, request })));
}

async function replied(send: () => Promise<unknown>): Promise<Partial<Reply>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return replyOf(await send());
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
  return answerIn(replyOf(await browser.tabs.sendMessage(tabId, { call, request }, options)));
}

export type Answering<Requests, Answers> = {
  [Call in keyof Requests & keyof Answers]: (
    request: Requests[Call],
    sender: Runtime.MessageSender,
  ) => Answers[Call] | Promise<Answers[Call]>;
};

/** Answers calls to this content script until `signal` aborts. Another sender, or another call, is left unanswered. */
export function answerTab(answers: Answering<TabRequests, TabAnswers>, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    const { call, request } = (message ?? {}) as { call?: unknown; request?: unknown };
    if (sender.id !== browser.runtime.id || typeof call !== 'string' || !Object.hasOwn(answers, call)) return undefined;
    const answer = answers[call as keyof TabRequests] as (request: unknown, sender: Runtime.MessageSender) => unknown;
    return reply(() => answer(request, sender));
  };
  listenUntil(browser.runtime.onMessage, listener as Runtime.OnMessageListener, signal);
}
