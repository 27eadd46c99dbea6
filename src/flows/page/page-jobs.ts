import { type Finding, hasFailure } from '../../core/kernel/finding.ts';
import type { MakeSha256 } from '../../core/kernel/sha256.ts';
import { makePageMembers } from '../../core/page/page-members.ts';
import { checkFleetValues } from '../../core/vault/check-fleet.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { type DeviceJob, type FillableBundle, makeDeviceJob } from '../flash/device-job.ts';
import { findingsFor } from '../fleet-values.ts';
import { makePersonaliser } from '../personalise.ts';
import type { OpenPage } from './open-page.ts';

/** Makes what a device of a page gets, or tells what is wrong with its values. */
export type MakePageJob = (device: string) => DeviceJob | { readonly problems: readonly Finding[] };

/**
 * Derives the values of all devices, and fills the bundle of whichever is asked for.
 * @throws HardenError `image.*` for images that cannot be personalised
 */
export function makePageJobs(
  { document, bundles }: OpenPage,
  vault: Vault,
  makeSha256: MakeSha256,
): MakePageJob {
  const fieldsOf = (index: number) => bundles[index]?.manifest.harden.fields ?? [];
  const members = makePageMembers(vault, document, fieldsOf);
  const all = { members, findings: checkFleetValues(members) };
  const fillable = new Map<number, FillableBundle>();
  return (id) => {
    const member = members.find(({ device }) => device.id === id);
    const bundle = bundleOf(id);
    if (member === undefined || bundle === undefined) throw new Error(`no device ${id}`);
    const findings = findingsFor(all, new Set([id]));
    if (hasFailure(findings)) return { problems: findings };
    return makeDeviceJob(bundle, member.values.current, findings, makeSha256);
  };

  /** Preparing an image takes a while, and most fleets have one. */
  function bundleOf(id: string): FillableBundle | undefined {
    const device = document.devices.find((row) => row.id === id);
    const index = device && document.profiles[device.profile]?.bundle;
    const bundle = index === undefined ? undefined : bundles[index];
    if (index === undefined || bundle === undefined) return undefined;
    const known = fillable.get(index) ?? {
      bundle,
      personaliser: makePersonaliser(bundle, { makeSha256 }),
    };
    fillable.set(index, known);
    return known;
  }
}
