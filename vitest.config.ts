import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{core,flows,simulator}/**/*.test.ts'],
          // Properties run hundreds of cases; a busy machine of two cores takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'contract',
          include: ['test/{contract,bindings}/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'cli',
          include: ['test/cli/**/*.test.ts', 'test/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
