import { digestHex } from '../../core/kernel/checksums.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { formatFindings } from '../../core/report/text.ts';
import { type DeviceJob, makeForeignJob } from '../../flows/flash/device-job.ts';
import { flash } from '../../flows/flash/flash.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import { openVault } from '../../flows/vault.ts';
import { backupFile } from '../backup-file.ts';
import type { CommandContext, CommandResult, Invocation, RunCommand } from '../command.ts';
import { describeFlash, flashJson, settingsFate } from '../describe-flash.ts';
import { chooseWire, numberOrHexOption } from '../flash-options.ts';
import { flashRecorded } from '../flash-recorded.ts';
import { makeFlashRequest } from '../flash-request.ts';
import { makeSubjectJob, readSubject } from '../flash-subject.ts';
import { bundleFolder, flagOption, refusePairs, textOption } from '../options.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden flash <bundle>`: a device's image goes onto the board on a port, and is proved to be there. */
export const run: RunCommand = async (invocation, context) => {
  refuseWords(invocation);
  const wire = await chooseWire(invocation, context);
  const target = await readTarget(invocation, context);
  if ('exit' in target) return target;
  const { planned, made, backup } = target;
  const device = planned?.device.id;
  const port = wire.name;
  const request = {
    ...makeFlashRequest(made, { wire, mac: planned?.device.mac }, invocation, context),
    backup,
    onBackup: async () => {
      await backupFile(invocation, context, undefined);
    },
  };
  const flashed = planned
    ? await flashRecorded({ request, made, planned, port }, invocation, context)
    : { report: await flash(request, context.flashing, context), ledger: undefined };
  const keepSettings = flagOption(invocation, 'keepSettings');
  const settings = keepSettings ? 'kept' : settingsFate(device, made);
  const facts = { device, port, digest: made.digest, settings, ...flashed } as const;
  const { findings } = made;
  return {
    exit: EXIT.clean,
    text: [formatFindings(findings, context.palette), describeFlash(facts)]
      .filter(Boolean)
      .join('\n'),
    json: flashJson(facts),
    findings,
  };
};

/** @throws HardenError `usage.argument` before anything is asked or opened */
function refuseWords(invocation: Invocation): void {
  refusePairs(invocation, [
    ['dryRun', 'backup'],
    ['dryRun', 'bootLog'],
    ['eraseAll', 'keepSettings'],
  ]);
  const refuse = (message: string): HardenError =>
    new HardenError('usage.argument', message, {
      hint: '<bundle> --device <id>, or --image <file> for a file of your own',
    });
  const hasBundle = invocation.operands.length > 0;
  const hasDevice = textOption(invocation, 'device') !== undefined;
  if (textOption(invocation, 'image') !== undefined) {
    if (hasBundle || hasDevice) throw refuse('--image takes the place of bundle and --device');
    for (const name of ['ledger', 'station', 'reassign']) {
      if (invocation.options[name] !== undefined) throw refuse(`--${name} goes with --device`);
    }
    return;
  }
  if (!hasBundle) throw refuse('the bundle is missing');
  if (!hasDevice) throw refuse('the device is missing');
  if (textOption(invocation, 'offset') !== undefined) throw refuse('--offset goes with --image');
}

interface Target {
  /** `undefined` for an image of the user's own. */
  readonly planned: PlannedDevice | undefined;
  readonly made: DeviceJob;
  readonly backup: string | undefined;
}

async function readTarget(
  invocation: Invocation,
  context: CommandContext,
): Promise<Target | CommandResult> {
  const file = textOption(invocation, 'image');
  if (file !== undefined) {
    const bytes = await context.files.readBytes(file);
    const offset = numberOrHexOption(invocation, 'offset');
    const made = makeForeignJob(bytes, digestHex(bytes), offset, context.makeSha256);
    const backup = await backupFile(invocation, context, undefined);
    return { planned: undefined, made, backup };
  }
  const folder = bundleFolder(invocation);
  const device = textOption(invocation, 'device') ?? '';
  const subject = await readSubject({ device, folder }, invocation, context);
  if ('exit' in subject) return subject;
  const backup = await backupFile(invocation, context, subject.bundle);
  const open = await openVault(vaultPath(invocation, context), context.vault);
  const made = makeSubjectJob(subject, open.vault, context);
  return 'exit' in made ? made : { planned: subject.planned, made, backup };
}
