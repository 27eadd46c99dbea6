import { controllerName, controllerValue } from '../../core/broker/controllers.ts';
import type { PurposeRow } from '../../core/identity/purpose.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { EXIT } from '../../core/kernel/exit.ts';
import type { Secret } from '../../core/kernel/secret.ts';
import type { Vault } from '../../core/vault/vault.ts';
import { wifiPassword } from '../../core/vault/wifi-password.ts';
import { makeFleetValues } from '../../flows/fleet-values.ts';
import type { PlannedDevice } from '../../flows/load-fleet.ts';
import { openVault } from '../../flows/vault.ts';
import type { RunCommand } from '../command.ts';
import { operand } from '../options.ts';
import {
  brokenFleet,
  readFleet,
  requireDevice,
  requirePurpose,
  vaultPath,
} from '../vault-options.ts';

/** `harden vault show <device> <value>`: one secret, to a terminal. */
export const run: RunCommand = async (invocation, context) => {
  const owner = operand(invocation, 0, 'the device');
  const purpose = requirePurpose(operand(invocation, 1, 'the value'));
  const controller = controllerName(owner);
  if (controller !== undefined) {
    await context.person.showSecret(async () => {
      const { vault } = await openVault(vaultPath(invocation, context), context.vault);
      const secret = controllerValue(vault, controller, purpose.id);
      if (secret) return secret;
      throw new HardenError('usage.argument', `${owner} has no ${purpose.what}`, {
        hint: 'a controller has a user and a password at the broker, and nothing else',
      });
    });
    return { exit: EXIT.clean, text: '', json: { device: owner, value: purpose.id } };
  }
  const fleet = await readFleet(invocation, context);
  if (fleet.devices === undefined) return brokenFleet(fleet, context);
  const isShared = owner === 'fleet';
  const devices = isShared ? fleet.devices : [requireDevice(fleet.devices, owner)];
  await context.person.showSecret(async () => {
    const { vault } = await openVault(vaultPath(invocation, context), context.vault);
    const secret = findSecret(vault, devices, purpose, isShared);
    if (secret) return secret;
    throw new HardenError('usage.argument', `${owner} has no ${purpose.what}`, {
      hint: 'the profile has to ask for it, and its firmware needs a field for it',
    });
  });
  return { exit: EXIT.clean, text: '', json: { device: owner, value: purpose.id } };
};

function findSecret(
  vault: Vault,
  devices: readonly PlannedDevice[],
  { id }: PurposeRow,
  isShared: boolean,
): Secret | undefined {
  // Devices may have a key made of it; people need what it is made of.
  if (id === 'wifi.password') return wifiPassword(vault);
  const { members } = makeFleetValues(vault, devices);
  const owner = members.find(
    ({ values }) => values.current.has(id) && !(isShared && values.own.has(id)),
  );
  return owner?.values.current.get(id);
}
