import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';

/** A file of a bundle and the SHA-256 of its bytes. */
export interface FileDigest {
  /** Path in the bundle. */
  readonly file: string;
  readonly sha256: string;
}

/** Digests of some files, in their order. */
export function digestFiles(
  files: Iterable<readonly [string, string | Uint8Array]>,
): readonly FileDigest[] {
  return [...files].map(([file, content]) => ({
    file,
    sha256: digestHex(typeof content === 'string' ? utf8(content) : content),
  }));
}
