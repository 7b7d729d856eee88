import { defineConfig } from 'vitest/config';

const browserTests = ['test/e2e/**/*.test.{ts,tsx}'];
const oxc = { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } } as const;

// No project `extends` these settings: each would start a database server of its own.
export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    maxWorkers: 2,
    projects: [
      {
        oxc,
        test: {
          name: 'app',
          setupFiles: ['test/seed.ts'],
          include: ['{src,test,client,bench}/**/*.test.{ts,tsx}'],
          exclude: browserTests,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        oxc,
        // After the others: a browser beside a full load of tests makes both slow.
        test: { name: 'browser', include: browserTests, testTimeout: 60_000, hookTimeout: 60_000, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
