import { shortPurpose } from '../../core/identity/purpose.ts';
import { EXIT, HardenError } from '../../core/kernel/errors.ts';
import { commandLine } from '../../core/kernel/program.ts';
import { formatFindings } from '../../core/report/text.ts';
import type { Slot } from '../../core/vault/change-vault.ts';
import { type RotatedVault, rotateOnce } from '../../core/vault/rotate-once.ts';
import type { Vault } from '../../core/vault/vault.ts';
import type { DeviceJob } from '../../flows/flash/device-job.ts';
import { flash } from '../../flows/flash/flash.ts';
import { rotatedSlots } from '../../flows/fleet-slots.ts';
import { changeVault, type OpenVault, openVault } from '../../flows/vault.ts';
import type { CommandContext, CommandResult, Invocation, RunCommand } from '../command.ts';
import { describeFlash, flashJson, settingsFate } from '../describe-flash.ts';
import { BOOT_MS, chooseWire } from '../flash-options.ts';
import { type FlashSubject, makeSubjectImage, readSubject } from '../flash-subject.ts';
import { flagOption, operand, refusePairs, textOption } from '../options.ts';
import { vaultPath } from '../vault-options.ts';

/** `harden rotate <device>`: new secrets in the vault first, then on the board; both stay known until confirmed. */
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
  const prepared = await rotateInVault(subject, slots, invocation, context);
  if ('exit' in prepared) return prepared;
  const { rotated, made } = prepared;
  const isDryRun = flagOption(invocation, 'dryRun');
  const report = await flash(
    {
      port: context.ports.port(wire.name),
      image: made.image,
      flashSize: made.flashSize,
      mac: subject.planned.device.mac,
      eraseRegions: made.eraseRegions,
      eraseAll: false,
      baudRate: wire.baudRate,
      noReset: wire.noReset,
      full: false,
      backup: undefined,
      bootLog: flagOption(invocation, 'bootLog')
        ? { baudRate: made.bootBaudRate, timeoutMs: BOOT_MS, identity: made.identity }
        : undefined,
      isDryRun,
    },
    context.flashing,
    context,
  );
  const facts = {
    device,
    port: wire.name,
    digest: made.digest,
    report,
    settings: settingsFate(device, made),
  };
  const { findings } = made;
  return {
    exit: EXIT.clean,
    text: [
      formatFindings(findings, context.palette),
      describeRotation(slots, rotated, isDryRun),
      describeFlash(facts),
      ...(isDryRun ? [] : nextSteps(device)),
    ]
      .filter(Boolean)
      .join('\n'),
    json: { secrets: rotated.kind, rotated: slots, ...flashJson(facts) },
    findings,
  };
};

interface Prepared {
  readonly rotated: RotatedVault;
  readonly made: DeviceJob;
}

/**
 * Makes the new image, then writes the vault, both before the board: a secret that only a board knows
 * would be lost.
 */
async function rotateInVault(
  subject: FlashSubject,
  slots: readonly Slot[],
  invocation: Invocation,
  context: CommandContext,
): Promise<Prepared | CommandResult> {
  const prepare = (vault: Vault): Prepared | CommandResult => {
    const rotated = rotateOnce(vault, slots);
    const made = makeSubjectImage(subject, rotated.vault, context);
    return 'exit' in made ? made : { rotated, made };
  };
  const file = vaultPath(invocation, context);
  if (flagOption(invocation, 'dryRun'))
    return prepare((await openVault(file, context.vault)).vault);
  let prepared: Prepared | CommandResult | undefined;
  const change = ({ vault }: OpenVault): Vault | undefined => {
    const next = prepare(vault);
    prepared = next;
    return 'exit' in next || next.rotated.kind === 'pending' ? undefined : next.rotated.vault;
  };
  await changeVault(file, change, context.vault, context);
  if (prepared === undefined) throw new Error('the vault was not opened');
  return prepared;
}

function describeRotation(
  slots: readonly Slot[],
  { kind }: RotatedVault,
  isDryRun: boolean,
): string {
  const names = [...new Set(slots.map(({ purpose }) => shortPurpose(purpose)))].join(', ');
  if (kind === 'pending')
    return `no newer secrets were made: those of the last rotation wait for ${names}`;
  return isDryRun ? `would make new: ${names}` : `new in the vault: ${names}`;
}

function nextSteps(device: string): readonly string[] {
  return [
    `next: ${commandLine('vault', 'export', '--format', 'mosquitto')} makes the users of the broker, with the old and the new ones;`,
    `once the device is back, ${commandLine('vault', 'confirm', device)} forgets the old ones`,
  ];
}
