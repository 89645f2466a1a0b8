import { defineConfig } from 'vitest/config';

/** Tests that drive real browsers. */
const inBrowsers = ['tests/browser/**/*.test.ts', 'tests/torture/faults.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: inBrowsers, testTimeout: 30_000 } },
      {
        test: {
          name: 'browser',
          include: inBrowsers,
          globalSetup: ['tests/browser/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Of the tests in one file that wait more than they work.
          maxConcurrency: 3,
        },
      },
    ],
  },
});
