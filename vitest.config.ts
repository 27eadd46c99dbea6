import { defineConfig } from 'vitest/config';

/** Tests over checkouts of the upstream firmwares: they run where the variable names one. */
const NEED_SOURCES = [
  { variable: 'HARDEN_ESPURNA_SRC', file: 'test/contract/espurna-catalogue.test.ts' },
  { variable: 'HARDEN_ESPEASY_SRC', file: 'test/contract/espeasy-catalogue.test.ts' },
];
const withoutSources = NEED_SOURCES.filter(({ variable }) => !process.env[variable]);

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
          exclude: withoutSources.map(({ file }) => file),
          // Whole builds, several in one test, on a busy machine of two cores.
          testTimeout: 300_000,
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
