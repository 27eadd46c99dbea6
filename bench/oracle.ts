import { makeFiles } from '../src/bindings/node/files.ts';
import { thisHost } from '../src/bindings/node/host.ts';
import { findPlaces } from '../src/bindings/node/places.ts';
import { makeToolchain } from '../src/bindings/node/platformio/toolchain.ts';
import { makeSources } from '../src/bindings/node/sources/sources.ts';
import { askOracle } from '../src/flows/oracle.ts';
import { planProfile } from '../src/flows/plan.ts';
import { prepareBuild } from '../src/flows/prepare-build.ts';
import { medianOf, milliseconds } from './measure.ts';
import type { Row } from './row.ts';

/** Every switch of the reference firmware, the real preprocessor included. */
export async function benchOracle(): Promise<Row[]> {
  const host = thisHost();
  const files = makeFiles();
  const toolchain = makeToolchain(host);
  const options = { signal: new AbortController().signal, onProgress: () => {} };
  const root = process.cwd();
  const { planned } = await planProfile(
    { path: 'profiles/reference.yaml', packs: [`${root}/firmware`], today: '2026-01-01' },
    files,
  );
  if (!planned) throw new Error('profiles/reference.yaml has no plan');
  const prepared = await prepareBuild(
    {
      planned,
      findings: [],
      out: `${root}/build/bench`,
      cache: findPlaces(host).cache,
      root,
      templates: [`${root}/templates`],
      reuse: false,
      failOn: 'error',
      waive: (findings) => findings,
      version: 'bench',
      program: 'bench',
    },
    { files, toolchain, sources: makeSources(host) },
    options,
  );
  const flags = await toolchain.flags(prepared.project, options);
  const request = { ...planned, source: prepared.source, flags, folder: prepared.project.folder };
  const measured = await medianOf(15, () =>
    milliseconds(() => askOracle(request, toolchain, options)),
  );
  return [
    {
      what: `oracle, ${planned.plan.switches.length} switches of the reference firmware`,
      measured,
      unit: 'ms',
      target: 100,
    },
  ];
}
