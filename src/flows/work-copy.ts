import type { Edit, FirmwarePack } from '../core/catalogue/pack.ts';
import { applyEdits, requireEdits } from '../core/edits/apply-edits.ts';
import { utf8 } from '../core/kernel/bytes.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import type { Files } from './bindings/files.ts';
import type { PlatformioProject } from './bindings/toolchain.ts';
import { inBatches } from './in-batches.ts';
import { type FirmwareSource, type OriginalSource, readCode } from './source.ts';

/** Where a build works, and the source as the compiler will see it. */
export interface Workplace {
  readonly source: FirmwareSource;
  readonly project: PlatformioProject;
}

/**
 * Makes the source ready for one build. One that lies beside its pack is used where it is, and the
 * project stands in a folder of its own. A pinned one is its own PlatformIO project: it is copied
 * with the edits of the plan, once for each source and set of edits, because PlatformIO compiles
 * everything again in a fresh copy.
 * @param request.work - folder of this build below the cache
 * @throws HardenError `edit.anchor-moved`, `disk.*`
 */
export async function makeWorkplace(
  request: {
    readonly pack: FirmwarePack;
    readonly plan: BuildPlan;
    readonly original: OriginalSource;
    readonly work: string;
  },
  files: Files,
): Promise<Workplace> {
  const { pack, plan, original, work } = request;
  const env = plan.profile;
  if (pack.source.kind === 'folder') {
    const { folder, digest, paths } = original;
    const code = await readCode(pack, folder, paths, files);
    return {
      source: { folder, digest, paths, isCopy: false, files: code },
      project: { folder: work, env },
    };
  }
  const folder = `${work}/source`;
  await copyEdited({ original, edits: neededEdits(pack, plan), folder }, files);
  const code = await readCode(pack, folder, original.paths, files);
  return {
    source: { ...original, folder, isCopy: true, files: code },
    project: { folder: pack.project === '.' ? folder : `${folder}/${pack.project}`, env },
  };
}

/** Digest of all that the compiler will see of a source: its files and the edits of the plan. */
export function builtDigest(
  pack: FirmwarePack,
  plan: BuildPlan,
  { digest }: Pick<OriginalSource, 'digest'>,
): string {
  const edits = neededEdits(pack, plan);
  return edits.length === 0 ? digest : digestHex(utf8(JSON.stringify([digest, edits])));
}

function neededEdits(pack: FirmwarePack, plan: BuildPlan): readonly Edit[] {
  const needed = new Set(plan.edits.map(({ id }) => id));
  return pack.edits.filter(({ id }) => needed.has(id));
}

/**
 * Copies a source with edits made; a folder that already holds the same stays untouched, with
 * whatever was built in it.
 * @throws HardenError `edit.anchor-moved`, `disk.*`
 */
export async function copyEdited(
  request: {
    readonly original: OriginalSource;
    readonly edits: readonly Edit[];
    readonly folder: string;
  },
  files: Files,
): Promise<void> {
  const { original, edits, folder } = request;
  const changed = await editedTexts(original, edits, files);
  const mark = `${folder}.digest`;
  const inputs = [original.digest, [...changed]];
  const digest = digestHex(utf8(JSON.stringify(inputs)));
  const isCopied = (await files.exists(folder)) && (await files.exists(mark));
  if (isCopied && (await files.readText(mark)) === digest) return;
  await files.remove(mark);
  await files.replaceFolder(folder, async (draft) => {
    await inBatches(original.paths, async (path) => {
      const content = changed.get(path) ?? (await files.readBytes(`${original.folder}/${path}`));
      await files.write(`${draft}/${path}`, content);
    });
  });
  await files.write(mark, digest);
}

async function editedTexts(
  original: OriginalSource,
  edits: readonly Edit[],
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const present = new Set(original.paths);
  const wanted = [...new Set(edits.map(({ file }) => file))].filter((file) => present.has(file));
  const texts = new Map(
    await inBatches(
      wanted,
      async (file) => [file, await files.readText(`${original.folder}/${file}`)] as const,
    ),
  );
  const edited = applyEdits(edits, (file) => texts.get(file));
  requireEdits(edited.misplaced);
  return edited.texts;
}
