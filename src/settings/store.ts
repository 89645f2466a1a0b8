import browser, { type Storage } from 'webextension-polyfill';
import { type Damage, parseSettings, type SettingKey, type Settings, settingKeys } from './schema';

/** Damaged values are kept under this key of local storage, by setting, until the reader exports or drops them. */
export const damagedKey = 'damagedSettings';

/** The browser's own sync where there is one, this device's storage where not. */
function area(): Storage.StorageArea {
  return browser.storage.sync ?? browser.storage.local;
}

/** Reads all settings. Falls back to the defaults where storage refuses, so that the page is read all the same. */
export async function readSettings(): Promise<{ settings: Settings; damage: Damage[] }> {
  try {
    return parseSettings(await area().get([...settingKeys]));
  } catch (error) {
    console.warn('Backhaul: settings cannot be read, defaults are used.', error);
    return parseSettings({});
  }
}

/**
 * Writes one setting. A damaged value that is overwritten is kept aside first.
 * @throws what storage throws (quota, disk): the caller tells the reader.
 */
export async function writeSetting<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void> {
  const { damage } = await readSettings();
  await keepDamaged(damage.filter((one) => one.key === key));
  await area().set({ [key]: value });
}

/** Keeps values aside that do not fit, the latest of each setting. */
export async function keepDamaged(damage: readonly Damage[]): Promise<void> {
  if (damage.length === 0) return;
  const kept = (await browser.storage.local.get(damagedKey))[damagedKey];
  const all = typeof kept === 'object' && kept !== null ? kept : {};
  await browser.storage.local.set({
    [damagedKey]: { ...all, ...Object.fromEntries(damage.map((one) => [one.key, one])) },
  });
}

/** Calls `changed` with all settings after each change, from any context, until `signal` aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, Storage.StorageChange>) => {
    if (settingKeys.some((key) => key in changes))
      readSettings().then(({ settings }) => !signal.aborted && changed(settings));
  };
  const storage = area();
  storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => storage.onChanged.removeListener(listener));
}
