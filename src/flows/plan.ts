import { closeFeatures } from '../core/catalogue/close.ts';
import { type FirmwarePack, findFeature } from '../core/catalogue/pack.ts';
import { type Finding, sortFindings } from '../core/kernel/finding.ts';
import type { BuildPlan } from '../core/plan/build-plan.ts';
import { makePlan } from '../core/plan/make-plan.ts';
import { conflictFindings, contractFindings } from '../core/plan/plan-findings.ts';
import { checkAgainstPack, checkFirmware } from '../core/profile/check-against-pack.ts';
import { applyWaivers } from '../core/profile/policy/apply-waivers.ts';
import { runPolicy } from '../core/profile/policy/run-policy.ts';
import type { Profile } from '../core/profile/profile.ts';
import { wishesOf } from '../core/profile/wishes.ts';
import type { Files } from './bindings.ts';
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
  /** ISO date, for waivers. */
  readonly today: string;
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
  const pack = await readPack(folder, files);
  if ('findings' in pack) return { findings: pack.findings, planned: undefined };
  return planLoaded(profile, pack.pack, request.today);
}

function planLoaded(profile: Profile, pack: FirmwarePack, today: string): PlanResult {
  const knownChecks = KNOWN_RULES.map(({ id }) => id);
  const early = [
    ...checkAgainstPack(profile, pack),
    ...runPolicy(profile, pack, { today, knownChecks }),
  ];
  const finish = (later: readonly Finding[], plan?: BuildPlan): PlanResult => ({
    findings: sortFindings(applyWaivers([...early, ...later], profile.waivers, today)),
    planned: plan && { profile, pack, plan },
  });
  const board = pack.boards.find(({ id }) => id === profile.board);
  if (!board || profile.features.some((id) => !findFeature(pack, id))) return finish([]);
  const closure = closeFeatures(pack.features, wishesOf(profile, pack), board);
  if (closure.conflicts.length > 0) return finish(conflictFindings(profile, closure));
  const pins = pack.source.kind === 'pinned' ? pack.source.pins : [];
  const pin = pins.find(({ id }) => id === profile.pin) ?? pins[0] ?? null;
  const plan = makePlan({ profile, pack, board, pin, closure });
  return finish(contractFindings(profile, plan), plan);
}
