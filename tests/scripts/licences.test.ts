import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { collectLicences, licencesFile } from '../../scripts/collect-licences';

it('ships the licence of every bundled package as it stands; else run: npm run licences', () => {
  expect(readFileSync(licencesFile, 'utf8')).toBe(collectLicences(process.cwd()));
});

it('names each package that ships, and the data that the build takes in', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const text = readFileSync(licencesFile, 'utf8');
  for (const name of [...Object.keys(dependencies), 'world-countries']) expect(text).toContain(`\n${name} `);
  expect(text).toContain('Open Database License');
});
