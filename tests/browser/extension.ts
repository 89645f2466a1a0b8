/** What tests ask of the extension itself: its settings, its pages, axe. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Settings } from '../../src/settings/schema';
import { openExtensionPage, type World } from './harness';

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

export function set(world: World, settings: Partial<Settings>): Promise<void> {
  return world.ask((api, values) => api.storage.sync.set(values), settings);
}

export function stored(world: World): Promise<Partial<Settings>> {
  return world.ask((api) => api.storage.sync.get(null), undefined);
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

/** Expects axe to find nothing on a page. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const found = (await page.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
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
