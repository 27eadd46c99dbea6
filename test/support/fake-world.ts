import type { Finding, Severity } from '../../src/core/kernel/finding.ts';
import type { Locks } from '../../src/flows/bindings/files.ts';
import type { FlowOptions, Progress } from '../../src/flows/bindings/progress.ts';
import type { Sources } from '../../src/flows/bindings/sources.ts';
import type { BuildBindings, BuildRequest } from '../../src/flows/build-request.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { EXAMPLE_PEM } from './certificate.ts';
import { type FakeFiles, makeFakeFiles } from './fake-files.ts';
import { type FakeToolchainOptions, makeFakeToolchain } from './fake-toolchain.ts';
import { GOOD_PROFILE } from './profiles.ts';
import { TINY_PACK, tinyPack } from './tiny-pack.ts';

const TEMPLATE = `#pragma once
{{#each switches}}{{#if defined}}#define {{macro}} {{value}}
{{/if}}{{/each}}
{{#each settings}}#define {{macro}} {{value}}
{{/each}}{{#each fields}}#define {{macro}} {{value}}
{{/each}}`;

/** A source that asks for every macro the tiny pack knows. */
function tinySource(): string {
  const { features, settings, fields } = tinyPack();
  return [...features, ...settings, ...fields]
    .map(({ macro }) => `#ifdef ${macro}\n#endif\n`)
    .join('');
}

/** The tiny pack, a template and a profile, in memory. */
export function tinyFiles(): FakeFiles {
  return makeFakeFiles({
    '/packs/tiny/firmware.yaml': TINY_PACK.firmware.text,
    '/packs/tiny/features.yaml': TINY_PACK.features.text,
    '/packs/tiny/boards.yaml': TINY_PACK.boards.text,
    '/packs/tiny/src/src/main.c': tinySource(),
    '/templates/tiny/harden_config.h.hbs': TEMPLATE,
    '/home/garage.yaml': GOOD_PROFILE,
    '/home/certs/broker.pem': EXAMPLE_PEM,
  });
}

/** Everything `build` needs, in memory. */
export interface FakeWorld {
  readonly files: FakeFiles;
  readonly toolchain: ReturnType<typeof makeFakeToolchain>;
  /** Can be changed between builds. */
  readonly fakes: FakeToolchainOptions;
  readonly bindings: BuildBindings;
  readonly progress: Progress[];
  readonly options: FlowOptions;
  readonly abort: AbortController;
  /** Names of locks, in the order they were taken. */
  readonly held: string[];
  /** A request for the profile as it is now. */
  request(changes?: Partial<BuildRequest>): Promise<BuildRequest>;
}

export function makeFakeWorld(): FakeWorld {
  const files = tinyFiles();
  const fakes: FakeToolchainOptions = { files, pack: tinyPack() };
  const toolchain = makeFakeToolchain(fakes);
  const held: string[] = [];
  const locks: Locks = {
    hold: (name, work) => {
      held.push(name);
      return work();
    },
  };
  const progress: Progress[] = [];
  const abort = new AbortController();
  return {
    ...{ files, fakes, toolchain, progress, abort, held },
    bindings: { files, toolchain, locks, sources: makeFakeSources() },
    options: { signal: abort.signal, onProgress: (step) => void progress.push(step) },
    request: async (changes = {}) => ({ ...(await requestFor(files)), ...changes }),
  };
}

/** Nothing can be fetched; a pin is found where a test has put its files. */
function makeFakeSources(): Sources {
  return { obtain: async ({ pin }) => await Promise.resolve(`/cache/sources/${pin.commit}`) };
}

async function requestFor(files: FakeFiles): Promise<BuildRequest> {
  const where = { path: '/home/garage.yaml', packs: ['/packs'], today: '2026-01-01' };
  const { planned, findings } = await planProfile(where, files);
  if (planned === undefined) throw new Error(JSON.stringify(findings, undefined, 2));
  const failOn: Severity = 'error';
  return {
    planned,
    findings,
    out: '/home/build/garage',
    cache: '/cache',
    root: '/harden',
    templates: ['/templates'],
    reuse: true,
    failOn,
    waive: (rows: readonly Finding[]) => rows,
    version: '1.2.3',
    program: '1.2.3 0123456789abcdef',
  };
}
