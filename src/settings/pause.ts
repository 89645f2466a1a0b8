/** Pauses: of everything for an hour, of one tab until it is closed. They belong to this device and end by themselves, so they are no settings. */
import browser, { type Storage } from 'webextension-polyfill';
import { listenUntil } from './listen';

const key = 'pause';
/** Milliseconds in the pause called “one hour”. */
export const pauseLength = 3_600_000;

export interface Pause {
  /** Milliseconds since 1970 until which everything is paused; 0 for not. */
  readonly until: number;
  /** Ids of paused tabs. */
  readonly tabs: readonly number[];
}

export const noPause: Pause = { until: 0, tabs: [] };

/** A pause from whatever storage holds; what does not fit counts as none. An end further off than an hour is a clock set back. */
export function parsePause(stored: unknown, now: number): Pause {
  if (typeof stored !== 'object' || stored === null) return noPause;
  const { until, tabs } = stored as Record<string, unknown>;
  const ends = typeof until === 'number' && until > now && until <= now + pauseLength ? until : 0;
  return { until: ends, tabs: Array.isArray(tabs) ? tabs.filter((tab) => Number.isInteger(tab)) : [] };
}

export async function readPause(): Promise<Pause> {
  try {
    return parsePause((await browser.storage.local.get(key))[key], Date.now());
  } catch {
    // Without storage nothing was paused.
    return noPause;
  }
}

export async function pauseAll(on: boolean): Promise<void> {
  const { tabs } = await readPause();
  await browser.storage.local.set({ [key]: { until: on ? Date.now() + pauseLength : 0, tabs } });
}

export async function pauseTab(tabId: number, on: boolean): Promise<void> {
  const { until, tabs } = await readPause();
  const others = tabs.filter((tab) => tab !== tabId);
  await browser.storage.local.set({ [key]: { until, tabs: on ? [...others, tabId] : others } });
}

/** Forgets paused tabs: all of them when the browser starts, since it gives their ids anew. */
export async function forgetPausedTabs(tabId?: number): Promise<void> {
  const { until, tabs } = await readPause();
  const left = tabId === undefined ? [] : tabs.filter((tab) => tab !== tabId);
  if (left.length < tabs.length) await browser.storage.local.set({ [key]: { until, tabs: left } });
}

/** Calls `changed` with the pause after each change, and when an hour’s pause ends, until `signal` aborts. */
export function watchPause(changed: (pause: Pause) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (pause: Pause) => {
    clearTimeout(timer);
    if (pause.until > 0) timer = setTimeout(() => changed({ ...pause, until: 0 }), pause.until - Date.now());
  };
  const listener = (changes: Record<string, Storage.StorageChange>) => {
    if (!(key in changes)) return;
    const pause = parsePause(changes[key]?.newValue, Date.now());
    wait(pause);
    changed(pause);
  };
  readPause().then((pause) => !signal.aborted && wait(pause));
  listenUntil(browser.storage.local.onChanged, listener, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
