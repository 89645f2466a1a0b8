/** The stores' own limits: Chrome Web Store 75 characters of name, 132 of summary, 16,000 of description; Firefox Add-ons 250 of summary. */
import { expect, it } from 'vitest';
import { listingTexts, locales } from '../../scripts/listing-texts';
import { readFacts } from '../../src/facts/read';

const { files } = readFacts(process.cwd());

it.each(locales())('has a listing in %s that the stores take', (locale) => {
  const { name, summary, description } = listingTexts(locale, files);
  expect(name.length).toBeLessThanOrEqual(75);
  expect(summary.length).toBeLessThanOrEqual(132);
  expect(description.length).toBeLessThanOrEqual(16_000);
  expect(description).not.toMatch(/[{}]/);
  expect(description.match(/^• /gm)).toHaveLength(6);
});
