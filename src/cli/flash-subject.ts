import { HardenError } from '../core/kernel/errors.ts';
import { EXIT } from '../core/kernel/exit.ts';
import { type Finding, hasFailure } from '../core/kernel/finding.ts';
import { commandLine } from '../core/kernel/program.ts';
import type { FieldValues } from '../core/personalise/prepare-image.ts';
import { formatFindings } from '../core/report/text.ts';
import type { Vault } from '../core/vault/vault.ts';
import { type DeviceJob, makeDeviceJob } from '../flows/flash/device-job.ts';
import type { LoadedFleet, PlannedDevice } from '../flows/load-fleet.ts';
import { makePersonaliser, type OpenBundle, openBundle } from '../flows/personalise.ts';
import { type ChosenDevices, chooseDevices, chosenValues } from './bundle-devices.ts';
import type { CommandContext, CommandResult, Invocation } from './command.ts';
import { brokenFleet, readFleet, requireDevice } from './vault-options.ts';

/** A device, its bundle and the fleet it is of; no secret yet. */
export interface FlashSubject {
  readonly bundle: OpenBundle;
  readonly fleet: LoadedFleet & { readonly devices: readonly PlannedDevice[] };
  readonly choice: ChosenDevices;
  readonly planned: PlannedDevice;
}

/** @throws HardenError `bundle.*`, `usage.*` */
export async function readSubject(
  request: {
    readonly device: string;
    /** `undefined`: where `harden build` puts the bundle of the device's profile. */
    readonly folder: string | undefined;
  },
  invocation: Invocation,
  context: CommandContext,
): Promise<FlashSubject | CommandResult> {
  const fleet = await readFleet(invocation, context);
  const { devices } = fleet;
  if (devices === undefined) return brokenFleet(fleet, context);
  const planned = requireDevice(devices, request.device);
  const folder = request.folder ?? `build/${planned.profile.plan.profile}`;
  if (!(await context.files.exists(folder))) {
    const { profile } = planned.device;
    throw new HardenError('usage.not-found', `there is no bundle ${folder}`, {
      hint: `${commandLine('build', profile)} makes the one of ${request.device}`,
    });
  }
  const bundle = await openBundle(folder, context.files);
  const choice = chooseDevices(bundle, devices, request.device);
  return { bundle, fleet: { ...fleet, devices }, choice, planned };
}

/** Makes the image of the device, or tells what is wrong with its values. */
export function makeSubjectJob(
  subject: FlashSubject,
  vault: Vault,
  context: CommandContext,
): DeviceJob | CommandResult {
  const { members, findings } = chosenValues(vault, subject.fleet, subject.choice);
  const [member] = members;
  if (member === undefined || hasFailure(findings)) {
    const text = `${formatFindings(findings, context.palette)}\nnothing was written`;
    return { exit: EXIT.findings, text, json: null, findings };
  }
  return fill(subject, member.values.current, findings, context);
}

/** The image that the device has until it is flashed again; its values are known to be good. */
export function makeOldJob(
  subject: FlashSubject,
  vault: Vault,
  context: CommandContext,
): DeviceJob | undefined {
  const [member] = chosenValues(vault, subject.fleet, subject.choice).members;
  if (member === undefined) return undefined;
  const { current, previous } = member.values;
  return fill(subject, new Map([...current, ...previous]), [], context);
}

function fill(
  { bundle }: FlashSubject,
  values: FieldValues,
  findings: readonly Finding[],
  { makeSha256 }: CommandContext,
): DeviceJob {
  const personaliser = makePersonaliser(bundle, { makeSha256 });
  return makeDeviceJob({ bundle, personaliser }, values, findings, makeSha256);
}
