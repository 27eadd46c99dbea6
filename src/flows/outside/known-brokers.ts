import type { BrokerProbes } from '../bindings/broker-probes.ts';
import type { PlannedDevice } from '../load-fleet.ts';

/** Looks up where the brokers of a fleet are: address or name → `the broker mqtt.home.arpa`. */
export async function findBrokers(
  devices: readonly PlannedDevice[],
  { addresses }: Pick<BrokerProbes, 'addresses'>,
): Promise<ReadonlyMap<string, string>> {
  const hosts = new Set(devices.flatMap(({ profile }) => profile.profile.mqtt?.host ?? []));
  const known = new Map<string, string>();
  for (const host of hosts) {
    known.set(host.toLowerCase(), `the broker ${host}`);
    for (const { address } of await addresses(host))
      known.set(address.toLowerCase(), `the broker ${host}`);
  }
  return known;
}
