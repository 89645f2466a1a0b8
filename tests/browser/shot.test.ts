import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { shoot } from '../../scripts/shot';
import { folderWith } from '../facts/sets';
import { inBothBrowsers } from './harness';

/** Width and height of a PNG, from its header (PNG specification, 11.2.2). */
function sizeOf(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

inBothBrowsers('a picture of page and card', (world) => {
  it('shows the card of the text that is asked for', async () => {
    const { page } = await world().open('/article.html');
    const file = join(folderWith({}), 'deep/card.png');
    expect(await shoot(world(), page, file, { text: 'HCSEC', names: [] })).toBe('HCSEC');
    expect(sizeOf(file)).toEqual([1280, 800]);
  });

  it('takes the first of the names given where no text is asked for', async () => {
    const { page } = await world().open('/article.html');
    const file = join(folderWith({}), 'card.png');
    expect(await shoot(world(), page, file, { names: ['ZTE', 'Nokia', 'Ericsson'] })).toBe('ZTE');
  });
});
