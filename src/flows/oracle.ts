import type { FirmwarePack } from '../core/catalogue/pack.ts';
import type { Finding } from '../core/kernel/finding.ts';
import { compareEffective, type SwitchComparison } from '../core/oracle/compare.ts';
import { findForeignHeaders, type SourceTree, sourceRoot } from '../core/oracle/foreign-headers.ts';
import { parseDefinedNames, parseIncludedFiles } from '../core/oracle/included-files.ts';
import { findLateDefinitions } from '../core/oracle/late-definitions.ts';
import { parsePreprocessed } from '../core/oracle/parse-preprocessed.ts';
import { below, plainPath } from '../core/oracle/plain-path.ts';
import { makeProbe, switchQuestion, textQuestions } from '../core/oracle/probe.ts';
import {
  findUnknownSwitches,
  type ScannedFile,
  scanFiles,
} from '../core/oracle/source-switches.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { CompileFlags, Toolchain } from './bindings/toolchain.ts';
import type { FirmwareSource } from './source.ts';

/** What the oracle saw: every switch, and every difference as a finding. */
export interface OracleAnswer {
  readonly switches: readonly SwitchComparison[];
  readonly findings: readonly Finding[];
}

interface OracleRequest {
  readonly plan: BuildPlan;
  readonly pack: FirmwarePack;
  readonly source: FirmwareSource;
  readonly flags: CompileFlags;
  /** Folder of the generated project: include paths of the flags are relative to it. */
  readonly folder: string;
}

/**
 * Asks the real preprocessor, with the flags the build will use, what every switch ends up as, and
 * holds the names in the source against the catalogue.
 * @throws HardenError `build.compile` when the configuration headers do not preprocess
 */
export async function askOracle(
  request: OracleRequest,
  toolchain: Pick<Toolchain, 'preprocess'>,
  options: FlowOptions,
): Promise<OracleAnswer> {
  const { plan, pack, source, flags, folder } = request;
  const questions = [...pack.features.map(switchQuestion), ...textQuestions(plan)];
  const output = await toolchain.preprocess(
    {
      flags,
      language: pack.oracle.language,
      source: makeProbe(pack.oracle, questions),
      folder,
    },
    options,
  );
  const effective = parsePreprocessed(output, {
    macros: new Set(questions.map(({ macro }) => macro)),
    folders: [source.folder, folder],
  });
  const { switches, findings } = compareEffective(plan, pack.features, effective);
  const scanned = scanFiles(source.files);
  return {
    switches,
    findings: [
      ...findings,
      ...findUnknownSwitches(pack, scanned),
      ...findHidden(request, scanned, output),
    ],
  };
}

/** What the probe cannot see because it happens outside of the files it came by. */
function findHidden(
  { plan, pack, source, flags, folder }: OracleRequest,
  scanned: readonly ScannedFile[],
  output: string,
): readonly Finding[] {
  const included = parseIncludedFiles(output, folder);
  const generated = pack.generate.map(({ to }) => plainPath(`${pack.project}/${to}`));
  const tree: SourceTree = {
    folder: sourceRoot(included, { header: pack.oracle.header, ...source }),
    paths: new Set([...source.paths, ...generated]),
    isCopy: source.isCopy,
    project: folder,
    pack: pack.folder,
    includes: flags.includes,
  };
  const read = new Set(included.flatMap(({ path }) => below(tree.folder, path) ?? []));
  return [
    ...findForeignHeaders(tree, included, scanned),
    ...findLateDefinitions(
      { plan, accepted: pack.oracle.lateDefinitions, files: scanned },
      { read, defined: parseDefinedNames(output) },
    ),
  ];
}
