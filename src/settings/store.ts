import browser, { type Storage } from 'webextension-polyfill';
import { listenUntil } from './listen';
import { changedItems, type Damage, type Items, parseSettings, settingOf } from './parts';
import { readPresets } from './presets';
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

/**
 * What the browser’s own sync holds, over what an organisation has preset; and what this device alone keeps because sync did not
 * take it: that stands above.
 */
async function readAreas(): Promise<[synced: Items, kept: Items]> {
  const { sync, local } = browser.storage;
  const [presets, synced, kept] = await Promise.all([readPresets(), readArea(sync), readArea(local)]);
  return [{ ...presets, ...synced }, kept];
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
  // What this device keeps stands above sync: it is changed first, so that a write cut short leaves the old or the new, no mixture.
  const isKept = items.some((item) => Object.hasOwn(kept, item));
  if (isKept) await local.set(changed);
  try {
    await writeSynced(changed, synced);
  } catch (error) {
    console.warn('Backhaul: sync does not take settings; this device keeps them.', error);
    if (!isKept) await local.set(changed);
    return;
  }
  if (isKept) await local.remove(items);
}

/**
 * All in one write, so that one which is cut short is made whole or not at all: null stands for an entry that goes. Such an item is
 * cleared away after that, unless a list stored whole still holds its entry.
 */
async function writeSynced(changed: Items, synced: Items): Promise<void> {
  const { sync } = browser.storage;
  await sync.set(changed);
  const cleared = Object.entries(changed).flatMap(([item, value]) =>
    value === null && !Object.hasOwn(synced, settingOf(item) ?? '') ? [item] : [],
  );
  if (cleared.length > 0) await sync.remove(cleared);
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
  for (const area of [browser.storage.sync, browser.storage.local]) listenUntil(area.onChanged, listener, signal);
}
