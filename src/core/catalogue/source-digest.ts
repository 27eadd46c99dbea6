import { utf8 } from '../kernel/bytes.ts';
import { digestHex } from '../kernel/checksums.ts';
import { compare } from '../kernel/finding.ts';

/**
 * SHA-256 over the paths and contents of a source. Archives of the same commit differ in their
 * bytes from day to day; their contents do not.
 * @param files - path and SHA-256 of each file, in any order
 */
export function sourceDigest(
  files: readonly { readonly path: string; readonly sha256: string }[],
): string {
  const lines = [...files]
    .sort((a, b) => compare(a.path, b.path))
    .map(({ path, sha256 }) => `${sha256} ${path}\n`);
  return digestHex(utf8(lines.join('')));
}

/**
 * True for a file that is part of a source: not of git's own, not of a folder left out.
 * @param path - inside the source
 */
export function isSourceFile(path: string, leaveOut: readonly string[]): boolean {
  return ['.git', ...leaveOut].every((folder) => path !== folder && !path.startsWith(`${folder}/`));
}
