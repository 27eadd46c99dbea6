import { publishFinding } from '../core/bundle/publish-finding.ts';
import type { Board, FirmwarePack } from '../core/catalogue/pack.ts';
import { utf8 } from '../core/kernel/bytes.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import type { Files } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { PlatformioProject } from './bindings/toolchain.ts';
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
  /** The same files with folders relative to a checkout, as far as they can be: for the bundle. */
  readonly published: GeneratedFiles;
  /** Paths of generated files that cannot be published. */
  readonly leftOut: readonly string[];
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
  const portable = portableFiles(request, templates);
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
    ...publishable(portable),
    toolchain: identity,
    key: {
      harden: request.program,
      kind: 'bundles',
      inputs: [
        plan,
        { ...pack, folder: undefined },
        [...portable],
        request.findings.map(publishFinding),
        builtDigest(pack, plan, original),
        identity,
      ],
    },
  };
}

/** The files a build would generate, with folders relative to a checkout where the pack is in it. */
export async function previewFiles(request: BuildRequest, files: Files): Promise<GeneratedFiles> {
  const { pack } = request.planned;
  return portableFiles(request, await readTemplates(pack, request.templates, files), pack.folder);
}

/** Stands for the folder of a pack that has no name outside of this machine. */
const SOMEWHERE = 'outside-of-the-checkout';

function publishable(portable: GeneratedFiles): Pick<PreparedBuild, 'published' | 'leftOut'> {
  const isBound = ([, text]: readonly [string, string]): boolean => text.includes(SOMEWHERE);
  return {
    published: new Map([...portable].filter((file) => !isBound(file))),
    leftOut: [...portable].filter(isBound).map(([path]) => path),
  };
}

/**
 * Generated files that are the same on every machine. Of a pinned source, they belong into a
 * checkout of it: folders are relative to its project.
 * @param elsewhere - folder of a pack that is not in harden's own folder
 */
function portableFiles(
  { planned: { plan, pack }, root }: Pick<BuildRequest, 'planned' | 'root'>,
  templates: readonly Template[],
  elsewhere: string = SOMEWHERE,
): GeneratedFiles {
  const own = `firmware/${pack.id}`;
  const folder = pack.folder === `${root}/${own}` ? own : elsewhere;
  const { source, project } = pack;
  const up = project === '.' ? '.' : project.replace(/[^/]+/g, '..');
  const folders =
    source.kind === 'pinned'
      ? { source: up, include: 'include' }
      : { source: `${folder}/${source.path}`, include: `build/${plan.profile}/project/include` };
  return generateFiles(plan, templates, { ...folders, pack: folder });
}
