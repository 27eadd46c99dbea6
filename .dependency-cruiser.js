// The layer wall of docs/architecture.md. test/layers.test.ts plants a violation for each rule.

const rule = (name, from, to) => ({ name, severity: 'error', from, to });

/** Order inside core: a folder may import from those before it. */
const CORE_ORDER = [
  'kernel',
  'serial',
  'document',
  'catalogue',
  'profile',
  'plan',
  'edits',
  'generate',
  'oracle',
  'verify',
  'image',
  'personalise',
  'flash',
  'audit',
  'report',
  'bundle',
  'settings',
  'fleet',
  'labels',
  'tls',
  'identity',
  'vault',
  'broker',
  'scan',
  'router',
  'ledger',
  'page',
];

const coreOrder = CORE_ORDER.slice(0, -1).map((folder, index) =>
  rule(
    `core-${folder}-below-later`,
    { path: `^src/core/${folder}/` },
    {
      path: `^src/core/(${CORE_ORDER.slice(index + 1).join('|')})/`,
    },
  ),
);

export default {
  forbidden: [
    rule('no-circular', {}, { circular: true }),
    rule(
      'core-alone',
      { path: '^src/core' },
      {
        pathNot: [
          '^src/core',
          'node_modules/(handlebars|yaml|fast-xml-parser|@noble/hashes|@cyclonedx/cyclonedx-library|qr|(@types/)?pako)/',
        ],
      },
    ),
    ...coreOrder,
    rule(
      'simulator-on-core',
      { path: '^src/simulator' },
      {
        pathNot: ['^src/(core|simulator)/', 'node_modules/(@noble/hashes|(@types/)?pako)/'],
      },
    ),
    rule('flows-on-core', { path: '^src/flows' }, { pathNot: '^src/(core|flows)/' }),
    rule(
      'bindings-implement',
      { path: '^src/bindings' },
      {
        path: '^src/(flows/(?!bindings/)|cli|web)',
      },
    ),
    rule(
      'bindings-apart',
      { path: '^src/bindings/([^/]+)/' },
      {
        path: '^src/bindings/',
        pathNot: '^src/bindings/$1/',
      },
    ),
    rule(
      'faces-apart',
      { path: '^src/(cli|web)/' },
      { path: '^src/(cli|web)/', pathNot: '^src/$1/' },
    ),
    rule('bindings-by-wire', { path: '^src/(cli|web)/(?!wire\\.ts)' }, { path: '^src/bindings/' }),
    rule('web-without-node', { path: '^src/web' }, { path: '^src/bindings/node' }),
    rule('cli-without-browser', { path: '^src/cli' }, { path: '^src/bindings/browser' }),
    rule(
      'node-at-the-rim',
      { path: '^src/', pathNot: '^src/(bindings/node|cli)/' },
      {
        dependencyTypes: ['core'],
      },
    ),
    rule(
      'no-dev-dependencies',
      { path: '^src' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|\\.cache)/' },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
