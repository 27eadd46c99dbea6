// What must not be forgotten when a row is added to one of the tables.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFiles } from '../src/bindings/node/files.ts';
import { makePlaceholder } from '../src/core/catalogue/field-placeholder.ts';
import type { FirmwarePack } from '../src/core/catalogue/pack.ts';
import { FAILURES } from '../src/core/kernel/errors.ts';
import type { BuildPlan } from '../src/core/plan/build-plan.ts';
import { makeStockPlan } from '../src/core/plan/stock-plan.ts';
import { generateFiles, readTemplates } from '../src/flows/generate.ts';
import { KNOWN_RULES } from '../src/flows/known-rules.ts';
import { readPack } from '../src/flows/load-pack.ts';
import { REPOSITORY } from './support/built-program.ts';

const TRANSCRIPTS = path.join(REPOSITORY, 'test/cli/transcripts');
const AUDIT_TESTS = path.join(REPOSITORY, 'test/core/audit/checks');

/** Path → text of all TypeScript files below a folder. */
function sources(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' });
  const paths = files.filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file));
  return new Map(paths.map((file) => [file, readFileSync(path.join(REPOSITORY, file), 'utf8')]));
}

const TESTS = [
  ...sources('test').values(),
  ...readdirSync(TRANSCRIPTS).map((name) => readFileSync(path.join(TRANSCRIPTS, name), 'utf8')),
].join('\n');

/** Every check of the audit has a test file of its own. */
function hasOwnTest(id: string): boolean {
  const [area, name = ''] = id.split('.');
  return area === 'audit' && existsSync(path.join(AUDIT_TESTS, `${name}.test.ts`));
}

describe('rules', () => {
  it('are each named by a test', () => {
    const isNamed = (id: string): boolean => new RegExp(`(?<![\\w.-])${id}(?![\\w.-])`).test(TESTS);
    const ids = KNOWN_RULES.map(({ id }) => id);
    expect(ids.filter((id) => !hasOwnTest(id) && !isNamed(id))).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = KNOWN_RULES.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe('failures', () => {
  const code = [...sources('src')]
    .filter(([file]) => !file.endsWith('kernel/errors.ts'))
    .map(([, text]) => text)
    .join('\n');
  it('are each thrown somewhere', () => {
    expect(Object.keys(FAILURES).filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });
});

const packs = readdirSync(path.join(REPOSITORY, 'firmware'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

async function loadPack(id: string): Promise<FirmwarePack> {
  const loaded = await readPack(path.join(REPOSITORY, 'firmware', id), makeFiles());
  if ('findings' in loaded) throw new Error(JSON.stringify(loaded.findings, undefined, 2));
  return loaded.pack;
}

/** A plan in which nothing is missing: every switch, setting and field of a pack. */
function fullPlan(pack: FirmwarePack): BuildPlan {
  const [board] = pack.boards;
  if (board === undefined) throw new Error(`${pack.id} has no board`);
  const stock = makeStockPlan(pack, board);
  return {
    ...stock,
    profile: 'full',
    settings: pack.settings.map(({ from, macro, type }) => ({
      from,
      macro,
      value: type === 'integer' ? 8883 : `text for ${from}`,
    })),
    fields: pack.fields.map(({ feature: _, ...field }) => ({
      ...field,
      placeholder: makePlaceholder(field.id, field.size),
    })),
  };
}

describe.each(packs)('templates of %s', (id) => {
  it('render with everything a plan can hold, and leave nothing out', async () => {
    const pack = await loadPack(id);
    const plan = fullPlan(pack);
    const templates = await readTemplates(pack, [path.join(REPOSITORY, 'templates')], makeFiles());
    const folders = { source: 'src', pack: `firmware/${id}`, include: 'include' };
    const files = [...generateFiles(plan, templates, folders)];
    expect(files.length).toBeGreaterThan(0);
    const text = files.map(([, content]) => content).join('\n');
    expect(text).not.toMatch(/undefined|\[object|\{\{/);
    for (const { macro } of [...plan.switches, ...plan.settings, ...plan.fields]) {
      expect(text, `${macro} is in no generated file`).toMatch(new RegExp(`\\b${macro}\\b`));
    }
  });

  it('are all used', async () => {
    const { generate } = await loadPack(id);
    const there = readdirSync(path.join(REPOSITORY, 'templates', id));
    expect(generate.map(({ template }) => template).sort()).toEqual(there.sort());
  });
});
