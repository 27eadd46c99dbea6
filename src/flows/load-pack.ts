import type { FirmwarePack } from '../core/catalogue/pack.ts';
import { isRawPack, parsePack, type SourceText } from '../core/catalogue/parse-pack.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import type { Finding } from '../core/kernel/finding.ts';
import type { Files, Memo } from './bindings/files.ts';

/** A pack that was found, or everything that is wrong with its files. */
export type LoadedPack =
  | { readonly pack: FirmwarePack }
  | { readonly findings: readonly Finding[] };

/** Id → folder of all packs in some folders; the first folder that has one wins. */
export async function listPacks(
  folders: readonly string[],
  files: Files,
): Promise<ReadonlyMap<string, string>> {
  const packs = new Map<string, string>();
  for (const folder of folders) {
    for (const name of await files.folders(folder)) {
      const path = `${folder}/${name}`;
      if (!packs.has(name) && (await files.exists(`${path}/firmware.yaml`))) packs.set(name, path);
    }
  }
  return packs;
}

/** Loads every pack of some folders, to recognise a file made elsewhere; broken ones are left out. */
export async function loadAllPacks(
  folders: readonly string[],
  files: Files,
  memo?: Memo,
): Promise<readonly FirmwarePack[]> {
  const paths = [...(await listPacks(folders, files)).values()];
  const loaded = await Promise.all(
    paths.map((path) => readPack(path, files, memo).catch(leaveOut)),
  );
  return loaded.flatMap((result) => ('pack' in result ? [result.pack] : []));
}

function leaveOut(error: unknown): LoadedPack {
  if (error instanceof HardenError && error.exit === EXIT.usage) return { findings: [] };
  throw error;
}

/**
 * Reads the files of a pack; it may do without edits.
 * @param memo - spares the reading of YAML, which for 400 features takes longer than all the rest
 * @throws HardenError `usage.not-found`, `usage.unreadable`
 */
export async function readPack(folder: string, files: Files, memo?: Memo): Promise<LoadedPack> {
  const read = async (name: string): Promise<SourceText> => {
    const file = `${folder}/${name}`;
    return { file, text: await files.readText(file) };
  };
  const hasEdits = await files.exists(`${folder}/edits.yaml`);
  const [firmware, features, boards, edits] = await Promise.all([
    read('firmware.yaml'),
    read('features.yaml'),
    read('boards.yaml'),
    hasEdits ? read('edits.yaml') : undefined,
  ]);
  const documents = { firmware, features, boards, edits };
  const texts = [firmware, features, boards, ...(edits ? [edits] : [])].map(({ text }) => text);
  const known = await memo?.recall(folder, texts);
  if (isRawPack(known)) return parsePack({ folder, documents, known });
  const parsed = parsePack({ folder, documents });
  if ('raw' in parsed) await memo?.keep(folder, texts, parsed.raw);
  return parsed;
}
