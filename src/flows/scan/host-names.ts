import type { Vault } from '../../core/vault/vault.ts';
import { makeBrokerMembers } from '../broker/broker-members.ts';
import type { PlannedDevice } from '../load-fleet.ts';

/** Device → the host name that its firmware has, lower case. */
export function hostNames(
  vault: Vault,
  devices: readonly PlannedDevice[],
): ReadonlyMap<string, string> {
  const { members } = makeBrokerMembers(vault, devices);
  return new Map(
    members.flatMap(({ device, values }) => {
      // eslint-disable-next-line no-restricted-syntax -- a name, which the device tells its whole network
      const name = values.current.get('identity.hostname')?.reveal();
      return name === undefined ? [] : [[device.id, name.toLowerCase()] as const];
    }),
  );
}
