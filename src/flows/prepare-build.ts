import { publishFinding } from '../core/bundle/publish-finding.ts';
import type { Board, FirmwarePack } from '../core/catalogue/pack.ts';
import { utf8 } from '../core/kernel/bytes.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import type { Files, FlowOptions, PlatformioProject } from './bindings.ts';
import type { BuildBindings, BuildRequest } from './build-request.ts';
import type { CacheKey } from './cache.ts';
import { writeProject } from './compile.ts';
import { type GeneratedFiles, generateFiles, readTemplates, type Template } from './generate.ts';
import { type FirmwareSource, readSource } from './source.ts';

/** Everything a build needs before the compiler is asked. */
export interface PreparedBuild {
  readonly pack: FirmwarePack;
  readonly board: Board;
  readonly source: FirmwareSource;
  readonly templates: readonly Template[];
  /** Where PlatformIO will work. */
  readonly project: PlatformioProject;
  /** Files of the project, with the folders of this machine. */
  readonly generated: GeneratedFiles;
  /** The same files with folders relative to a checkout: they go into the bundle. */
  readonly published: GeneratedFiles;
  /** Names and versions of all that shapes the output. */
  readonly toolchain: readonly string[];
  readonly key: CacheKey;
}

/** Name of the folder a build works in: one for each profile and place of its bundle. */
export function workName({ planned, out }: Pick<BuildRequest, 'planned' | 'out'>): string {
  return `${planned.plan.profile}-${digestHex(utf8(out)).slice(0, 12)}`;
}

function workProject(request: BuildRequest): PlatformioProject {
  const folder = `${request.cache}/work/${workName(request)}`;
  return { folder, env: request.planned.plan.profile };
}

/** Reads source and templates, writes the project, and finds the key of the bundle. */
export async function prepareBuild(
  request: BuildRequest,
  { files, toolchain }: Pick<BuildBindings, 'files' | 'toolchain'>,
  options: FlowOptions,
): Promise<PreparedBuild> {
  const { plan, pack } = request.planned;
  const source = await readSource(pack, files);
  const templates = await readTemplates(pack, request.templates, files);
  const project = workProject(request);
  const generated = generateFiles(plan, templates, {
    source: source.folder,
    pack: pack.folder,
    include: `${project.folder}/include`,
  });
  const published = publishedFiles(plan, templates);
  await writeProject(project, generated, files);
  const identity = await toolchain.identify(project, options);
  return {
    pack,
    board: plan.board,
    source,
    templates,
    project,
    generated,
    published,
    toolchain: identity,
    key: {
      harden: request.version,
      kind: 'bundles',
      inputs: [
        plan,
        { ...pack, folder: undefined },
        [...published],
        request.findings.map(publishFinding),
        source.digest,
        identity,
      ],
    },
  };
}

/** The files a build would generate, with folders relative to a checkout. */
export async function previewFiles(request: BuildRequest, files: Files): Promise<GeneratedFiles> {
  const { plan, pack } = request.planned;
  return publishedFiles(plan, await readTemplates(pack, request.templates, files));
}

function publishedFiles(plan: BuildPlan, templates: readonly Template[]): GeneratedFiles {
  const pack = `firmware/${plan.firmware.id}`;
  return generateFiles(plan, templates, {
    source: `${pack}/src`,
    pack,
    include: `build/${plan.profile}/project/include`,
  });
}
