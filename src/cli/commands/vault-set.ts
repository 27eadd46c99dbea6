import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { type Finding, hasFailure } from '../../core/kernel/finding.ts';
import { formatFindings } from '../../core/report/text.ts';
import { importValue, type Slot } from '../../core/vault/change-vault.ts';
import { deviceOwner } from '../../core/vault/vault.ts';
import { ownSlots, sharedSlots } from '../../flows/fleet-slots.ts';
import { makeFleetValues } from '../../flows/fleet-values.ts';
import { changeVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { operand } from '../options.ts';
import {
  brokenFleet,
  readFleet,
  requireDevice,
  requirePurpose,
  vaultPath,
} from '../vault-options.ts';

/** `harden vault set <device> <value>`: a value of the user's own, typed in or from a pipe. */
export const run: RunCommand = async (invocation, context) => {
  const owner = operand(invocation, 0, 'the device');
  const purpose = requirePurpose(operand(invocation, 1, 'the value'));
  const fleet = await readFleet(invocation, context);
  const { devices } = fleet;
  if (devices === undefined) return brokenFleet(fleet, context);
  const slots = owner === 'fleet' ? sharedSlots(devices) : ownSlots(requireDevice(devices, owner));
  const slot: Slot = {
    owner: owner === 'fleet' ? 'fleet' : deviceOwner(owner),
    purpose: purpose.id,
  };
  if (!slots.some((known) => known.purpose === slot.purpose)) {
    throw new HardenError('usage.argument', `${owner} takes no ${purpose.what} from the vault`, {
      hint: `the profile has to say ${owner === 'fleet' ? '`vault`' : '`per-device`'} there, and its firmware needs a field for it`,
    });
  }
  const value = await context.person.askSecret(`${purpose.what} of ${owner}`);
  if (value.size === 0) throw new HardenError('usage.argument', 'the value is empty');
  let findings: readonly Finding[] = [];
  const file = vaultPath(invocation, context);
  const changed = await changeVault(
    file,
    ({ vault }) => {
      const next = importValue(vault, slot, value);
      findings = newFindings(
        makeFleetValues(vault, devices).findings,
        makeFleetValues(next, devices).findings,
      );
      return hasFailure(findings) ? undefined : next;
    },
    context.vault,
    context,
  );
  const summary = changed ? `${file}: ${owner} has a new ${purpose.what}` : `${file}: not changed`;
  return {
    exit: changed ? EXIT.clean : EXIT.findings,
    text: [formatFindings(findings, context.palette), summary].filter(Boolean).join('\n'),
    json: { vault: file, device: owner, value: purpose.id, changed: changed !== undefined },
    findings,
  };
};

/** What the change brought; what was wrong before may be the reason for it. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const known = new Set(before.map(({ check, message }) => `${check} ${message}`));
  return after.filter(({ check, message }) => !known.has(`${check} ${message}`));
}
