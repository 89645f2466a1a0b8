/** Every setting: what it may be and what it is by default. One edit here adds a setting. How they are stored is in parts.ts. */
import * as v from 'valibot';
import { categories } from '../facts/categories';
import { defaultLooks } from './default-looks';
import { colours, lineStyles } from './palette';

const on = v.boolean();
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

const look = v.object({ colour: v.picklist(colours), line: v.picklist(lineStyles) });

const muted = v.object({ id: v.string(), host: v.optional(host) });

const perCategory = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.object(
    Object.fromEntries(categories.map((category) => [category, schema])) as Record<(typeof categories)[number], Schema>,
  );

/** Valid values, by key. */
export const settingSchemas = {
  /** The master switch. */
  enabled: on,
  /** Which categories are painted. */
  categories: perCategory(on),
  /** Hostnames on which nothing is done. */
  sitesOff: v.array(host),
  /** How mentions are shown: CSS highlights over the page, or `<mark>` elements in it. */
  painter: v.picklist(['overlay', 'marks']),
  looks: perCategory(look),
  theme: v.picklist(['system', 'light', 'dark']),
  density: v.picklist(['all', 'section', 'page']),
  /** Milliseconds the pointer rests on a mention before its card opens. */
  openDelay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3000)),
  /** The key that must be held for a card to open on hover. */
  modifier: v.picklist(['none', 'Alt', 'Shift', 'Control']),
  /** Entities not to be shown: everywhere, or on one host. */
  muted: v.array(muted),
} as const;

/** Valid parts of the settings that are kept in parts: entries of a list, fields of a record. */
export const partSchemas = { categories: on, sitesOff: host, looks: look, muted } as const;

export type Settings = { [Key in keyof typeof settingSchemas]: v.InferOutput<(typeof settingSchemas)[Key]> };
export type SettingKey = keyof Settings;
export const settingKeys = Object.keys(settingSchemas) as SettingKey[];

export const defaults: Settings = {
  enabled: true,
  categories: {
    vendor: true,
    operator: true,
    regulator: true,
    security: true,
    government: true,
    standards: true,
    policy: true,
    technology: false,
  },
  sitesOff: [],
  painter: 'overlay',
  looks: defaultLooks,
  theme: 'system',
  density: 'all',
  // Long enough that reading with the pointer over text opens nothing: Wikipedia's previews wait 500, Mastodon's cards 400.
  openDelay: 400,
  modifier: 'none',
  muted: [],
};
