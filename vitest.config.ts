import { defineConfig } from 'vitest/config';

const { HARDEN_ESPURNA_SRC, HARDEN_ESPEASY_SRC, HARDEN_ESPURNA_CORE } = process.env;

/** Tests over checkouts of the upstream firmwares: they run where the variables name one. */
const NEED_SOURCES = [
  { source: HARDEN_ESPURNA_SRC, file: 'test/contract/espurna-catalogue.test.ts' },
  { source: HARDEN_ESPEASY_SRC, file: 'test/contract/espeasy-catalogue.test.ts' },
  {
    source: HARDEN_ESPURNA_SRC ?? HARDEN_ESPEASY_SRC,
    file: 'test/contract/upstream-changes.test.ts',
  },
  {
    source: (HARDEN_ESPURNA_SRC ?? HARDEN_ESPEASY_SRC) && HARDEN_ESPURNA_CORE,
    file: 'test/contract/upstream-edits.test.ts',
  },
  {
    source: HARDEN_ESPURNA_SRC && HARDEN_ESPURNA_CORE,
    file: 'test/contract/espurna-build.test.ts',
  },
];
const withoutSources = NEED_SOURCES.filter(({ source }) => !source);

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
      {
        test: {
          name: 'web',
          include: ['test/web/**/*.test.ts'],
          globalSetup: ['test/web/global-setup.ts'],
          hookTimeout: 120_000,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
