import {
  changeOf,
  type FileChange,
  OLD_FOLDER,
  type PlannedFile,
} from '../../core/broker/folder.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { Secret } from '../../core/kernel/secret.ts';
import type { Certificate } from '../../core/tls/certificate.ts';
import { readPemCertificates } from '../../core/tls/read-pem.ts';
import type { Files, PrivateFiles } from '../bindings/files.ts';

/** Where a broker's files are kept. */
export interface FolderBindings {
  readonly files: Files;
  readonly privateFiles: PrivateFiles;
}

/** Text of a file; `undefined` where there is none. */
export async function readOld(path: string, files: Files): Promise<string | undefined> {
  return (await files.exists(path)) ? files.readText(path) : undefined;
}

/** The first certificate of a file; one that cannot be read is as good as none. */
export async function readOldCertificate(
  path: string,
  files: Files,
): Promise<Certificate | undefined> {
  try {
    const text = await readOld(path, files);
    return text === undefined ? undefined : readPemCertificates(text, path)[0];
  } catch (error) {
    if (error instanceof HardenError && error.exit === EXIT.usage) return undefined;
    throw error;
  }
}

/** Holds a folder against what it should be. A secret that others may read is as good as changed. */
export async function compareFolder(
  folder: string,
  planned: readonly PlannedFile[],
  { files, privateFiles }: FolderBindings,
): Promise<readonly FileChange[]> {
  return Promise.all(
    planned.map(async (file) => {
      const path = `${folder}/${file.path}`;
      const change = changeOf(file, await readOld(path, files));
      const isExposed =
        change.kind === 'same' &&
        file.content instanceof Secret &&
        !(await privateFiles.isPrivate(path));
      return isExposed ? { ...change, kind: 'changed' as const } : change;
    }),
  );
}

/**
 * Replaces what changed, file by file, each whole or not at all; what was there goes to `old/`. A user
 * without a right in the list may do nothing, so no order of the files opens anything meanwhile.
 * @throws HardenError `disk.*`
 */
export async function writeFolder(
  folder: string,
  planned: readonly PlannedFile[],
  changes: readonly FileChange[],
  bindings: FolderBindings,
): Promise<void> {
  const kinds = new Map(changes.map(({ path, kind }) => [path, kind]));
  for (const { path, content } of planned) {
    const kind = kinds.get(path);
    if (kind === undefined || kind === 'same') continue;
    if (kind === 'changed') await keepOld(folder, path, content instanceof Secret, bindings);
    await write(`${folder}/${path}`, content, bindings);
  }
}

async function keepOld(
  folder: string,
  path: string,
  isSecret: boolean,
  bindings: FolderBindings,
): Promise<void> {
  const text = await bindings.files.readText(`${folder}/${path}`);
  const content = isSecret ? Secret.of(`old ${path}`, text) : text;
  await write(`${folder}/${OLD_FOLDER}/${path}`, content, bindings);
}

async function write(
  path: string,
  content: string | Secret,
  { files, privateFiles }: FolderBindings,
): Promise<void> {
  if (content instanceof Secret) await privateFiles.write(path, content);
  else await files.write(path, content);
}
