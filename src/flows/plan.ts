import { decideAll } from '../core/catalogue/close.ts';
import { type FirmwarePack, findFeature } from '../core/catalogue/pack.ts';
import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import { makePlan } from '../core/plan/make-plan.ts';
import { conflictFindings, contractFindings } from '../core/plan/plan-findings.ts';
import { estimatedUpdateFindings } from '../core/plan/plan-update.ts';
import { checkAgainstPack, checkFirmware } from '../core/profile/check-against-pack.ts';
import { featuresOn } from '../core/profile/features-on.ts';
import { applyWaivers } from '../core/profile/policy/apply-waivers.ts';
import { runPolicy } from '../core/profile/policy/run-policy.ts';
import type { Profile } from '../core/profile/profile.ts';
import type { Files, Memo } from './bindings/files.ts';
import { checkCertificateFile } from './check-certificate.ts';
import { KNOWN_RULES } from './known-rules.ts';
import { listPacks, readPack } from './load-pack.ts';
import { loadProfile } from './load-profile.ts';

/** A profile that can be built, and what its build will do. */
export interface PlannedProfile {
  readonly profile: Profile;
  readonly pack: FirmwarePack;
  readonly plan: BuildPlan;
}

/** All findings on a profile, and its plan where one can be made. */
export interface PlanResult {
  readonly findings: readonly Finding[];
  /** `undefined` when the profile or its pack cannot be understood, or its wishes exclude each other. */
  readonly planned: PlannedProfile | undefined;
}

export interface PlanRequest {
  /** Path of the profile. */
  readonly path: string;
  /** Folders with firmware packs, the user's first. */
  readonly packs: readonly string[];
  /** ISO date, for waivers and certificates. */
  readonly today: string;
  /** Where packs that were read before are found again. */
  readonly memo?: Memo;
}

/**
 * Reads a profile and its pack, applies schema, policy and catalogue, and plans the build.
 * Needs no toolchain and no network.
 * @throws HardenError `usage.*`
 */
export async function planProfile(request: PlanRequest, files: Files): Promise<PlanResult> {
  const loaded = await loadProfile(request.path, files);
  if ('findings' in loaded) return { findings: loaded.findings, planned: undefined };
  const { profile } = loaded;
  const packs = await listPacks(request.packs, files);
  const folder = packs.get(profile.firmware);
  if (folder === undefined) {
    return { findings: checkFirmware(profile, [...packs.keys()]), planned: undefined };
  }
  const pack = await readPack(folder, files, request.memo);
  if ('findings' in pack) return { findings: pack.findings, planned: undefined };
  const certificate = await checkCertificateFile(
    profile,
    { today: request.today, chip: chipForTrust(profile, pack.pack) },
    files,
  );
  return planLoaded(profile, pack.pack, { today: request.today, earlier: certificate });
}

/** The chip that has to work with the certificate; none where the firmware cannot trust that way. */
function chipForTrust({ board, mqtt }: Profile, pack: FirmwarePack): string | undefined {
  const trust = mqtt?.tls.trust;
  if (trust === undefined || trust === 'none' || pack.tls[trust] === undefined) return undefined;
  return pack.boards.find(({ id }) => id === board)?.chip;
}

function planLoaded(
  profile: Profile,
  pack: FirmwarePack,
  { today, earlier }: { readonly today: string; readonly earlier: readonly Finding[] },
): PlanResult {
  const on = featuresOn(profile, pack);
  const knownChecks = KNOWN_RULES.map(({ id }) => id);
  const early = [
    ...earlier,
    ...checkAgainstPack(profile, pack, on),
    ...runPolicy(profile, pack, { today, knownChecks, on }),
  ];
  const finish = (later: readonly Finding[], plan?: BuildPlan): PlanResult => ({
    findings: sortFindings(applyWaivers([...early, ...later], profile.waivers, today)),
    planned: plan && { profile, pack, plan },
  });
  const board = pack.boards.find(({ id }) => id === profile.board);
  if (!board || profile.features.some((id) => !findFeature(pack, id))) return finish([]);
  const closure = decideAll(pack.features, board, on);
  if (closure.conflicts.length > 0) return finish(conflictFindings(profile, closure));
  const pins = pack.source.kind === 'pinned' ? pack.source.pins : [];
  const pin = pins.find(({ id }) => id === profile.pin) ?? pins[0] ?? null;
  const plan = makePlan({ profile, pack, board, pin, closure });
  const findings = [
    ...contractFindings(profile, plan),
    ...estimatedUpdateFindings(profile, plan, pack),
  ];
  return finish(findings, plan);
}
