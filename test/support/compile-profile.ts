import path from 'node:path';
import { makeFiles } from '../../src/bindings/node/files.ts';
import type { Host } from '../../src/bindings/node/host.ts';
import { findPlaces } from '../../src/bindings/node/places.ts';
import { makeToolchain } from '../../src/bindings/node/platformio/toolchain.ts';
import { makeSources } from '../../src/bindings/node/sources/sources.ts';
import { formatCString } from '../../src/core/generate/c-literal.ts';
import { encodeField } from '../../src/core/image/field.ts';
import type { FieldValues } from '../../src/core/personalise/prepare-image.ts';
import type { BuildPlan } from '../../src/core/plan/build-plan.ts';
import { compileProject, writeProject } from '../../src/flows/compile.ts';
import { planProfile } from '../../src/flows/plan.ts';
import { type PreparedBuild, prepareBuild } from '../../src/flows/prepare-build.ts';
import { quiet } from '../contract/platformio-world.ts';
import { REPOSITORY } from './built-program.ts';

/** The project of a profile, which can be compiled again and again. */
export interface PreparedProject {
  readonly plan: BuildPlan;
  readonly prepared: PreparedBuild;
  /** Compiles with placeholders, or, where values are given, as a build for this one device would. */
  compile(values?: FieldValues): Promise<Uint8Array>;
}

/**
 * Prepares the project of a profile, as `harden build` would.
 * @param request.source - checkout of a pinned source
 * @param request.out - folder the bundle would go to; names the folder the project is in
 */
export async function prepareProject(request: {
  readonly profile: string;
  readonly out: string;
  readonly host: Host;
  readonly source?: string;
}): Promise<PreparedProject> {
  const files = makeFiles();
  const bindings = {
    files,
    toolchain: makeToolchain(request.host),
    sources: makeSources(request.host),
  };
  const { planned } = await planProfile(
    { path: request.profile, packs: [path.join(REPOSITORY, 'firmware')], today: '2026-01-01' },
    files,
  );
  if (!planned) throw new Error(`${request.profile} has no plan`);
  const prepared = await prepareBuild(
    {
      planned,
      findings: [],
      out: request.out,
      source: request.source,
      cache: findPlaces(request.host).cache,
      root: REPOSITORY,
      templates: [path.join(REPOSITORY, 'templates')],
      reuse: false,
      failOn: 'error',
      waive: (findings) => findings,
      version: 'test',
      program: 'test',
    },
    bindings,
    quiet(),
  );
  return {
    plan: planned.plan,
    prepared,
    async compile(values) {
      const generated = values ? withValues(prepared, planned.plan, values) : prepared.generated;
      await writeProject(prepared.project, generated, files);
      return (await compileProject(prepared, bindings, quiet())).image;
    },
  };
}

/** The generated files with values where the placeholders were. */
function withValues(
  { generated }: PreparedBuild,
  { fields }: BuildPlan,
  values: FieldValues,
): PreparedBuild['generated'] {
  const literals = fields.map((field) => {
    const { id, placeholder } = field;
    const value = values.get(id);
    if (value === undefined) throw new Error(`no value for ${id}`);
    const [text = ''] = new TextDecoder().decode(encodeField(field, value)).split('\0');
    return [formatCString(placeholder), formatCString(text)] as const;
  });
  const put = (text: string): string =>
    literals.reduce((done, [empty, full]) => done.replace(empty, () => full), text);
  return new Map([...generated].map(([file, text]) => [file, put(text)]));
}
