import type { FirmwarePack } from '../core/catalogue/pack.ts';
import type { Finding } from '../core/kernel/finding.ts';
import { compareEffective, type SwitchComparison } from '../core/oracle/compare.ts';
import { parsePreprocessed } from '../core/oracle/parse-preprocessed.ts';
import { makeProbe, switchQuestion, textQuestions } from '../core/oracle/probe.ts';
import { findUnknownSwitches } from '../core/oracle/source-switches.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import type { CompileFlags, FlowOptions, Toolchain } from './bindings.ts';
import type { FirmwareSource } from './source.ts';

/** What the oracle saw: every switch, and every difference as a finding. */
export interface OracleAnswer {
  readonly switches: readonly SwitchComparison[];
  readonly findings: readonly Finding[];
}

/**
 * Asks the real preprocessor, with the flags the build will use, what every switch ends up as, and
 * holds the names in the source against the catalogue.
 * @throws HardenError `build.compile` when the configuration headers do not preprocess
 */
export async function askOracle(
  request: {
    readonly plan: BuildPlan;
    readonly pack: FirmwarePack;
    readonly source: FirmwareSource;
    readonly flags: CompileFlags;
    /** Folder of the generated project: include paths of the flags are relative to it. */
    readonly folder: string;
  },
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
  const scanned = source.files.filter(({ path }) => isBelow(path, pack.oracle.scan));
  return { switches, findings: [...findings, ...findUnknownSwitches(pack, scanned)] };
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => folder === '.' || path.startsWith(`${folder}/`));
}
