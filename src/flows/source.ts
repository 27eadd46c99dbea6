import type { FirmwarePack, Pin } from '../core/catalogue/pack.ts';
import { isSourceFile, sourceDigest } from '../core/catalogue/source-digest.ts';
import { digestHex } from '../core/kernel/checksums.ts';
import { HardenError } from '../core/kernel/errors.ts';
import type { Finding } from '../core/kernel/finding.ts';
import { baseName } from '../core/oracle/source-includes.ts';
import type { SourceFile } from '../core/oracle/source-switches.ts';
import type { Files } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { Sources } from './bindings/sources.ts';
import { inBatches } from './in-batches.ts';
import { unpinnedSource } from './source-rules.ts';

/** The firmware's source, ready to be compiled. */
export interface FirmwareSource {
  /** Absolute folder. */
  readonly folder: string;
  /** SHA-256 over the paths and contents of all files, before any edit. */
  readonly digest: string;
  /** The digested files, relative to the folder. */
  readonly paths: readonly string[];
  /** True for a copy of harden's own: beside the digested files it holds what its scripts made. */
  readonly isCopy: boolean;
  /** Texts of the scanned folders that a compiler may read, for the oracle. */
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

/**
 * Names that sources and headers have. Sources: GCC manual, "Overall Options"; Arduino sketches;
 * habits of C++ templates (`.tpp`, `.ipp`) and of tables (`.def`, `.inc`).
 */
const CODE =
  /\.(c|cc|cp|cxx|cpp|c\+\+|h|hh|hp|hxx|hpp|h\+\+|tcc|tpp|txx|ipp|ixx|inl|inc|def|ino|pde|s|sx)$/i;

/** Texts in the folders that the oracle scans: of sources, and of whatever file one of them names. */
export async function readCode(
  pack: Pick<FirmwarePack, 'oracle'>,
  folder: string,
  paths: readonly string[],
  files: Files,
): Promise<readonly SourceFile[]> {
  const { scan } = pack.oracle;
  const isScanned = (path: string): boolean =>
    scan.some((part) => part === '.' || path === part || path.startsWith(`${part}/`));
  const read = (wanted: readonly string[]): Promise<readonly SourceFile[]> =>
    inBatches(wanted, async (path) => ({ path, text: await files.readText(`${folder}/${path}`) }));
  const scanned = paths.filter((path) => scan.length === 0 || isScanned(path));
  let code = await read(scanned.filter((path) => CODE.test(path)));
  let others = scanned.filter((path) => !CODE.test(path));
  // Anything can be included: a table in a `.txt`, a page in a `.html`, and they can include more.
  for (let fresh = code; fresh.length > 0 && others.length > 0; code = [...code, ...fresh]) {
    const named = namedFiles(fresh);
    fresh = await read(others.filter((path) => named.has(baseName(path))));
    const known = new Set(fresh.map(({ path }) => path));
    others = others.filter((path) => !known.has(path));
  }
  return code;
}

/** Last parts of all that could be the name of a file. */
function namedFiles(code: readonly SourceFile[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { text } of code) {
    for (const [, name = ''] of text.matchAll(/["</\\]([^"<>/\\\n]+)[">]/g)) named.add(name);
  }
  return named;
}
