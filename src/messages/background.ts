/** Answering in the background, where all that comes is checked. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { type Answering, type Reply, reply } from './calls';
import { type BackgroundAnswers, type BackgroundRequests, backgroundRequests, ownPagesOnly } from './protocol';

const envelope = v.object({ call: v.string(), request: v.unknown() });

/**
 * Answers calls to the background. A message of another sender, another shape or another call is left unanswered, and so is a page’s
 * script that asks what it may not. Call it at top level, so that a restarted worker answers.
 */
export function answerBackground(answers: Answering<BackgroundRequests, BackgroundAnswers>): void {
  const schemas: Readonly<Record<string, v.GenericSchema>> = backgroundRequests;
  const answering: Readonly<Record<string, (request: never, sender: Runtime.MessageSender) => unknown>> = answers;
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<Reply> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const sent = v.safeParse(envelope, message);
    if (!sent.success || !Object.hasOwn(schemas, sent.output.call)) return undefined;
    const { call, request } = sent.output;
    const [schema, answer] = [schemas[call], answering[call]];
    if (!schema || !answer) return undefined;
    const parsed = v.safeParse(schema, request);
    if (!parsed.success || (ownPagesOnly.has(call) && !isOwnPage(sender))) return undefined;
    return reply(() => answer(parsed.output as never, sender));
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}

/** Whether a message comes from the popup or the library, not from a script in a page. The browser vouches for the address. */
function isOwnPage({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('')) ?? false;
}
