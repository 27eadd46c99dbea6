import { EXIT, HardenError } from '../../core/kernel/errors.ts';
import { type Finding, hasFailure, sortFindings } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { isTlsCheck } from '../../core/tls/tls-rules.ts';
import { makeFleetValues } from '../../flows/fleet-values.ts';
import type { LoadedFleet, PlannedDevice } from '../../flows/load-fleet.ts';
import { matchBundle } from '../../flows/match-bundle.ts';
import { refusePacking } from '../../flows/packed-image.ts';
import { makePersonaliser, type OpenBundle, openBundle } from '../../flows/personalise.ts';
import { personaliseFleet } from '../../flows/personalise-fleet.ts';
import { openVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { describeImages } from '../describe-images.ts';
import { flagOption, operand, textOption } from '../options.ts';
import { imagePlace, parseTarget, type Target } from '../personalise-target.ts';
import { brokenFleet, fleetPath, readFleet, requireDevice, vaultPath } from '../vault-options.ts';

/** `harden personalise <bundle>`: a bundle and the secrets of devices make images to flash. */
export const run: RunCommand = async (invocation, context) => {
  const folder = operand(invocation, 0, 'the bundle').replace(/(?<=.)\/+$/, '');
  const target = parseTarget(invocation);
  const bundle = await openBundle(folder, context.files);
  const isPacked = flagOption(invocation, 'gzip');
  if (isPacked) refusePacking(bundle.image);
  const fleet = await readFleet(invocation, context);
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const { chosen, others } = chooseDevices(bundle, fleet.devices, target);
  const vault = vaultPath(invocation, context);
  const identity = textOption(invocation, 'identity');
  const inputs = [
    ...[vault, fleetPath(invocation), ...(identity === undefined ? [] : [identity])],
    ...chosen.flatMap(({ profile }) => profile.profile.files),
  ];
  const fileOf = await imagePlace({ target, bundle, inputs, invocation }, context);
  const personaliser = makePersonaliser(bundle, { makeSha256: context.makeSha256 });
  const open = await openVault(vault, context.vault);
  context.onProgress({ step: 'derive', message: `secrets of ${fleet.devices.length} devices` });
  const values = makeFleetValues(open.vault, fleet.devices);
  const ids = new Set(chosen.map(({ device }) => device.id));
  const members = values.members.filter(({ device }) => ids.has(device.id));
  const findings = sortFindings([...findingsOn(chosen, fleet), ...valueFindings(values, ids)]);
  if (hasFailure(findings)) {
    const text = `${formatFindings(findings, context.palette)}\nnothing was written`;
    return { exit: EXIT.findings, text, json: null, findings };
  }
  const isDryRun = flagOption(invocation, 'dryRun');
  const images = await personaliseFleet(
    { personaliser, members, fileOf, isDryRun, isPacked },
    { files: context.files, privateFiles: context.vault.privateFiles, gzip: context.gzip },
    context,
  );
  return {
    exit: EXIT.clean,
    text: [
      formatFindings(findings, context.palette),
      ...describeImages(images, { others: others.length, profile: bundle.evidence.plan.profile }),
    ]
      .filter(Boolean)
      .join('\n'),
    json: {
      bundle: folder,
      profile: bundle.evidence.plan.profile,
      base: bundle.manifest.harden.image.digest,
      written: !isDryRun,
      images,
      otherProfiles: others.map(({ device }) => device.id),
    },
    findings,
  };
};

/** @throws HardenError `usage.argument`, `bundle.mismatch` */
function chooseDevices(
  bundle: OpenBundle,
  devices: readonly PlannedDevice[],
  target: Target,
): { readonly chosen: readonly PlannedDevice[]; readonly others: readonly PlannedDevice[] } {
  const asked = target.kind === 'all' ? devices : [requireDevice(devices, target.device)];
  const matched = asked.map((device) => ({ device, match: matchBundle(bundle, device) }));
  const { profile } = bundle.evidence.plan;
  const outdated = matched.find(({ match }) => match === 'outdated');
  if (outdated) {
    const { device } = outdated.device;
    throw new HardenError(
      'bundle.mismatch',
      `${device.profile} has changed since ${bundle.folder} was built from it`,
    );
  }
  const chosen = matched.flatMap(({ device, match }) => (match === 'fits' ? [device] : []));
  const others = matched.flatMap(({ device, match }) => (match === 'other' ? [device] : []));
  if (chosen.length > 0) return { chosen, others };
  const message =
    target.kind === 'all'
      ? `no device of the fleet has the profile of ${bundle.folder}: ${profile}`
      : `${target.device} has another profile than ${bundle.folder}, which is of ${profile}`;
  throw new HardenError('bundle.mismatch', message);
}

/** What the certificates of the chosen devices' profiles come to today. */
function findingsOn(
  chosen: readonly PlannedDevice[],
  { findings }: LoadedFleet,
): readonly Finding[] {
  const files = new Set(chosen.flatMap(({ profile }) => profile.profile.files));
  return findings.filter(
    ({ check, location }) => isTlsCheck(check) && location && files.has(location.file),
  );
}

/** A value may be wrong because another device has it, too; what is wrong with others may wait. */
function valueFindings(
  { members, findings }: ReturnType<typeof makeFleetValues>,
  ids: ReadonlySet<string>,
): readonly Finding[] {
  const waiting = new Set(
    members
      .filter(({ device }) => !ids.has(device.id))
      .flatMap(({ values }) => values.findings.map(keyOf)),
  );
  const own = new Set(
    members
      .filter(({ device }) => ids.has(device.id))
      .flatMap(({ values }) => values.findings.map(keyOf)),
  );
  return findings.filter((finding) => own.has(keyOf(finding)) || !waiting.has(keyOf(finding)));
}

function keyOf({ check, message }: Finding): string {
  return `${check} ${message}`;
}
