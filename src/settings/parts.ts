/**
 * How settings are stored: a list one item an entry, a record one item a field, anything else one item. An item is written by
 * itself, so what two devices, or two windows, change at the same time is merged by the browser’s own sync, and a list has no
 * item that outgrows what sync takes (8 kB). docs/decisions/0014-settings-in-parts.md
 */
import * as v from 'valibot';
import { defaults, partSchemas, type SettingKey, type Settings, settingKeys, settingSchemas } from './schema';

/** Stored values by the names of their items. */
export type Items = Readonly<Record<string, unknown>>;

/** A stored item that could not be used. */
export interface Damage {
  /** The name of the item: `theme`, `sitesOff/news.example`, `looks/vendor` … */
  readonly key: string;
  readonly value: unknown;
  readonly reason: string;
}

type PartedKey = keyof typeof partSchemas;

/** The setting that an item belongs to; undefined for what is no item of ours, or one of a later version. */
export function settingOf(item: string): SettingKey | undefined {
  const [key = '', ...part] = item.split('/');
  return settingKeys.find((one) => one === key && (part.length === 0 || isParted(one)));
}

const isParted = (key: SettingKey): key is PartedKey => Object.hasOwn(partSchemas, key);

/** The name of a list’s entry within its list. */
const entryName = {
  sitesOff: (host: string) => host,
  muted: ({ id, host }: Settings['muted'][number]) => (host ? `${id}@${host}` : id),
};

const isList = (key: PartedKey): key is keyof typeof entryName => Object.hasOwn(entryName, key);

/** A list has any entry; of a record’s fields, some may be a later version’s. */
const isKnown = (key: PartedKey, name: string) => isList(key) || Object.hasOwn(defaults[key], name);

/** A setting’s parts by name. */
function partsOf(key: PartedKey, value: unknown): Map<string, unknown> {
  if (!isList(key)) return new Map(Object.entries(value as object));
  const name = entryName[key] as (entry: unknown) => string;
  return new Map((value as unknown[]).map((entry) => [name(entry), entry]));
}

/** The items that change when settings do: the value to be stored of each, null for one that is to go. */
export function changedItems(before: Settings, after: Partial<Settings>): Items {
  const changed: [item: string, value: unknown][] = [];
  for (const key of settingKeys) {
    if (after[key] === undefined) continue;
    const [old, next] = [itemsOf(key, before[key]), itemsOf(key, after[key])];
    for (const [item, value] of next)
      if (JSON.stringify(old.get(item)) !== JSON.stringify(value)) changed.push([item, value]);
    for (const item of old.keys()) if (!next.has(item)) changed.push([item, null]);
  }
  return Object.fromEntries(changed);
}

function itemsOf(key: SettingKey, value: unknown): Map<string, unknown> {
  if (!isParted(key)) return new Map([[key, value]]);
  return new Map([...partsOf(key, value)].map(([name, part]) => [`${key}/${name}`, part]));
}

/**
 * Settings from whatever storage holds. A value that does not fit gives way to its default and is reported; items that are not
 * ours, or a later version’s, are left alone. A list or record may also lie there whole, as version 0.1 first kept it: its parts
 * stand above it, and a part that is null takes an entry out of it.
 */
export function parseSettings(stored: Items): { settings: Settings; damage: Damage[] } {
  const settings: Record<string, unknown> = { ...defaults };
  const damage: Damage[] = [];
  const parse = (schema: v.GenericSchema, item: string, value: unknown, use: (value: unknown) => void) => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) use(parsed.output);
    else damage.push({ key: item, value: stored[item], reason: parsed.issues[0].message });
  };
  for (const key of settingKeys) {
    const whole = Object.hasOwn(stored, key) ? stored[key] : undefined;
    if (whole == null) continue;
    parse(settingSchemas[key], key, withDefaults(key, whole), (value) => {
      settings[key] = value;
    });
  }
  const parts = new Map<PartedKey, Map<string, unknown>>();
  for (const [item, value] of Object.entries(stored)) {
    const key = settingOf(item);
    if (!key || !isParted(key) || item === key) continue;
    const all = parts.get(key) ?? partsOf(key, settings[key]);
    parts.set(key, all);
    const name = item.slice(key.length + 1);
    if (value === null) all.delete(name);
    else if (isKnown(key, name))
      parse(partSchemas[key], item, value, (part) => {
        if (isList(key) && !partsOf(key, [part]).has(name))
          damage.push({ key: item, value, reason: 'Has another name' });
        else all.set(name, part);
      });
  }
  for (const [key, all] of parts) settings[key] = assembled(key, all);
  return { settings: settings as Settings, damage };
}

/** A list or record from its parts. A record has the fields that we know, each with its default where it has no other value. */
function assembled(key: PartedKey, parts: ReadonlyMap<string, unknown>): unknown {
  if (isList(key)) return [...parts.values()];
  return Object.fromEntries(Object.entries(defaults[key]).map(([name, value]) => [name, parts.get(name) ?? value]));
}

/** A record that was stored whole by an older version lacks the categories that came later. */
function withDefaults(key: SettingKey, value: unknown): unknown {
  const standard = defaults[key];
  const isRecord = (thing: unknown): thing is object =>
    typeof thing === 'object' && thing !== null && !Array.isArray(thing);
  return isRecord(standard) && isRecord(value) ? { ...standard, ...value } : value;
}
