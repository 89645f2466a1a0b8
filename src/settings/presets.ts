/**
 * What an organisation has preset (`storage.managed`; public/managed.json describes it to browsers). A preset takes the place of our
 * default; a reader's own choice goes before it.
 */
import browser from 'webextension-polyfill';
import type { SettingKey } from './schema';

export const presetKeys = ['enabled', 'categories', 'sitesOff'] as const satisfies readonly SettingKey[];

/** Presets by setting; none where nobody set any, which Firefox says by refusing. */
export async function readPresets(): Promise<Record<string, unknown>> {
  try {
    return await browser.storage.managed.get([...presetKeys]);
  } catch {
    return {};
  }
}
