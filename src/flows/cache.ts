import { utf8 } from '../core/kernel/bytes.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import type { Files } from './bindings.ts';

/** Everything that shapes a finished bundle; equal keys mean equal bytes. */
export interface CacheKey {
  /** Version of harden, whose templates, checks and image writer took part. */
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
