// The wall of .dependency-cruiser.js: a small source tree with one violation of each rule, and the
// real one with none.
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from './support/built-program.ts';

const CORE = [
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

/** Rule → file that breaks it, and what it imports. */
const VIOLATIONS: Readonly<Record<string, readonly [file: string, imported: string]>> = {
  'no-circular': ['core/kernel/circle-one.ts', './circle-two.ts'],
  'core-alone': ['core/kernel/outward.ts', '../../flows/target.ts'],
  ...Object.fromEntries(
    CORE.slice(0, -1).map((folder, index) => [
      `core-${folder}-below-later`,
      [`core/${folder}/upward.ts`, `../${CORE[index + 1] ?? ''}/target.ts`] as const,
    ]),
  ),
  'simulator-on-core': ['simulator/outward.ts', '../flows/target.ts'],
  'flows-on-core': ['flows/outward.ts', '../cli/target.ts'],
  'bindings-implement': ['bindings/node/inward.ts', '../../flows/target.ts'],
  'bindings-apart': ['bindings/node/sideways.ts', '../browser/target.ts'],
  'faces-apart': ['cli/sideways.ts', '../web/target.ts'],
  'bindings-by-wire': ['cli/around-wire.ts', '../bindings/node/target.ts'],
  'web-without-node': ['web/on-node.ts', '../bindings/node/target.ts'],
  'cli-without-browser': ['cli/on-browser.ts', '../bindings/browser/target.ts'],
  'node-at-the-rim': ['flows/on-node.ts', 'node:fs'],
  'no-dev-dependencies': ['cli/on-dev.ts', 'esbuild'],
};

/** Folders that some violation imports from. */
const TARGETS = [
  ...CORE.map((folder) => `core/${folder}`),
  ...['flows', 'cli', 'web', 'bindings/node', 'bindings/browser'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

/** The part of dependency-cruiser's JSON output that is looked at. */
interface Report {
  readonly modules: readonly unknown[];
  readonly summary: {
    readonly violations: readonly Violation[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** Runs the layer check as scripts/check.js does. */
async function checkLayers(folder: string): Promise<Report['summary']> {
  const { stdout } = await execa(
    path.join(REPOSITORY, 'node_modules', '.bin', 'depcruise'),
    ['src', '--config', '.dependency-cruiser.js', '--output-type', 'json'],
    { cwd: folder, reject: false },
  );
  const result: unknown = JSON.parse(stdout);
  if (!isReport(result))
    throw new Error(`not a report of dependency-cruiser: ${stdout.slice(0, 500)}`);
  expect(result.modules.length).toBeGreaterThan(20);
  return result.summary;
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'summary' in value && 'modules' in value;
}

describe('the layers', () => {
  let folder = '';
  let planted: readonly Violation[] = [];
  let rules: readonly string[] = [];
  const put = async (file: string, text: string) => {
    const target = path.join(folder, 'src', file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'harden-layers-'));
    for (const file of ['.dependency-cruiser.js', 'tsconfig.base.json', 'package.json']) {
      await cp(path.join(REPOSITORY, file), path.join(folder, file));
    }
    await symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'));
    for (const target of TARGETS) await put(`${target}/target.ts`, 'export const target = 1;\n');
    for (const [file, imported] of Object.values(VIOLATIONS)) {
      await put(file, `import * as all from '${imported}';\nexport const own = all;\n`);
    }
    await put('core/kernel/circle-two.ts', "export * from './circle-one.ts';\n");
    const { violations, ruleSetUsed } = await checkLayers(folder);
    planted = violations;
    rules = ruleSetUsed.forbidden.map(({ name }) => name);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('have a violation planted for every rule', () => {
    expect(Object.keys(VIOLATIONS).sort()).toEqual([...rules].sort());
  });

  it.each(Object.keys(VIOLATIONS))('are guarded by %s', (rule) => {
    const [file = ''] = VIOLATIONS[rule] ?? [];
    const found = planted.filter(({ from }) => from === `src/${file}`);
    expect(found.map(({ rule: { name } }) => name)).toContain(rule);
  });

  it('let through what points toward core', () => {
    const guilty = new Set(Object.values(VIOLATIONS).map(([file]) => `src/${file}`));
    const innocent = planted.filter(({ from }) => !guilty.has(from));
    expect(innocent.map(({ from }) => from).filter((from) => !from.includes('circle'))).toEqual([]);
  });

  it('are kept by the real sources', async () => {
    expect((await checkLayers(REPOSITORY)).violations).toEqual([]);
  });
});
