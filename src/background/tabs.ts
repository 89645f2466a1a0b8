import browser from 'webextension-polyfill';
import type { FrameReport, TabReport } from '../messages/protocol';

/** Reports by frame, one record a tab, in session storage: it outlives the worker, not the browser. */
type TabRecord = Record<string, FrameReport>;

const keyOf = (tabId: number) => `tab:${tabId}`;

async function readFrames(tabId: number): Promise<TabRecord> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] ?? {}) as TabRecord;
}

/** Writes are made one after another, so that reports of two frames never overwrite each other. */
let writing: Promise<unknown> = Promise.resolve();

function inTurn<Result>(task: () => Promise<Result>): Promise<Result> {
  const result = writing.then(task);
  writing = result.catch(() => undefined);
  return result;
}

/** Keeps what a frame of a tab found. */
export function noteFrame(tabId: number, frameId: number, report: FrameReport): Promise<void> {
  return inTurn(async () => {
    const frames = await readFrames(tabId);
    frames[frameId] = report;
    await browser.storage.session.set({ [keyOf(tabId)]: frames });
  });
}

export function forgetTab(tabId: number): Promise<void> {
  return inTurn(() => browser.storage.session.remove(keyOf(tabId)));
}

export async function isOpen(tabId: number): Promise<boolean> {
  try {
    await browser.tabs.get(tabId);
    return true;
  } catch {
    return false;
  }
}

/** A tab's frames, summed. */
export async function readTab(tabId: number): Promise<TabReport> {
  // Without a prototype: an id may be called as Object’s own members are.
  const counts: Record<string, number> = Object.create(null);
  const frames: { frameId: number; ids: string[] }[] = [];
  let stoppedEarly = false;
  for (const [frameId, report] of Object.entries(await readFrames(tabId))) {
    stoppedEarly ||= report.stoppedEarly;
    const ids = Object.keys(report.counts);
    if (ids.length > 0) frames.push({ frameId: Number(frameId), ids });
    for (const [id, count] of Object.entries(report.counts)) counts[id] = (counts[id] ?? 0) + count;
  }
  return { counts, stoppedEarly, frames: frames.sort((a, b) => a.frameId - b.frameId) };
}

export const emptyReport: TabReport = { counts: {}, stoppedEarly: false, frames: [] };
