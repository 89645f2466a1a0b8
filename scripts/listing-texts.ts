/** The texts of a store's listing, from store/ and public/_locales. */
import { readdirSync, readFileSync } from 'node:fs';
import type { EntityFile } from '../src/facts/read';

export interface ListingTexts {
  readonly name: string;
  readonly summary: string;
  /** Plain text; paragraphs and points on lines of their own. */
  readonly description: string;
}

/** The locales of the interface, as their folders are called. */
export function locales(): string[] {
  return readdirSync('public/_locales').sort();
}

/** @throws an Error that names the file with a placeholder that means nothing. */
export function listingTexts(locale: string, files: readonly Pick<EntityFile, 'entity'>[]): ListingTexts {
  const messages = JSON.parse(readFileSync(`public/_locales/${locale}/messages.json`, 'utf8')) as Record<
    'extensionName' | 'extensionDescription',
    { message: string }
  >;
  const number = new Intl.NumberFormat(locale.replace('_', '-'));
  const facts = files.reduce((sum, { entity }) => sum + (entity.facts?.length ?? 0), 0);
  const figures: Readonly<Record<string, string>> = {
    entities: number.format(files.length),
    facts: number.format(facts),
  };
  const path = `store/${locale}.md`;
  const description = readFileSync(path, 'utf8').replace(/\{(\w+)\}/g, (whole, key: string) => {
    const figure = figures[key];
    if (figure === undefined)
      throw new Error(`${path}: ${whole} stands for no figure; there are {entities} and {facts}.`);
    return figure;
  });
  return { name: messages.extensionName.message, summary: messages.extensionDescription.message, description };
}
