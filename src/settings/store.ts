import browser, { type Storage } from 'webextension-polyfill';
import { changedItems, type Damage, type Items, parseSettings, settingOf } from './parts';
import type { Settings } from './schema';

/** Damaged values are kept under this key of local storage, by item, until the reader exports or drops them. */
export const damagedKey = 'damagedSettings';

/**
 * Reads all settings. Where an area refuses, what the other holds is used, and the defaults for the rest, so that the page is
 * read all the same.
 */
export async function readSettings(): Promise<{ settings: Settings; damage: Damage[] }> {
  const [synced, kept] = await readAreas();
  return parseSettings({ ...synced, ...kept });
}

/** What the browser’s own sync holds, and what this device alone keeps because sync did not take it: that stands above. */
function readAreas(): Promise<[synced: Items, kept: Items]> {
  return Promise.all([readArea(browser.storage.sync), readArea(browser.storage.local)]);
}

async function readArea(area: Storage.StorageArea): Promise<Items> {
  try {
    return await area.get(null);
  } catch (error) {
    console.warn('Backhaul: settings cannot be read, defaults are used.', error);
    return {};
  }
}

/**
 * Writes what differs between `before`, the settings that the reader saw, and `after`, those that the reader wants: what changed
 * elsewhere meanwhile stays. What sync refuses, as when it is full, this device keeps. Damaged values are kept aside first.
 * @throws what local storage throws when it refuses too: nothing was changed then, and the caller tells the reader.
 */
export async function writeSettings(after: Partial<Settings>, before: Settings): Promise<void> {
  const changed = changedItems(before, after);
  const items = Object.keys(changed);
  if (items.length === 0) return;
  const { local } = browser.storage;
  const [synced, kept] = await readAreas();
  await keepDamaged(parseSettings({ ...synced, ...kept }).damage.filter(({ key }) => items.includes(key)));
  const isKept = items.some((item) => Object.hasOwn(kept, item));
  // All of it in force from here on, should we be stopped in between.
  if (isKept) await local.set(changed);
  try {
    await writeSynced(changed, synced);
  } catch (error) {
    console.warn('Backhaul: sync does not take settings; this device keeps them.', error);
    await local.set(changed);
    return;
  }
  if (isKept) await local.remove(items);
}

/** An entry goes by its item, or by null where a list stored whole still holds it. */
async function writeSynced(changed: Items, synced: Items): Promise<void> {
  const { sync } = browser.storage;
  const all = Object.entries(changed);
  const goes = ([item, value]: [string, unknown]) => value === null && !Object.hasOwn(synced, settingOf(item) ?? '');
  const written = all.filter((one) => !goes(one));
  const removed = all.filter(goes).map(([item]) => item);
  if (written.length > 0) await sync.set(Object.fromEntries(written));
  if (removed.length > 0) await sync.remove(removed);
}

/** Keeps values aside that do not fit, the latest of each item. */
async function keepDamaged(damage: readonly Damage[]): Promise<void> {
  if (damage.length === 0) return;
  const all = [...(await readKept()), ...damage];
  await browser.storage.local.set({ [damagedKey]: Object.fromEntries(all.map((one) => [one.key, one])) });
}

async function readKept(): Promise<Damage[]> {
  const kept = (await browser.storage.local.get(damagedKey))[damagedKey];
  return typeof kept === 'object' && kept !== null ? (Object.values(kept) as Damage[]) : [];
}

/** Values that could not be used: those in force now, and those kept from before. */
export async function readDamage(): Promise<Damage[]> {
  const all = [...(await readKept()), ...(await readSettings()).damage];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** Drops damaged values for good; their settings start again from the defaults. @throws what storage throws. */
export async function dropDamage(): Promise<void> {
  const { sync, local } = browser.storage;
  const items = (await readSettings()).damage.map(({ key }) => key);
  await sync.remove(items);
  await local.remove([...items, damagedKey]);
}

/** Calls `changed` with all settings after each change, from any context, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>) => {
    if (Object.keys(changes).some(settingOf))
      readSettings().then(({ settings }) => !signal.aborted && changed(settings));
  };
  const areas = [browser.storage.sync, browser.storage.local];
  for (const area of areas) area.onChanged.addListener(listener);
  signal.addEventListener('abort', () => {
    for (const area of areas) area.onChanged.removeListener(listener);
  });
}
