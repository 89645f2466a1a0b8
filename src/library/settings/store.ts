import browser from 'webextension-polyfill';
import { defaults, type SettingKey, type Settings } from '../../settings/schema';
import { readSettings, writeSettings } from '../../settings/store';

/** Writes settings for the library: what is drawn changes at once, and a refusal of storage is passed on. */
export class SettingsStore {
  readonly #shown: () => Settings;
  readonly #changed: (change: Partial<Settings>) => void;

  /** `shown` are the settings as the library draws them; `changed` draws others. */
  constructor(shown: () => Settings, changed: (change: Partial<Settings>) => void) {
    this.#shown = shown;
    this.#changed = changed;
  }

  /** @throws what storage throws; the reader is told by the caller. */
  set<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void> {
    return this.setAll({ [key]: value } as Partial<Settings>);
  }

  /** @throws what storage throws; the reader is told by the caller. */
  async setAll(settings: Partial<Settings>): Promise<void> {
    const before = this.#shown();
    this.#changed(settings);
    try {
      await writeSettings(settings, before);
    } catch (error) {
      this.#changed((await readSettings()).settings);
      throw error;
    }
  }

  reset(): Promise<void> {
    return this.setAll(defaults);
  }

  /** All that is stored about the reader, as it is stored. */
  async held(): Promise<{ synced: unknown; onThisDevice: unknown }> {
    return { synced: await browser.storage.sync.get(null), onThisDevice: await browser.storage.local.get(null) };
  }
}
