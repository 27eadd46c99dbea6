import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Digest of the running program, whatever its version says: whoever edits a check in a checkout
 * must not be served what the old check once let pass.
 * @param file - module that runs: the built bundle, which carries its digest in its name, or a
 *   file below `src`, when all sources count
 * @returns hexadecimal
 */
export function programId(file: string): string {
  const [, built] = /harden-([0-9a-f]{16})\.js$/.exec(file) ?? [];
  if (built !== undefined) return built;
  const end = file.lastIndexOf(`${path.sep}src${path.sep}`);
  const sources = end === -1 ? path.dirname(file) : file.slice(0, end + 4);
  const hash = createHash('sha256');
  const entries = readdirSync(sources, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const source of files.sort()) {
    hash.update(`${path.relative(sources, source)}\0`).update(readFileSync(source));
  }
  return hash.digest('hex').slice(0, 16);
}
