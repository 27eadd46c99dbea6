import { stat } from 'node:fs/promises';
import { HardenError } from '../../../core/kernel/errors.ts';
import { explainDiskError } from '../disk-errors.ts';
import { readWhole } from '../read-whole.ts';

/** Longest file with a passphrase or keys, bytes. */
const MAX_SIZE = 65_536;

/** Bits for the group and for all others. */
const OTHERS = 0o077;

/**
 * Text of a file that holds a secret. One that others may read is refused; a pipe of the shell has
 * no such permissions.
 * @throws HardenError `vault.exposed`, `usage.*`
 */
export async function readSecretFile(file: string): Promise<string> {
  try {
    const found = await stat(file);
    if (found.isFile() && process.platform !== 'win32' && (found.mode & OTHERS) !== 0) {
      throw new HardenError('vault.exposed', `others may read ${file}`);
    }
  } catch (error) {
    throw explainDiskError(error, file, 'read');
  }
  return Buffer.from(await readWhole(file, MAX_SIZE)).toString('utf8');
}
