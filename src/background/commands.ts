import browser from 'webextension-polyfill';
import { askTab } from '../messages/calls';
import type { TabRequests } from '../messages/protocol';
import { pauseTab, readPause } from '../settings/pause';
import { readTab } from './tabs';

/** Answers the keyboard commands of the manifest. */
export function answerCommands(): void {
  browser.commands?.onCommand.addListener(async (command, tab) => {
    const tabId = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (tabId === undefined) return;
    if (command === 'toggle') await pauseTab(tabId, !(await readPause()).tabs.includes(tabId));
    else if (command === 'next' || command === 'previous') await askFrames(tabId, 'move', { by: command });
    else if (command === 'open-card') await askFrames(tabId, 'enterCard', {});
  });
}

/** Asks the frames of a tab that mention something, one after another, until one can do it. */
async function askFrames<Call extends 'move' | 'enterCard'>(
  tabId: number,
  call: Call,
  request: TabRequests[Call],
): Promise<void> {
  const { frames } = await readTab(tabId);
  // A page that has just come has not reported yet.
  for (const { frameId } of frames.length > 0 ? frames : [{ frameId: 0 }])
    if (await askTab(tabId, call, request, frameId).catch(() => false)) return;
}
