/** Asking and answering: the one place where contexts talk to each other. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { listenUntil } from '../settings/listen';
import {
  type BackgroundAnswers,
  backgroundRequests,
  ownPagesOnly,
  type RequestsOf,
  type TabAnswers,
  tabRequests,
} from './protocol';

type BackgroundRequests = RequestsOf<typeof backgroundRequests>;
type TabRequests = RequestsOf<typeof tabRequests>;

/** How often a call is tried when the background does not answer: it may just be starting, or stopped before it had answered. */
const tries = 3;

/** What comes back for a call: without it the call was lost, also where a browser reports no error. */
interface Reply<Answer> {
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

const begun = v.object({ begun: v.number() });

/** Tells the extension's own pages that are open, if any, that the page in a tab begins to be read. From the background. */
export function announcePage(tabId: number): void {
  // Where no such page is open, nobody is there to receive it.
  browser.runtime.sendMessage({ begun: tabId }).catch(() => undefined);
}

/** Calls `heard` when the page in a tab begins to be read. Nothing is answered. */
export function hearOfPages(heard: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener(((message: unknown, sender: Runtime.MessageSender) => {
    const parsed = v.safeParse(begun, message);
    if (parsed.success && sender.id === browser.runtime.id) heard(parsed.output.begun);
  }) as Runtime.OnMessageListener);
}

type Answering<Requests, Answers> = {
  [Call in keyof Requests & keyof Answers]: (
    request: Requests[Call],
    sender: Runtime.MessageSender,
  ) => Answers[Call] | Promise<Answers[Call]>;
};

/** Answers calls to the background. Call it at top level, so that a restarted worker answers. */
export function answerBackground(answers: Answering<BackgroundRequests, BackgroundAnswers>): void {
  listen(backgroundRequests, answers, new AbortController().signal);
}

/** Answers calls to this content script until `signal` aborts. */
export function answerTab(answers: Answering<TabRequests, TabAnswers>, signal: AbortSignal): void {
  listen(tabRequests, answers, signal);
}

/** A message of another sender, another shape or another call is left unanswered, and so is a page’s script that asks what it may not. */
function listen(
  schemas: Readonly<Record<string, v.GenericSchema>>,
  answers: Readonly<Record<string, (request: never, sender: Runtime.MessageSender) => unknown>>,
  signal: AbortSignal,
): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = v.safeParse(v.object({ call: v.string(), request: v.unknown() }), message);
    if (!envelope.success || !Object.hasOwn(schemas, envelope.output.call)) return undefined;
    const { call, request } = envelope.output;
    const schema = schemas[call];
    const answer = answers[call];
    if (!schema || !answer) return undefined;
    const parsed = v.safeParse(schema, request);
    if (!parsed.success || (ownPagesOnly.has(call) && !isOwnPage(sender))) return undefined;
    return Promise.resolve(answer(parsed.output as never, sender)).then((found) => ({ answer: found }));
  };
  listenUntil(browser.runtime.onMessage, listener as Runtime.OnMessageListener, signal);
}

/** Whether a message comes from the popup or the library, not from a script in a page. The browser vouches for the address. */
function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}
