import { controllerName, controllerSlots } from '../../core/broker/controllers.ts';
import { type Purpose, shortPurpose } from '../../core/identity/purpose.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import { rotateValues, type Slot } from '../../core/vault/change-vault.ts';
import { rotatedSlots, sharedSlots } from '../../flows/fleet-slots.ts';
import type { LoadedFleet, PlannedDevice } from '../../flows/load-fleet.ts';
import { changeVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { flagOption } from '../options.ts';
import {
  brokenFleet,
  readFleet,
  requireDevice,
  requirePurpose,
  vaultPath,
} from '../vault-options.ts';

/** `harden vault rotate <device|--all> [value]`: new values; the old ones stay known until confirmed. */
export const run: RunCommand = async (invocation, context) => {
  const isAll = flagOption(invocation, 'all');
  const [owner, name] = isAll ? [undefined, ...invocation.operands] : invocation.operands;
  if (owner === undefined && !isAll) {
    throw new HardenError('usage.argument', 'the device is missing', {
      hint: 'name a device, "fleet" for what all share, or --all for every device',
    });
  }
  const purpose = name === undefined ? undefined : requirePurpose(name).id;
  const controller = owner === undefined ? undefined : controllerName(owner);
  const fleet = controller === undefined ? await readFleet(invocation, context) : NO_FLEET;
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const slots =
    controller === undefined
      ? chooseSlots(fleet.devices, owner, purpose)
      : controllerSlots(controller);
  requireSlots(slots, owner, purpose);
  const file = vaultPath(invocation, context);
  await changeVault(file, ({ vault }) => rotateValues(vault, slots), context.vault, context);
  const owners = new Set(slots.map((slot) => slot.owner)).size;
  const values = [...new Set(slots.map((slot) => shortPurpose(slot.purpose)))];
  return {
    exit: EXIT.clean,
    text: `${file}: new ${values.join(', ')} of ${owner === 'fleet' ? 'the fleet' : owners === 1 ? '1 device' : `${owners} devices`}; ${controller === undefined ? 'flash' : 'bring the broker in step, log in with them'}, then confirm`,
    json: { vault: file, rotated: slots.map((slot) => ({ ...slot })) },
  };
};

/** @throws HardenError `usage.argument` when nothing would be renewed */
function requireSlots(
  slots: readonly Slot[],
  owner: string | undefined,
  purpose: Purpose | undefined,
): void {
  if (slots.length === 0) {
    throw new HardenError('usage.argument', 'there is no such value in the vault to rotate', {
      hint:
        owner === 'fleet' && purpose === undefined
          ? 'name the value: what all devices share changes for all of them'
          : 'the profile has to say `per-device` there (`vault` for the fleet)',
    });
  }
}

/** A controller is in no fleet file. */
const NO_FLEET: LoadedFleet = { findings: [], devices: [] };

function chooseSlots(
  devices: readonly PlannedDevice[],
  owner: string | undefined,
  purpose: Purpose | undefined,
): readonly Slot[] {
  if (owner === 'fleet') return sharedSlots(devices).filter((slot) => slot.purpose === purpose);
  const chosen = owner === undefined ? devices : [requireDevice(devices, owner)];
  return chosen.flatMap((device) => rotatedSlots(device, purpose));
}
