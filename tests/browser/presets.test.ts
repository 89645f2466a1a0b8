/** What an organisation presets, by the managed storage of a real browser: Firefox reads it from a file of its user’s home. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geckoId } from '../../scripts/firefox-manifest';
import { stored } from './extension';
import { startWorld, type World } from './harness';

/** Where Firefox looks below the home folder. */
const place =
  process.platform === 'darwin' ? 'Library/Application Support/Mozilla/ManagedStorage' : '.mozilla/managed-storage';

describe('presets of an organisation (firefox)', () => {
  const home = mkdtempSync(join(tmpdir(), 'presets-'));
  let world: World;
  beforeAll(async () => {
    mkdirSync(join(home, place), { recursive: true });
    writeFileSync(
      join(home, place, `${geckoId}.json`),
      JSON.stringify({
        name: geckoId,
        description: 'Presets',
        type: 'storage',
        data: { categories: { vendor: false }, sitesOff: ['127.0.0.1'] },
      }),
    );
    world = await startWorld('firefox', { env: { HOME: home } });
  });
  afterAll(async () => {
    await world.browser.close();
    world.server.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('take the place of our defaults, and the reader’s own choice goes before them', async () => {
    const page = await world.open('/reading.html', 'nothing');
    const popup = await world.openPopup(page);
    expect(await popup.$eval('#site', (site) => (site as HTMLInputElement).checked)).toBe(false);
    await popup.click('label[for=site]');
    const painted = await page.waitFor((all) => all.length > 0);
    expect(painted.map(({ text }) => text)).not.toContain('Ericsson');
    await popup.click('label[for=category-vendor]');
    await page.waitFor((all) => all.some(({ text }) => text === 'Ericsson'));
    await popup.close();
  });

  it('are none of the reader’s settings: these hold what the reader changed, and no more', async () => {
    expect(await stored(world)).toMatchObject({ sitesOff: [], categories: expect.objectContaining({ vendor: true }) });
    const items = await world.ask(async (api) => Object.keys(await api.storage.sync.get(null)), undefined);
    expect(items.sort()).toEqual(['categories/vendor', 'sitesOff/127.0.0.1']);
  });
});
