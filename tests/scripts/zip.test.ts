import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { filesBelow, zip } from '../../scripts/zip';
import { folderWith } from '../facts/sets';

const files = { 'manifest.json': '{}', 'src/content/index.js': 'content', 'icons/on.png': '\u0000' };

it('gives the same bytes for the same files in another folder, at another time', () => {
  const [one, other] = [folderWith(files), folderWith(Object.fromEntries(Object.entries(files).reverse()))];
  utimesSync(join(other, 'manifest.json'), new Date(0), new Date(0));
  expect(zip(filesBelow(other))).toEqual(zip(filesBelow(one)));
});

it('gives the same bytes in another time zone', () => {
  const before = process.env['TZ'];
  try {
    const archives = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
      process.env['TZ'] = zone;
      return zip(filesBelow(folderWith(files)));
    });
    expect(archives[1]).toEqual(archives[0]);
    expect(archives[2]).toEqual(archives[0]);
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

it('holds every file under its path, in order', () => {
  const entries = unzipSync(zip(filesBelow(folderWith(files))));
  expect(Object.keys(entries)).toEqual(['icons/on.png', 'manifest.json', 'src/content/index.js']);
  expect(new TextDecoder().decode(entries['src/content/index.js'])).toBe('content');
});
