import type { FirmwarePack, Pin } from '../core/catalogue/pack.ts';
import { isSourceFile, sourceDigest } from '../core/catalogue/source-digest.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Finding } from '../core/kernel/finding.ts';
import type { SourceFile } from '../core/oracle/source-switches.ts';
import type { Files, FlowOptions, Sources } from './bindings.ts';
import { inBatches } from './in-batches.ts';
import { unpinnedSource } from './source-rules.ts';

/** The firmware's source, ready to be compiled. */
export interface FirmwareSource {
  /** Absolute folder. */
  readonly folder: string;
  /** SHA-256 over the paths and contents of all files, before any edit. */
  readonly digest: string;
  /** C and C++ files of the scanned folders, for the oracle. */
  readonly files: readonly SourceFile[];
}

/** A source as it came, before any edit. */
export interface OriginalSource {
  /** Absolute folder; nobody writes into it. */
  readonly folder: string;
  readonly digest: string;
  /** All files that take part, relative to the folder. */
  readonly paths: readonly string[];
  /** What speaks against building it. */
  readonly findings: readonly Finding[];
}

/** What a source is needed for. */
export interface SourceRequest {
  readonly pack: FirmwarePack;
  readonly pin: Pin | null;
  /** A checkout of the user's in place of the pinned source. */
  readonly checkout?: string | undefined;
}

/**
 * Finds the source of a firmware: beside its pack, in a checkout, or fetched at its pin.
 * @throws HardenError `source.*`, `usage.not-found`, `interrupted`
 */
export async function readSource(
  request: SourceRequest,
  bindings: { readonly files: Files; readonly sources: Sources },
  options: FlowOptions,
): Promise<OriginalSource> {
  const { pack, pin, checkout } = request;
  if (pack.source.kind === 'folder') {
    if (checkout !== undefined) {
      throw new HardenError('usage.argument', `${pack.id} brings its source with its pack`, {
        hint: 'leave --source out',
      });
    }
    return digestSource(`${pack.folder}/${pack.source.path}`, [], bindings.files);
  }
  const { leaveOut } = pack.source;
  if (checkout !== undefined) {
    const source = await digestSource(checkout, leaveOut, bindings.files);
    const findings =
      pin && source.digest !== pin.digest ? [unpinnedSource(pin, source.digest)] : [];
    return { ...source, findings };
  }
  if (pin === null) throw new HardenError('pack.invalid', `${pack.id} has no pin`);
  const folder = await bindings.sources.obtain({ pin, leaveOut }, options);
  const source = await digestSource(folder, leaveOut, bindings.files);
  // It was right when it was fetched: somebody has changed the cache since.
  if (source.digest !== pin.digest) {
    throw new HardenError(
      'source.digest',
      `${folder} was changed: its digest is ${source.digest}, that of the pin is ${pin.digest}`,
      { hint: `remove ${folder}; the next build fetches it again` },
    );
  }
  return source;
}

/** Digest and paths of the files below a folder. */
export async function digestSource(
  folder: string,
  leaveOut: readonly string[],
  files: Files,
): Promise<OriginalSource> {
  const paths = (await files.list(folder)).filter((path) => isSourceFile(path, leaveOut));
  const digests = await inBatches(paths, async (path) => ({
    path,
    sha256: digestHex(await files.readBytes(`${folder}/${path}`)),
  }));
  return { folder, digest: sourceDigest(digests), paths, findings: [] };
}

const CODE = /\.(c|cc|cpp|h|hpp|ino|ipp)$/;

/** Texts of the C and C++ files in the folders that the oracle scans. */
export async function readCode(
  pack: Pick<FirmwarePack, 'oracle'>,
  folder: string,
  paths: readonly string[],
  files: Files,
): Promise<readonly SourceFile[]> {
  const { scan } = pack.oracle;
  const isScanned = (path: string): boolean =>
    scan.some((part) => part === '.' || path === part || path.startsWith(`${part}/`));
  const code = paths.filter((path) => CODE.test(path) && (scan.length === 0 || isScanned(path)));
  return inBatches(code, async (path) => ({
    path,
    text: await files.readText(`${folder}/${path}`),
  }));
}
