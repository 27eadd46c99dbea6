import type { RouterObservations, ServiceLook } from '../../src/core/router/observations.ts';
import type { OutsideCheck, OutsideNote } from '../../src/core/router/outside-check.ts';
import type { PortMapping } from '../../src/core/router/port-mapping.ts';

/** A mapping of a game console, which nobody minds. */
export function makeMapping(change: Partial<PortMapping> = {}): PortMapping {
  return {
    protocol: 'UDP',
    externalPort: 3074,
    internalClient: '192.168.1.50',
    internalPort: 3074,
    remoteHost: '',
    description: 'console',
    isEnabled: true,
    leaseSeconds: 0,
    ...change,
  };
}

/** A service that lists these mappings, and all of them. */
export function makeService(
  mappings: readonly Partial<PortMapping>[] = [],
  change: Partial<ServiceLook> = {},
): ServiceLook {
  return {
    name: 'WANIPConnection:1',
    externalAddress: '203.0.113.7',
    mappings: mappings.map(makeMapping),
    end: { kind: 'whole' },
    ...change,
  };
}

/** What is seen of a router with UPnP, and of nothing else. */
export function makeSeen(
  services: readonly ServiceLook[] = [makeService()],
  change: Partial<RouterObservations> = {},
): RouterObservations {
  return {
    router: '192.168.1.1',
    upnp: {
      ...{ isThere: true, server: 'MiniUPnPd/2.3.0', name: 'Test router', services },
      ...{ elsewhere: [], troubles: [] },
    },
    pmp: { protocols: [], externalAddress: undefined },
    lost: [],
    known: new Map([['192.168.1.10', 'the broker mqtt.home.arpa']]),
    ...change,
  };
}

/** What is seen of a router that says nothing at all. */
export function makeSilent(): RouterObservations {
  const { upnp, ...seen } = makeSeen([]);
  return { ...seen, upnp: { ...upnp, isThere: false, server: undefined, name: undefined } };
}

/** What a check says; `undefined`: it could not look. */
export function sayOutside(
  { missing, run }: OutsideCheck,
  seen: RouterObservations,
): readonly OutsideNote[] | undefined {
  return missing(seen) === undefined ? run(seen) : undefined;
}
