import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { makeFiles } from '../files.ts';

/** Written by Python and PlatformIO while they use a folder. */
const BY_PRODUCTS = /(?:^|\/)(?:__pycache__|\.piopm|\.git|\.DS_Store)(?:\/|$)/;

/** SHA-256 of one file, hexadecimal. */
export async function digestFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** SHA-256 over names and contents of all files below a folder, hexadecimal. */
export async function digestFolder(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await makeFiles().list(folder)) {
    if (BY_PRODUCTS.test(file)) continue;
    hash.update(`${await digestFile(path.join(folder, file))}  ${file}\n`);
  }
  return hash.digest('hex');
}
