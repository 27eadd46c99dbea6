import type { Control } from '../core/audit/subject.ts';
import type { Board, FirmwarePack } from '../core/catalogue/pack.ts';
import { stockStates } from '../core/catalogue/stock.ts';
import { parseElf } from '../core/image/parse-elf.ts';
import { parseImage } from '../core/image/parse-image.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import { makeStockPlan } from '../core/plan/stock-plan.ts';
import type { FlowOptions } from './bindings.ts';
import type { BuildBindings } from './build-request.ts';
import { cacheFolder } from './cache.ts';
import { compileProject, writeProject } from './compile.ts';
import { generateFiles, type Template } from './generate.ts';
import type { OriginalSource } from './source.ts';
import { builtDigest, makeWorkplace } from './work-copy.ts';

interface ControlRequest {
  readonly pack: FirmwarePack;
  readonly board: Board;
  readonly original: OriginalSource;
  readonly templates: readonly Template[];
  readonly toolchain: readonly string[];
  readonly cache: string;
  readonly version: string;
}

/**
 * Builds the stock configuration on the same board, the control of every absence proof. The result
 * depends on source, board and toolchain only and is kept in the cache.
 * @throws HardenError `build.*`, `interrupted`
 */
export async function compileControl(
  request: ControlRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<Control> {
  const { pack, board, original, cache } = request;
  const { files } = bindings;
  const plan = makeStockPlan(pack, board);
  const inputs = [
    plan,
    builtDigest(pack, plan, original),
    request.toolchain,
    request.templates.map(({ text }) => text),
  ];
  const folder = cacheFolder(cache, { harden: request.version, kind: 'control', inputs });
  const make = async (): Promise<void> => {
    if (!(await files.exists(folder))) await buildControl(plan, folder, request, bindings, options);
  };
  await bindings.locks.hold(plan.profile, make, options);
  const states = stockStates(pack, board);
  return {
    elf: parseElf(await files.readBytes(`${folder}/firmware.elf`)),
    image: parseImage(await files.readBytes(`${folder}/firmware.bin`)),
    features: new Set([...states].filter(([, state]) => state === 'on').map(([id]) => id)),
  };
}

async function buildControl(
  plan: BuildPlan,
  folder: string,
  request: ControlRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<void> {
  const { pack, board, original, cache, templates } = request;
  options.onProgress({
    step: 'control',
    message: `building ${pack.title} as it comes, to try the detectors on`,
  });
  const work = `${cache}/work/${plan.profile}`;
  const { source, project } = await makeWorkplace({ pack, plan, original, work }, bindings.files);
  const folders = {
    source: source.folder,
    pack: pack.folder,
    include: `${project.folder}/include`,
  };
  await writeProject(project, generateFiles(plan, templates, folders), bindings.files);
  const compiled = await compileProject({ project, pack, board }, bindings, options);
  await bindings.files.replaceFolder(folder, async (draft) => {
    await bindings.files.write(`${draft}/firmware.elf`, compiled.elf);
    await bindings.files.write(`${draft}/firmware.bin`, compiled.image);
  });
}
