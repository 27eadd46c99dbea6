import { digestFiles } from '../core/bundle/file-digests.ts';
import { utf8 } from '../core/kernel/bytes.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Files } from './bindings/files.ts';

/** Everything that shapes a finished bundle; equal keys mean equal bytes. */
export interface CacheKey {
  /** Version and digest of harden, whose checks and image writer took part. */
  readonly harden: string;
  /** What the files are: `bundles`, `control`. */
  readonly kind: string;
  /** JSON values and digests of the inputs. */
  readonly inputs: readonly unknown[];
}

/** Folder of a key below the cache. */
export function cacheFolder(cache: string, key: CacheKey): string {
  return `${cache}/${key.kind}/${digestHex(utf8(JSON.stringify(key)))}`;
}

/**
 * Copies a folder as a whole: the target appears complete or not at all.
 * @throws HardenError `disk.*`
 */
export async function copyFolder(from: string, to: string, files: Files): Promise<void> {
  const paths = await files.list(from);
  await files.replaceFolder(to, async (draft) => {
    for (const path of paths)
      await files.write(`${draft}/${path}`, await files.readBytes(`${from}/${path}`));
  });
}

const DIGESTS_NAME = 'digests.json';

/** Puts files into the cache as a whole, with their digests, so that damage will be noticed. */
export async function writeCached(
  folder: string,
  content: ReadonlyMap<string, Uint8Array>,
  files: Files,
): Promise<void> {
  await files.replaceFolder(folder, async (draft) => {
    for (const [name, bytes] of content) await files.write(`${draft}/${name}`, bytes);
    await files.write(`${draft}/${DIGESTS_NAME}`, JSON.stringify(digestFiles(content)));
  });
}

/**
 * Takes files from the cache that `writeCached` has put there.
 * @returns their bytes by name; `undefined` when one is missing or not as it was written
 */
export async function readCached(
  folder: string,
  names: readonly string[],
  files: Files,
): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
  try {
    const digests = await files.readText(`${folder}/${DIGESTS_NAME}`);
    const content = new Map<string, Uint8Array>();
    for (const name of names) content.set(name, await files.readBytes(`${folder}/${name}`));
    return JSON.stringify(digestFiles(content)) === digests ? content : undefined;
  } catch (error) {
    // Whatever cannot be read is made again.
    if (error instanceof HardenError && error.code !== 'interrupted') return undefined;
    throw error;
  }
}
