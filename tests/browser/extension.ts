/** What tests ask of the extension itself: its settings, its pages, axe. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { changedItems, type Items, parseSettings, settingOf } from '../../src/settings/parts';
import type { SettingKey, Settings } from '../../src/settings/schema';
import { openExtensionPage, type World } from './harness';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Changes settings as the extension does. */
export async function set(world: World, settings: Partial<Settings>): Promise<void> {
  const items = changedItems(parseSettings(await storedItems(world)).settings, settings);
  await world.ask(async (api, changed) => {
    for (const [item, value] of Object.entries(changed))
      await (value === null ? api.storage.sync.remove(item) : api.storage.sync.set({ [item]: value }));
  }, items);
}

/** The settings that are not left at their default. */
export async function stored(world: World): Promise<Partial<Settings>> {
  const items = await storedItems(world);
  const keys = new Set(Object.keys(items).map(settingOf));
  return Object.fromEntries(
    Object.entries(parseSettings(items).settings).filter(([key]) => keys.has(key as SettingKey)),
  );
}

function storedItems(world: World): Promise<Items> {
  return world.ask(
    async (api) => ({ ...(await api.storage.sync.get(null)), ...(await api.storage.local.get(null)) }),
    undefined,
  );
}

/** Back to the first day: no setting, no pause. */
export function forget(world: World): Promise<void> {
  return world.ask(async (api) => {
    await api.storage.sync.clear();
    await api.storage.local.clear();
  }, undefined);
}

export function openLibrary(world: World, path: string, selector: string): Promise<Page> {
  return openExtensionPage(world, `/src/library/index.html#${path}`, selector);
}

/** Expects axe to find nothing on a page, or in what of it a context names, by all rules or those of `options`. */
export async function expectAccessible(page: Page, context: object = {}, options: object = {}): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const found = (await page.evaluate(
    `axe.run(${JSON.stringify({ include: ['html'], ...context })}, ${JSON.stringify({ resultTypes: ['violations'], ...options })}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => id + ' ' + target + ': ' + failureSummary)))`,
  )) as string[];
  expect(found).toEqual([]);
}

/** Waits until `read` gives what `test` wants; fails with what it gave last. */
export async function until<Value>(
  read: () => Promise<Value>,
  test: (value: Value) => boolean,
  timeout = 8000,
): Promise<Value> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await read();
    if (test(value)) return value;
    if (Date.now() > end) throw new Error(`It did not come to that. Last: ${JSON.stringify(value)}`);
    // What is waited for may come by events: they need their turn.
    await new Promise(setImmediate);
  }
}
