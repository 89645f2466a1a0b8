/** Settings as a file, and back. */
import * as v from 'valibot';
import { type SettingKey, type Settings, settingKeys, settingSchemas } from './schema';

/** The text of a settings file: JSON, one setting a line or more, with a newline at its end. */
export function exportSettings(settings: Settings): string {
  return `${JSON.stringify({ backhaul: 'settings', version: 1, settings }, null, 2)}\n`;
}

export type Import =
  | { readonly ok: true; readonly settings: Partial<Settings> }
  /** It is no JSON, or not a settings file of ours. */
  | { readonly ok: false; readonly problem: 'no json' }
  | { readonly ok: false; readonly problem: 'no settings' }
  /** A setting has a value that it cannot have. */
  | { readonly ok: false; readonly problem: 'bad value'; readonly key: SettingKey };

const file = v.object({
  backhaul: v.literal('settings'),
  version: v.literal(1),
  settings: v.record(v.string(), v.unknown()),
});

/** Reads a settings file whole or not at all. A setting it lacks keeps its value; one that we do not know is passed over. */
export function importSettings(text: string): Import {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'no json' };
  }
  const parsed = v.safeParse(file, json);
  if (!parsed.success) return { ok: false, problem: 'no settings' };
  const settings: Record<string, unknown> = {};
  for (const key of settingKeys) {
    if (!Object.hasOwn(parsed.output.settings, key)) continue;
    const value = v.safeParse(settingSchemas[key], parsed.output.settings[key]);
    if (!value.success) return { ok: false, problem: 'bad value', key };
    settings[key] = value.output;
  }
  return { ok: true, settings: settings as Partial<Settings> };
}
