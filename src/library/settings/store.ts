import browser from 'webextension-polyfill';
import { type Damage, defaults, type SettingKey, type Settings, settingKeys } from '../../settings/schema';
import { damagedKey, readSettings, writeSetting } from '../../settings/store';

/** Writes settings for the library: what is drawn changes at once, and a refusal of storage is passed on. */
export class SettingsStore {
  readonly #changed: (change: Partial<Settings>) => void;

  constructor(changed: (change: Partial<Settings>) => void) {
    this.#changed = changed;
  }

  /** @throws what storage throws; the reader is told by the caller. */
  async set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void> {
    this.#changed({ [key]: value });
    try {
      await writeSetting(key, value);
    } catch (error) {
      this.#changed((await readSettings()).settings);
      throw error;
    }
  }

  async setAll(settings: Partial<Settings>): Promise<void> {
    for (const key of settingKeys) if (settings[key] !== undefined) await this.set(key, settings[key] as never);
  }

  reset(): Promise<void> {
    return this.setAll(defaults);
  }

  /** Values that could not be used: those in force now, and those kept from before. */
  async damage(): Promise<Damage[]> {
    const kept = (await browser.storage.local.get(damagedKey))[damagedKey];
    const before = typeof kept === 'object' && kept !== null ? (Object.values(kept) as Damage[]) : [];
    const { damage } = await readSettings();
    return [...new Map([...before, ...damage].map((one) => [one.key, one])).values()];
  }

  /** Drops damaged values for good; their settings start again from the defaults. */
  async dropDamage(): Promise<void> {
    const { damage } = await readSettings();
    for (const { key } of damage) await writeSetting(key, defaults[key]);
    await browser.storage.local.remove(damagedKey);
  }

  /** All that is stored about the reader, as it is stored. */
  async held(): Promise<{ synced: unknown; onThisDevice: unknown }> {
    const synced = browser.storage.sync ? await browser.storage.sync.get(null) : {};
    return { synced, onThisDevice: await browser.storage.local.get(null) };
  }
}
