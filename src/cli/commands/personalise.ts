import { EXIT } from '../../core/kernel/exit.ts';
import { hasFailure } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { refusePacking } from '../../flows/packed-image.ts';
import { makePersonaliser, openBundle } from '../../flows/personalise.ts';
import { personaliseFleet } from '../../flows/personalise-fleet.ts';
import { openVault } from '../../flows/vault.ts';
import { chooseDevices, chosenValues } from '../bundle-devices.ts';
import type { RunCommand } from '../command.ts';
import { describeImages } from '../describe-images.ts';
import { bundleFolder, flagOption, textOption } from '../options.ts';
import { imagePlace, parseTarget } from '../personalise-target.ts';
import { brokenFleet, fleetPath, readFleet, vaultPath } from '../vault-options.ts';

/** `harden personalise <bundle>`: a bundle and the secrets of devices make images to flash. */
export const run: RunCommand = async (invocation, context) => {
  const folder = bundleFolder(invocation);
  const target = parseTarget(invocation);
  const bundle = await openBundle(folder, context.files);
  const isPacked = flagOption(invocation, 'gzip');
  if (isPacked) refusePacking(bundle.image);
  const fleet = await readFleet(invocation, context);
  const { devices } = fleet;
  if (devices === undefined) return brokenFleet(fleet, context);
  const wanted = target.kind === 'all' ? undefined : target.device;
  const choice = chooseDevices(bundle, devices, wanted);
  const vault = vaultPath(invocation, context);
  const identity = textOption(invocation, 'identity');
  const inputs = [
    ...[vault, fleetPath(invocation), ...(identity === undefined ? [] : [identity])],
    ...choice.chosen.flatMap(({ profile }) => profile.profile.files),
  ];
  const fileOf = await imagePlace({ target, bundle, inputs, invocation }, context);
  const personaliser = makePersonaliser(bundle, { makeSha256: context.makeSha256 });
  const open = await openVault(vault, context.vault);
  context.onProgress({ step: 'derive', message: `secrets of ${devices.length} devices` });
  const { members, findings } = chosenValues(open.vault, { ...fleet, devices }, choice);
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
  const { others } = choice;
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
