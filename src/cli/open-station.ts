import { HardenError } from '../core/kernel/errors.ts';
import { type Finding, hasFailure } from '../core/kernel/finding.ts';
import type { Vault } from '../core/vault/vault.ts';
import type { FillableBundle } from '../flows/flash/device-job.ts';
import { makeFleetValues } from '../flows/fleet-values.ts';
import type { PlannedDevice } from '../flows/load-fleet.ts';
import { matchBundle } from '../flows/match-bundle.ts';
import { makePersonaliser, openBundle } from '../flows/personalise.ts';
import { makeTargets, type StationTarget } from '../flows/provision/targets.ts';
import { openVault } from '../flows/vault.ts';
import type { CommandContext, Invocation } from './command.ts';
import { textOption } from './options.ts';
import { vaultPath } from './vault-options.ts';

/** What a station can make of boards, or what is wrong with the values of the fleet. */
export interface OpenedFleet {
  readonly findings: readonly Finding[];
  readonly vault: Vault;
  /** `undefined` when a finding forbids to write any device. */
  readonly targets: readonly StationTarget[] | undefined;
}

/** Folder where `harden build` puts bundles. */
const DEFAULT_BUNDLES = 'build';

/**
 * Opens every bundle of a fleet and its vault.
 * @throws HardenError `bundle.*`, `usage.*`, `vault.*`
 */
export async function openFleet(
  devices: readonly PlannedDevice[],
  invocation: Invocation,
  context: CommandContext,
): Promise<OpenedFleet> {
  const bundles = await openBundles(devices, invocation, context);
  const { vault } = await openVault(vaultPath(invocation, context), context.vault);
  context.onProgress({ step: 'derive', message: `secrets of ${devices.length} devices` });
  const { members, findings } = makeFleetValues(vault, devices);
  if (hasFailure(findings)) return { findings, vault, targets: undefined };
  const profileOf = new Map(devices.map(({ device, profile }) => [device.id, profile]));
  const bundleOf = (id: string): FillableBundle => {
    const bundle = bundles.get(profileOf.get(id)?.plan.profile ?? '');
    if (bundle === undefined) throw new Error(`no bundle for ${id}`);
    return bundle;
  };
  const targets = makeTargets(members, ({ device }) => bundleOf(device.id), context.makeSha256);
  return { findings, vault, targets };
}

/** The bundle of each profile, opened and prepared once. */
async function openBundles(
  devices: readonly PlannedDevice[],
  invocation: Invocation,
  { files, makeSha256 }: CommandContext,
): Promise<ReadonlyMap<string, FillableBundle>> {
  const root = textOption(invocation, 'bundles') ?? DEFAULT_BUNDLES;
  const bundles = new Map<string, FillableBundle>();
  for (const planned of devices) {
    const { profile } = planned.profile.plan;
    if (bundles.has(profile)) continue;
    const bundle = await openBundle(`${root}/${profile}`, files);
    if (matchBundle(bundle, planned) !== 'fits') {
      throw new HardenError(
        'bundle.mismatch',
        `${planned.device.profile} has changed since ${bundle.folder} was built from it`,
      );
    }
    bundles.set(profile, { bundle, personaliser: makePersonaliser(bundle, { makeSha256 }) });
  }
  return bundles;
}
