import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { commandLine } from '../../core/kernel/program.ts';
import { formatFindings } from '../../core/report/text.ts';
import { type RotatedVault, rotateOnce } from '../../core/vault/rotate-once.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { DeviceJob } from '../../flows/flash/device-job.ts';
import type { FlashReport } from '../../flows/flash/flash-job.ts';
import { rotatedSlots } from '../../flows/fleet-slots.ts';
import { holdVault } from '../../flows/vault.ts';
import type { CommandContext, CommandResult, Invocation, RunCommand } from '../command.ts';
import { describeFlash, flashJson, settingsFate } from '../describe-flash.ts';
import { describeRotation, isStillTheOld, nextSteps } from '../describe-rotation.ts';
import { chooseWire, type Wire } from '../flash-options.ts';
import { flashRecorded } from '../flash-recorded.ts';
import { makeFlashRequest } from '../flash-request.ts';
import { type FlashSubject, makeOldJob, makeSubjectJob, readSubject } from '../flash-subject.ts';
import { flagOption, operand, refusePairs, textOption } from '../options.ts';
import { prepareBroker } from '../station-broker.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden rotate <device>`: new secrets in the vault, at the broker, then on the board; both stay known until confirmed. */
export const run: RunCommand = async (invocation, context) => {
  const device = operand(invocation, 0, 'the device');
  refusePairs(invocation, [['dryRun', 'bootLog']]);
  const wire = await chooseWire(invocation, context);
  const folder = textOption(invocation, 'bundle');
  const subject = await readSubject({ device, folder }, invocation, context);
  if ('exit' in subject) return subject;
  const slots = rotatedSlots(subject.planned, undefined);
  if (slots.length === 0) {
    throw new HardenError('usage.argument', `${device} has no secrets of its own`, {
      hint: 'the profile has to say `per-device` for what is to be rotated',
    });
  }
  return holdVault(
    vaultPath(invocation, context),
    ({ vault }, save) => {
      const rotated = rotateOnce(vault, slots);
      return rotate({ subject, wire, vault, rotated, save }, invocation, context);
    },
    context.vault,
    context,
  );
};

interface Rotation {
  readonly subject: FlashSubject;
  readonly wire: Wire;
  /** As it is on the disk. */
  readonly vault: Vault;
  readonly rotated: RotatedVault;
  readonly save: (vault: Vault) => Promise<void>;
}

async function rotate(
  rotation: Rotation,
  invocation: Invocation,
  context: CommandContext,
): Promise<CommandResult> {
  const { subject, rotated, wire } = rotation;
  const made = makeSubjectJob(subject, rotated.vault, context);
  if ('exit' in made) return made;
  const { planned } = subject;
  const { id: device, mac } = planned.device;
  const state = { isTouched: false };
  const onTouch = async (): Promise<void> => {
    await publish(rotation, invocation, context);
    state.isTouched = true;
  };
  const request = {
    ...makeFlashRequest(made, { wire, mac }, invocation, context),
    mustHold: mac === undefined ? knownImages(rotation, made, context) : [],
    onTouch,
  };
  try {
    const port = wire.name;
    const flashed = await flashRecorded({ request, made, planned, port }, invocation, context);
    return describe({ rotated, made, ...flashed, device, port }, invocation, context);
  } catch (error) {
    throw state.isTouched ? withWayOn(error, subject) : error;
  }
}

/** A board that is half written is neither the old device nor the new one: only flashing it goes on. */
function withWayOn(error: unknown, { bundle, planned }: FlashSubject): unknown {
  if (!(error instanceof HardenError)) return error;
  const { code, message } = error;
  const way = commandLine('flash', bundle.folder, '--device', planned.device.id);
  return new HardenError(code, message, {
    hint: `the vault has the new secrets: ${way} puts them on the board`,
    cause: error,
  });
}

/** A board that no MAC tells apart must have what the device had, or what an earlier try has given it. */
function knownImages(
  { subject, vault, rotated }: Rotation,
  made: DeviceJob,
  context: CommandContext,
): readonly DeviceJob['image'][] {
  const old = makeOldJob(subject, rotated.vault, context);
  const pending = makeSubjectJob(subject, vault, context);
  const jobs = [made, ...(old ? [old] : []), ...('exit' in pending ? [] : [pending])];
  return jobs.map(({ image }) => image);
}

/** Right before the board is changed: a secret that only a board knows would be lost. */
async function publish(
  { subject, rotated, save }: Rotation,
  invocation: Invocation,
  context: CommandContext,
): Promise<void> {
  if (rotated.made.length > 0) await save(rotated.vault);
  const { devices } = subject.fleet;
  const broker = await prepareBroker({ devices, vault: rotated.vault }, invocation, context);
  if (!('exit' in broker)) return;
  throw new HardenError('broker.refused', 'the broker cannot be brought in step', {
    hint: 'harden broker sync tells why; the vault has the new secrets, the board still the old ones',
  });
}

function describe(
  facts: {
    readonly rotated: RotatedVault;
    readonly made: DeviceJob;
    readonly report: FlashReport;
    readonly ledger: string | undefined;
    readonly device: string;
    readonly port: string;
  },
  invocation: Invocation,
  context: CommandContext,
): CommandResult {
  const { rotated, made, report, ledger, device, port } = facts;
  const isDryRun = flagOption(invocation, 'dryRun');
  const settings = settingsFate(device, made);
  const flashed = { device, port, digest: made.digest, report, ledger, settings };
  const isOld = isStillTheOld(rotated, report);
  return {
    exit: isOld ? EXIT.findings : EXIT.clean,
    text: [
      formatFindings(made.findings, context.palette),
      describeRotation(rotated, isDryRun),
      describeFlash(flashed),
      ...(isDryRun ? [] : nextSteps(device, isOld)),
    ]
      .filter(Boolean)
      .join('\n'),
    json: { made: rotated.made, pending: rotated.pending, ...flashJson(flashed) },
    findings: made.findings,
  };
}
