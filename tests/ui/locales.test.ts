/** The interface's texts: all there in every language, none for nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { categories } from '../../src/facts/categories';
import { statuses } from '../../src/facts/schema';
import { colours, lineStyles } from '../../src/settings/palette';

type Messages = Record<string, { message: string; description?: string }>;

const folder = 'public/_locales';
const read = (locale: string) => JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Messages;
const locales = readdirSync(folder);
const english = read('en');
const placeholders = (message: string) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

/** Keys that are put together from parts. */
const composed = [
  ...categories.flatMap((category) => [`category_${category}`, `category_${category}_plural`]),
  ...statuses.map((status) => `status_${status.replaceAll('-', '_')}`),
  ...colours.map((colour) => `colour_${colour}`),
  ...lineStyles.map((line) => `line_${line}`),
];

function sources(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(inside);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(inside, 'utf8')] : [];
  });
}

describe('the languages of the interface', () => {
  it('are the eight', () => {
    expect(locales.sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'sv', 'zh_CN']);
  });

  it.each(locales)('%s has every text, none more, each filled and with the same placeholders', (locale) => {
    const messages = read(locale);
    expect(Object.keys(messages)).toEqual(Object.keys(english));
    for (const [key, { message }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders(message), key).toEqual(placeholders(english[key]?.message ?? ''));
    }
  });

  it('have no text that nothing shows, and lack none that something does', () => {
    const code = sources('src').join('\n');
    const manifest = readFileSync('manifest.json', 'utf8');
    const used = new Set([...composed, ...[...manifest.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key ?? '')]);
    for (const key of Object.keys(english)) if (new RegExp(`['"]${key}['"]`).test(code)) used.add(key);
    expect(Object.keys(english).filter((key) => !used.has(key))).toEqual([]);
    expect([...used].filter((key) => !Object.hasOwn(english, key))).toEqual([]);
  });

  it('keep to what stores allow for name and description', () => {
    for (const locale of locales) {
      const { extensionName, extensionDescription } = read(locale);
      expect([...(extensionName?.message ?? '')].length, locale).toBeLessThanOrEqual(75);
      expect([...(extensionDescription?.message ?? '')].length, locale).toBeLessThanOrEqual(132);
    }
  });
});
