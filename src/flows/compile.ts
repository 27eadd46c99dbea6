import { type Board, type FirmwarePack, flashBytes } from '../core/catalogue/pack.ts';
import { parseElf } from '../core/image/parse-elf.ts';
import { makeEsp8266Image } from '../core/image/write-image.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Files } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { PlatformioProject, Toolchain } from './bindings/toolchain.ts';
import type { GeneratedFiles } from './generate.ts';

/** What the compiler made of a project. */
export interface Compiled {
  readonly elf: Uint8Array;
  readonly image: Uint8Array;
  /** The whole log of PlatformIO. */
  readonly log: string;
}

/**
 * Writes a generated project, so that PlatformIO can be asked about it and build it.
 * Unchanged files are left alone: PlatformIO would take a new time stamp for a change.
 */
export async function writeProject(
  project: PlatformioProject,
  generated: GeneratedFiles,
  files: Files,
): Promise<void> {
  for (const [path, text] of generated) {
    const target = `${project.folder}/${path}`;
    if ((await files.exists(target)) && (await files.readText(target)) === text) continue;
    await files.write(target, text);
  }
}

/**
 * Builds a written project with PlatformIO and makes the flash image.
 * @throws HardenError `build.*`, `image.invalid`, `interrupted`
 */
export async function compileProject(
  request: {
    readonly project: PlatformioProject;
    readonly pack: FirmwarePack;
    readonly board: Board;
  },
  bindings: { readonly files: Files; readonly toolchain: Toolchain },
  options: FlowOptions,
): Promise<Compiled> {
  const { project, pack, board } = request;
  const output = await bindings.toolchain.build(project, options);
  const elf = await bindings.files.readBytes(output.elf);
  const image =
    pack.image === 'elf' ? makeImage(elf, board) : await readImage(output.image, bindings.files);
  return { elf, image, log: await bindings.files.readText(output.log) };
}

function makeImage(elf: Uint8Array, board: Board): Uint8Array {
  return makeEsp8266Image(parseElf(elf), {
    flashMode: board.flashMode,
    flashSize: flashBytes(board.flashSize),
    flashFrequency: 40,
  });
}

async function readImage(path: string | undefined, files: Files): Promise<Uint8Array> {
  if (path === undefined) {
    throw new HardenError('build.failed', 'PlatformIO finished without an image');
  }
  return files.readBytes(path);
}
