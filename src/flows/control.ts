import type { Control } from '../core/audit/subject.ts';
import { IMAGE_NAME } from '../core/bundle/manifest.ts';
import type { Board, FirmwarePack } from '../core/catalogue/pack.ts';
import { parseElf } from '../core/image/parse-elf.ts';
import { parseImage } from '../core/image/parse-image.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import { makeRestPlan } from '../core/plan/rest-plan.ts';
import { makeStockPlan } from '../core/plan/stock-plan.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { BuildBindings } from './build-request.ts';
import { ELF_NAME } from './bundle.ts';
import { cacheFolder, readCached, writeCached } from './cache.ts';
import { type Compiled, compileProject, writeProject } from './compile.ts';
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
  readonly program: string;
}

/**
 * Builds the stock configuration on the same board, the control of every absence proof; and, where
 * the pack asks for it, a second one with what is off in stock. The result depends on source, board
 * and toolchain only and is kept in the cache, until it is damaged there.
 * @throws HardenError `build.*`, `interrupted`
 */
export async function compileControl(
  request: ControlRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<Control> {
  const { pack, board } = request;
  const stock = await compilePlan(makeStockPlan(pack, board), request, bindings, options);
  const restPlan = makeRestPlan(pack, board);
  if (restPlan === undefined) return stock;
  return { ...stock, rest: await compilePlan(restPlan, request, bindings, options) };
}

async function compilePlan(
  plan: BuildPlan,
  request: ControlRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<Control> {
  const { pack, original, cache } = request;
  const { files } = bindings;
  const inputs = [
    plan,
    builtDigest(pack, plan, original),
    request.toolchain,
    request.templates.map(({ text }) => text),
  ];
  const folder = cacheFolder(cache, { harden: request.program, kind: 'control', inputs });
  const make = async (): Promise<Pick<Compiled, 'elf' | 'image'>> => {
    const cached = await readCached(folder, [ELF_NAME, IMAGE_NAME], files);
    const elf = cached?.get(ELF_NAME);
    const image = cached?.get(IMAGE_NAME);
    if (elf && image) return { elf, image };
    const compiled = await buildControl(plan, request, bindings, options);
    const content = new Map([
      [ELF_NAME, compiled.elf],
      [IMAGE_NAME, compiled.image],
    ]);
    await writeCached(folder, content, files);
    return compiled;
  };
  const { elf, image } = await bindings.locks.hold(plan.profile, make, options);
  return {
    elf: parseElf(elf),
    image: parseImage(image),
    features: new Set(
      plan.switches.filter(({ state }) => state === 'on').map(({ feature }) => feature),
    ),
  };
}

async function buildControl(
  plan: BuildPlan,
  request: ControlRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<Compiled> {
  const { pack, board, original, cache, templates } = request;
  options.onProgress({
    step: 'control',
    message: `building ${plan.profile}, to try the detectors on`,
  });
  const work = `${cache}/work/${plan.profile}`;
  const { source, project } = await makeWorkplace({ pack, plan, original, work }, bindings.files);
  const folders = {
    source: source.folder,
    pack: pack.folder,
    include: `${project.folder}/include`,
  };
  await writeProject(project, generateFiles(plan, templates, folders), bindings.files);
  return compileProject({ project, pack, board }, bindings, options);
}
