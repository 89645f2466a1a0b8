/** public/managed.json tells browsers what an organisation may preset: it must know what our own schema knows. */
import { expect, it, vi } from 'vitest';
import managed from '../../public/managed.json';
import { categories } from '../../src/facts/categories';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { presetKeys } = await import('../../src/settings/presets');

it('names the settings that can be preset', () => {
  expect(Object.keys(managed.properties).sort()).toEqual([...presetKeys].sort());
});

it('names every category', () => {
  expect(Object.keys(managed.properties.categories.properties)).toEqual([...categories]);
});
