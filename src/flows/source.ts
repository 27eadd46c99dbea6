import type { FirmwarePack } from '../core/catalogue/pack.ts';
import { concatBytes, utf8 } from '../core/kernel/bytes.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { SourceFile } from '../core/oracle/source-switches.ts';
import type { Files } from './bindings.ts';

/** The firmware's source, ready to be compiled. */
export interface FirmwareSource {
  /** Absolute folder. */
  readonly folder: string;
  /** SHA-256 over the paths and contents of all files. */
  readonly digest: string;
  /** C and C++ files, for the oracle. */
  readonly files: readonly SourceFile[];
}

const CODE = /\.(c|cc|cpp|h|hpp|ino|ipp)$/;

/**
 * Reads the source of a firmware pack.
 * @throws HardenError `pack.invalid` for a pinned source: fetching one is not part of this version
 */
export async function readSource(pack: FirmwarePack, files: Files): Promise<FirmwareSource> {
  if (pack.source.kind === 'pinned') {
    throw new HardenError('pack.invalid', `${pack.id}: pinned sources cannot be fetched yet`, {
      hint: 'choose a firmware whose source lies beside its pack, such as reference',
    });
  }
  const folder = `${pack.folder}/${pack.source.path}`;
  const paths = await files.list(folder);
  const contents = await Promise.all(paths.map((path) => files.readBytes(`${folder}/${path}`)));
  const lines = paths.map(
    (path, index) => `${digestHex(contents[index] ?? new Uint8Array())} ${path}\n`,
  );
  const decoder = new TextDecoder();
  return {
    folder,
    digest: digestHex(concatBytes(...lines.map(utf8))),
    files: paths.flatMap((path, index) =>
      CODE.test(path) ? [{ path, text: decoder.decode(contents[index]) }] : [],
    ),
  };
}
