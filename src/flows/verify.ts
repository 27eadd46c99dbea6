import type { Board, FirmwarePack } from '../core/catalogue/pack.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import { parseDefinedNames, parseIncludedFiles } from '../core/oracle/included-files.ts';
import { findLateDefinitions } from '../core/oracle/late-definitions.ts';
import { below } from '../core/oracle/plain-path.ts';
import { type ScannedFile, type SourceFile, scanFiles } from '../core/oracle/source-switches.ts';
import { planEdits } from '../core/plan/plan-edits.ts';
import { diffSources } from '../core/verify/diff-sources.ts';
import {
  ALL_OFF,
  type BrokenCase,
  brokenFindings,
  type Difference,
  makeSweep,
  readCase,
  type SweepCase,
  sweepFindings,
} from '../core/verify/sweep.ts';
import { verifyCatalogue, verifyEdits } from '../core/verify/verify-catalogue.ts';
import type { Files } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { CompileFlags, Toolchain } from './bindings/toolchain.ts';
import { inBatches } from './in-batches.ts';
import { inParallel } from './in-parallel.ts';
import { digestSource, type OriginalSource, readCode } from './source.ts';
import { copyEdited } from './work-copy.ts';

/** What a verification found, and how much it looked at. */
export interface Verification {
  readonly findings: readonly Finding[];
  /** Digest of the checkout, for the pin. */
  readonly digest: string;
  readonly boards: readonly string[];
  /** Configurations the preprocessor was asked about. */
  readonly cases: number;
  /** Board → switches it cannot have on. */
  readonly impossible: ReadonlyMap<string, readonly string[]>;
}

export interface VerifyRequest {
  readonly pack: FirmwarePack;
  /** Absolute folder of the checkout. */
  readonly source: string;
  readonly boards: readonly Board[];
  readonly cache: string;
  /** Preprocessors to run at a time. */
  readonly jobs: number;
}

/**
 * Holds a pack against a checkout of its firmware: by text, and by asking the real preprocessor
 * about every switch on its own.
 * @throws HardenError `usage.*`, `build.no-compiler`, `disk.*`, `interrupted`
 */
export async function verifyPack(
  request: VerifyRequest,
  bindings: { readonly files: Files; readonly toolchain: Toolchain },
  options: FlowOptions,
): Promise<Verification> {
  const { pack, boards } = request;
  const { files } = bindings;
  options.onProgress({ step: 'verify', message: 'reading the source' });
  const leaveOut = pack.source.kind === 'pinned' ? pack.source.leaveOut : [];
  const original = await digestSource(request.source, leaveOut, files);
  const edits = await checkEdits(pack, original, files);
  const folder = edits.length > 0 ? original.folder : await editedFolder(request, original, files);
  const code = await readCode(pack, folder, original.paths, files);
  const swept = await sweep({ ...request, folder, code }, bindings, options);
  return {
    findings: sortFindings([...edits, ...verifyCatalogue(pack, code), ...swept.findings]),
    digest: original.digest,
    boards: boards.map(({ id }) => id),
    cases: swept.cases,
    impossible: swept.impossible,
  };
}

async function checkEdits(
  pack: FirmwarePack,
  original: OriginalSource,
  files: Files,
): Promise<Finding[]> {
  const present = new Set(original.paths);
  const wanted = [...new Set(pack.edits.map(({ file }) => file))].filter((file) =>
    present.has(file),
  );
  const texts = new Map(
    await inBatches(
      wanted,
      async (file) => [file, await files.readText(`${original.folder}/${file}`)] as const,
    ),
  );
  return verifyEdits(pack, (file) => texts.get(file));
}

/** A copy with the edits of a build that leaves everything out; the checkout itself where there are none. */
async function editedFolder(
  { pack, cache }: VerifyRequest,
  original: OriginalSource,
  files: Files,
): Promise<string> {
  const off = new Map(pack.features.map(({ id }) => [id, 'off'] as const));
  const planned = new Set(planEdits(pack, off).map(({ id }) => id));
  const edits = pack.edits.filter(({ id }) => planned.has(id));
  if (edits.length === 0) return original.folder;
  const folder = `${cache}/work/verify-${pack.id}/source`;
  await copyEdited({ original, edits, folder }, files);
  return folder;
}

interface Swept {
  readonly findings: readonly Finding[];
  readonly cases: number;
  readonly impossible: ReadonlyMap<string, readonly string[]>;
}

async function sweep(
  request: VerifyRequest & { readonly folder: string; readonly code: readonly SourceFile[] },
  { files, toolchain }: { readonly files: Files; readonly toolchain: Toolchain },
  options: FlowOptions,
): Promise<Swept> {
  const { pack, boards, folder, cache } = request;
  const compiler = await toolchain.compiler(options);
  const stubs = `${cache}/work/verify-${pack.id}/stubs`;
  await files.replaceFolder(stubs, async (draft) => {
    // Twice, because a header may be included as `../Custom.h`, which leads above the include folder.
    for (const name of pack.oracle.stubs) {
      for (const place of ['', 'include/']) await files.write(`${draft}/${place}${name}`, '');
    }
  });
  const scanned = scanFiles(request.code);
  const differences: Difference[] = [];
  const broken: BrokenCase[] = [];
  const late: Finding[] = [];
  const lookedAt = new Set(boardOfEachChip(boards).map(({ id }) => id));
  const impossible = new Map<string, readonly string[]>();
  let asked = 0;
  // One board after the other: the texts of all boards together are gigabytes.
  for (const [index, board] of boards.entries()) {
    const made = makeSweep(pack, board);
    impossible.set(board.id, made.impossible);
    const before = asked;
    await inParallel(made.cases, request.jobs, async (row) => {
      const flags = standaloneFlags(pack, row, compiler, { folder, stubs });
      const { language } = pack.oracle;
      try {
        const output = await toolchain.preprocess(
          { flags, language, source: row.probe, folder },
          options,
        );
        differences.push(...readCase(pack, row, output, [folder]));
        if (row.name === ALL_OFF && lookedAt.has(board.id)) {
          late.push(...lateDefinitions({ pack, row, output, folder }, scanned));
        }
      } catch (error) {
        broken.push(brokenCase(row, error, folder));
      }
      asked += 1;
      const ratio = (index + (asked - before) / made.cases.length) / boards.length;
      options.onProgress({ step: 'verify', message: `${row.name}, ${board.id}`, ratio });
    });
  }
  return {
    findings: [
      ...sweepFindings(pack, differences),
      ...brokenFindings(broken),
      ...new Map(late.map((finding) => [JSON.stringify(finding), finding])).values(),
    ],
    cases: asked,
    impossible,
  };
}

/** Boards of one chip read the same headers; a look at all sources for each board would take minutes. */
function boardOfEachChip(boards: readonly Board[]): readonly Board[] {
  return boards.filter(({ chip }, at) => boards.findIndex((board) => board.chip === chip) === at);
}

function lateDefinitions(
  asked: {
    readonly pack: FirmwarePack;
    readonly row: SweepCase;
    readonly output: string;
    readonly folder: string;
  },
  files: readonly ScannedFile[],
): readonly Finding[] {
  const { pack, row, output, folder } = asked;
  const included = parseIncludedFiles(output, folder);
  const read = new Set(included.flatMap(({ path }) => below(folder, path) ?? []));
  const accepted = pack.oracle.lateDefinitions;
  return findLateDefinitions(
    { plan: row.plan, accepted, files },
    { read, defined: parseDefinedNames(output) },
  );
}

/** What the preprocessor refuses is a finding; whatever else fails is thrown. */
function brokenCase({ name, board }: SweepCase, error: unknown, folder: string): BrokenCase {
  if (!(error instanceof HardenError) || error.code !== 'build.compile') throw error;
  return { board: board.id, name, message: error.message.replaceAll(`${folder}/`, '') };
}

function standaloneFlags(
  { oracle }: FirmwarePack,
  { defines }: SweepCase,
  compiler: string,
  { folder, stubs }: { readonly folder: string; readonly stubs: string },
): CompileFlags {
  return {
    cc: compiler,
    cxx: compiler,
    cFlags: [],
    cxxFlags: [],
    defines,
    includes: [
      ...oracle.includes.map((path) => (path === '.' ? folder : `${folder}/${path}`)),
      folder,
      `${stubs}/include`,
    ],
  };
}

/**
 * Tells what an upstream update brings.
 * @param request.before - folder of the older checkout
 * @throws HardenError `usage.*`
 */
export async function diffUpstream(
  request: { readonly pack: FirmwarePack; readonly before: string; readonly after: string },
  files: Files,
): Promise<readonly Finding[]> {
  const { pack } = request;
  const leaveOut = pack.source.kind === 'pinned' ? pack.source.leaveOut : [];
  const read = async (folder: string) => {
    const { paths } = await digestSource(folder, leaveOut, files);
    return readCode(pack, folder, paths, files);
  };
  const before = await read(request.before);
  const after = await read(request.after);
  return sortFindings(diffSources(pack, { before, after }));
}
