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
import { type FirmwareSource, type OriginalSource, readSource } from './source.ts';
import { builtDigest, makeWorkplace } from './work-copy.ts';

/** Everything a build needs before the compiler is asked. */
export interface PreparedBuild {
  readonly pack: FirmwarePack;
  readonly board: Board;
  /** As the compiler sees it, edits included. */
  readonly source: FirmwareSource;
  /** Where the source came from, before edits. */
  readonly original: OriginalSource;
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

/** Reads source and templates, writes the project, and finds the key of the bundle. */
export async function prepareBuild(
  request: BuildRequest,
  bindings: Pick<BuildBindings, 'files' | 'toolchain' | 'sources'>,
  options: FlowOptions,
): Promise<PreparedBuild> {
  const { files, toolchain } = bindings;
  const { plan, pack } = request.planned;
  const original = await readSource(
    { pack, pin: plan.firmware.pin, checkout: request.source },
    bindings,
    options,
  );
  const templates = await readTemplates(pack, request.templates, files);
  const work = `${request.cache}/work/${workName(request)}`;
  const { source, project } = await makeWorkplace({ pack, plan, original, work }, files);
  const generated = generateFiles(plan, templates, {
    source: source.folder,
    pack: pack.folder,
    include: `${project.folder}/include`,
  });
  const published = publishedFiles(plan, pack, templates);
  await writeProject(project, generated, files);
  const identity = await toolchain.identify(project, options);
  return {
    pack,
    board: plan.board,
    source,
    original,
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
        builtDigest(pack, plan, original),
        identity,
      ],
    },
  };
}

/** The files a build would generate, with folders relative to a checkout. */
export async function previewFiles(request: BuildRequest, files: Files): Promise<GeneratedFiles> {
  const { plan, pack } = request.planned;
  return publishedFiles(plan, pack, await readTemplates(pack, request.templates, files));
}

/** Of a pinned source, the files belong into a checkout of it: folders are relative to its project. */
function publishedFiles(
  plan: BuildPlan,
  pack: FirmwarePack,
  templates: readonly Template[],
): GeneratedFiles {
  const folder = `firmware/${plan.firmware.id}`;
  const up = pack.project === '.' ? '.' : pack.project.replace(/[^/]+/g, '..');
  const folders =
    pack.source.kind === 'pinned'
      ? { source: up, include: 'include' }
      : { source: `${folder}/src`, include: `build/${plan.profile}/project/include` };
  return generateFiles(plan, templates, { ...folders, pack: folder });
}
