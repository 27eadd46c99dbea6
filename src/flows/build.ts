import { makeSubject } from '../core/audit/make-subject.ts';
import { type AuditReport, runAudit } from '../core/audit/run-audit.ts';
import type { Control } from '../core/audit/subject.ts';
import { compiledLibraries } from '../core/bundle/compiled-libraries.ts';
import type { Evidence } from '../core/bundle/evidence.ts';
import { expectationOf } from '../core/bundle/expectation.ts';
import { leftOutFindings } from '../core/bundle/left-out.ts';
import { coverFiles, makeEvidence } from '../core/bundle/make-evidence.ts';
import { publishFinding } from '../core/bundle/publish-finding.ts';
import type { ElfFile } from '../core/image/elf-file.ts';
import { fileSystemOffset } from '../core/image/file-system-offset.ts';
import { parseElf } from '../core/image/parse-elf.ts';
import { parseImage } from '../core/image/parse-image.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, hasFailure, sortFindings } from '../core/kernel/finding.ts';
import { isUpdateCheck, updateFindings } from '../core/plan/plan-update.ts';
import { adviseUpdate, type UpdateAdvice } from '../core/plan/update-advice.ts';
import { profileSecrets } from '../core/profile/profile.ts';
import { isTlsCheck } from '../core/tls/tls-rules.ts';
import type { Files } from './bindings/files.ts';
import type { FlowOptions } from './bindings/progress.ts';
import type { Toolchain } from './bindings/toolchain.ts';
import type { BuildBindings, BuildRequest } from './build-request.ts';
import { builtFiles, EVIDENCE_NAME, reportFiles, writeBundle } from './bundle.ts';
import { cacheFolder, copyFolder } from './cache.ts';
import { type Compiled, compileProject } from './compile.ts';
import { compileControl } from './control.ts';
import { gzipSize } from './gzip-size.ts';
import { askOracle, type OracleAnswer } from './oracle.ts';
import { type PreparedBuild, prepareBuild, workName } from './prepare-build.ts';
import { findReusable } from './reuse.ts';

/** How a build ended. */
export type BuildResult =
  /** The bundle stands in `out`. */
  | {
      readonly kind: 'built' | 'reused';
      readonly evidence: Evidence;
      readonly findings: readonly Finding[];
    }
  /** The source is not the one the pack was written for; nothing was compiled. */
  | { readonly kind: 'unpinned'; readonly findings: readonly Finding[] }
  /** The preprocessor does not do what the plan says; nothing was compiled. */
  | {
      readonly kind: 'overridden';
      readonly findings: readonly Finding[];
      /** True when `out` still holds the bundle of an earlier build. */
      readonly earlier: boolean;
    }
  /** The linked firmware is not what the plan says; it stands in `<out>.rejected` with its report. */
  | {
      readonly kind: 'rejected';
      readonly evidence: Evidence;
      readonly findings: readonly Finding[];
      readonly earlier: boolean;
    };

/**
 * Plan → generated project → oracle → compile → audit → bundle.
 * A bundle with the same inputs is taken from the cache at once.
 * @throws HardenError `usage.argument` for a folder that is not a bundle's, `build.*`,
 *   `template.invalid`, `disk.*`, `interrupted`
 */
export async function build(
  request: BuildRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<BuildResult> {
  // A bundle outlives the certificate of its profile, which may be replaced any day: it tells nothing of it.
  const ofToday = request.findings.filter(({ check }) => isTlsCheck(check));
  const findings = request.findings.filter(({ check }) => !isTlsCheck(check));
  const work = () => buildAlone({ ...request, findings }, bindings, options);
  const result = await bindings.locks.hold(workName(request), work, options);
  return { ...result, findings: sortFindings([...ofToday, ...result.findings]) };
}

async function buildAlone(
  request: BuildRequest,
  bindings: BuildBindings,
  options: FlowOptions,
): Promise<BuildResult> {
  const { files, toolchain } = bindings;
  await refuseForeignFolder(request.out, files);
  await refuseForeignFolder(`${request.out}.rejected`, files);
  const prepared = await prepareBuild(request, bindings, options);
  const unpinned = request.waive(prepared.original.findings);
  if (hasFailure(unpinned)) return { kind: 'unpinned', findings: unpinned };
  const cached = cacheFolder(request.cache, prepared.key);
  const reusable = await findReusable(cached, request, files);
  if (reusable) {
    await copyFolder(cached, request.out, files);
    await files.remove(`${request.out}.rejected`);
    return { kind: 'reused', evidence: reusable, findings: reusable.findings };
  }
  const oracle = await consultOracle(request, prepared, toolchain, options);
  if (hasFailure(request.waive(oracle.findings))) {
    const findings = allFindings(request, oracle.findings);
    return { kind: 'overridden', findings, earlier: await files.exists(request.out) };
  }
  const control = await compileControl({ ...request, ...prepared }, bindings, options);
  options.onProgress({ step: 'compile', message: `building ${request.planned.plan.profile}` });
  const compiled = await compileProject(prepared, bindings, options);
  await files.write(`${request.out}.log`, compiled.log);
  return auditAndWrite({ request, prepared, oracle, control, compiled, cached }, files, options);
}

/** A build replaces its folder as a whole, so it must not be anybody else's. */
async function refuseForeignFolder(folder: string, files: Files): Promise<void> {
  if (!(await files.isFolder(folder)) || (await files.exists(`${folder}/${EVIDENCE_NAME}`))) return;
  if ((await files.list(folder)).length === 0) return;
  throw new HardenError('usage.argument', `${folder} holds files that are not of a bundle`, {
    hint: 'choose another folder with --out: a build replaces the folder as a whole',
  });
}

async function consultOracle(
  request: BuildRequest,
  prepared: PreparedBuild,
  toolchain: Toolchain,
  options: FlowOptions,
): Promise<OracleAnswer> {
  options.onProgress({
    step: 'oracle',
    message: 'asking the preprocessor for the effective value of every switch',
  });
  const flags = await toolchain.flags(prepared.project, options);
  const { plan, pack } = request.planned;
  return askOracle(
    { plan, pack, source: prepared.source, flags, folder: prepared.project.folder },
    toolchain,
    options,
  );
}

interface FinishedBuild {
  readonly request: BuildRequest;
  readonly prepared: PreparedBuild;
  readonly oracle: OracleAnswer;
  readonly control: Control;
  readonly compiled: Compiled;
  /** Folder of the cache that the bundle goes to as well. */
  readonly cached: string;
}

async function auditAndWrite(
  finished: FinishedBuild,
  files: Files,
  options: FlowOptions,
): Promise<BuildResult> {
  const { request, prepared, cached } = finished;
  options.onProgress({ step: 'audit', message: 'looking for what should be gone' });
  const elf = parseElf(finished.compiled.elf);
  const report = auditCompiled(finished, elf);
  const { update, room } = await measureRoom(finished, elf);
  const findings = allFindings(withoutEstimate(request), [
    ...room,
    ...prepared.original.findings,
    ...leftOutFindings(prepared.leftOut, prepared.pack.id),
    ...finished.oracle.findings,
    ...report.findings,
  ]);
  const isGood = !hasFailure(findings, request.failOn);
  const { version, planned } = request;
  const built = builtFiles({ ...planned, ...finished.compiled, ...prepared, version }, isGood);
  const audited = makeEvidence({
    harden: version,
    plan: planned.plan,
    oracle: finished.oracle.switches,
    report,
    findings,
    control: finished.control,
    pack: planned.pack,
    source: prepared.source.digest,
    toolchain: [...prepared.toolchain, ...compiledLibraries(finished.compiled.log)],
    update,
    files: [...built],
  });
  const reports = reportFiles(audited, report);
  const evidence = coverFiles(audited, reports);
  const bundle = { evidence, content: new Map([...built, ...reports]) };
  if (!isGood) {
    await writeBundle(`${request.out}.rejected`, bundle, files);
    return { kind: 'rejected', evidence, findings, earlier: await files.exists(request.out) };
  }
  await writeBundle(cached, bundle, files);
  await copyFolder(cached, request.out, files);
  await files.remove(`${request.out}.rejected`);
  return { kind: 'built', evidence, findings };
}

async function measureRoom(
  { request, compiled }: FinishedBuild,
  elf: ElfFile,
): Promise<{ readonly update: UpdateAdvice; readonly room: readonly Finding[] }> {
  const { plan, pack } = request.planned;
  const imageSize = compiled.image.length;
  const compressedSize = await gzipSize(compiled.image);
  const sizes = { imageSize, compressedSize, fileSystemOffset: fileSystemOffset(elf) };
  const update = adviseUpdate(plan, pack, sizes);
  const basis = `the image has ${imageSize} bytes, ${compressedSize} with gzip`;
  return { update, room: updateFindings(update, basis) };
}

/** What the plan estimated of updates has been measured. */
function withoutEstimate(request: BuildRequest): BuildRequest {
  return { ...request, findings: request.findings.filter(({ check }) => !isUpdateCheck(check)) };
}

/** Findings of the profile and of later steps, as the bundle carries them. */
function allFindings(request: BuildRequest, later: readonly Finding[]): readonly Finding[] {
  return sortFindings(request.waive([...request.findings.map(publishFinding), ...later]));
}

function auditCompiled({ request, compiled, control }: FinishedBuild, elf: ElfFile): AuditReport {
  const { plan, pack, profile } = request.planned;
  return runAudit(
    makeSubject({
      name: plan.profile,
      elf,
      image: parseImage(compiled.image),
      pack,
      expected: expectationOf(plan),
      control,
      secrets: profileSecrets(profile),
    }),
  );
}
