/** Reads the pages of all tabs: names and rules are loaded once, here, and no page waits for them. */
import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { loadFacts } from '../facts/load';
import type { PageAbout } from '../matching/reader';
import { type ReadingRequest, readingPort, readingRequest } from '../messages/reading';
import { EntityIndex, PageSession } from './page-session';

let entities: EntityIndex | undefined;

/**
 * Answers content scripts that have texts to be read; `met` hears of each page, or frame of it, that begins to be read. Call it at
 * top level, so that a restarted worker answers.
 */
export function answerReading(met: (page: Runtime.MessageSender) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== readingPort || port.sender?.id !== browser.runtime.id) return;
    met(port.sender);
    readThrough(port);
  });
}

/** A port through which something else is sent is closed. Names are loaded for the first text, not for a page without any. */
function readThrough(port: Runtime.Port): void {
  let isOpen = true;
  let isRead = false;
  let session: PageSession | undefined;
  let known: PageAbout | undefined;
  const close = () => {
    isOpen = false;
    port.disconnect();
  };
  port.onDisconnect.addListener(() => {
    isOpen = false;
  });
  const answer = async (request: Omit<ReadingRequest, 'about'>) => {
    // What is sent while the names are loaded waits in the order in which it came.
    const { names, knowledge } = await loadFacts();
    if (!isOpen) return;
    entities ??= new EntityIndex(names);
    session ??= new PageSession(knowledge, entities, known);
    port.postMessage(session.answer(request));
  };
  port.onMessage.addListener((message: unknown) => {
    const request = v.safeParse(readingRequest, message);
    if (!request.success) return close();
    const { about, ...rest } = request.output;
    known ??= about;
    isRead ||= rest.pieces.length > 0;
    if (!isRead) return;
    answer(rest).catch((error) => {
      console.warn('Backhaul could not read a page.', error);
      // The page asks again.
      close();
    });
  });
}
