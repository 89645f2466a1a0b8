/**
 * What ships weighs no more than sizes.json says. `npm test` builds first. Where something must grow, raise the number there and give
 * the reason in the commit; where something shrank, lower it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureSizes, type SizeLimit } from '../../bench/sizes';

const folder = 'dist/chrome';
const limits = JSON.parse(readFileSync('sizes.json', 'utf8')) as Record<string, SizeLimit>;

describe('what ships', () => {
  it('was built', () => {
    expect(existsSync(`${folder}/manifest.json`), 'Run npm run build first.').toBe(true);
  });

  const sizes = existsSync(folder) ? measureSizes(folder) : {};

  it.each(['chrome', 'firefox'])(
    'has a content script in ASCII, of which a letter is kept in one byte: %s',
    (target) => {
      expect(readFileSync(`dist/${target}/src/content/index.js`, 'utf8')).toMatch(/^[\0-\x7f]+$/);
    },
  );

  it('is all in sizes.json', () => {
    expect(Object.keys(limits).sort()).toEqual(Object.keys(sizes).sort());
  });

  it.each(Object.entries(limits))('is within its limit: %s', (name, { raw, gzipped }) => {
    const size = sizes[name];
    expect(size?.raw).toBeGreaterThan(0);
    expect(size?.raw, `${name} has grown: give the reason in the commit and raise sizes.json`).toBeLessThanOrEqual(raw);
    expect(size?.gzipped, `${name} has grown, gzipped`).toBeLessThanOrEqual(gzipped);
  });
});
