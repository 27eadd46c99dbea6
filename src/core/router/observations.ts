import { type HostKind, hostKind } from '../profile/policy/private-host.ts';
import type { PortMapping } from './port-mapping.ts';
import { isPlainAddress } from './router-url.ts';

/** Why a list of mappings stopped. */
export type ListEnd =
  /** The router said that there are no more. */
  | { readonly kind: 'whole' }
  /** So many were read, and there are more. */
  | { readonly kind: 'full' }
  /** The router said no, hung up, or said what nobody understands. */
  | { readonly kind: 'broken'; readonly because: string };

/** A service of the router that opens ports, and what it lists. */
export interface ServiceLook {
  /** `WANIPConnection:1`. */
  readonly name: string;
  /** As it says; `undefined`: it does not tell. */
  readonly externalAddress: string | undefined;
  readonly mappings: readonly PortMapping[];
  readonly end: ListEnd;
}

/** What was seen of UPnP. */
export interface UpnpLook {
  /** True when the router answered the search. */
  readonly isThere: boolean;
  /** Its software, as it says. */
  readonly server: string | undefined;
  /** Its name, as it says. */
  readonly name: string | undefined;
  readonly services: readonly ServiceLook[];
  /** Addresses it named that lead to somebody else: nobody was asked there. */
  readonly elsewhere: readonly string[];
  /** What went wrong between its answer and its list; fit to be shown. */
  readonly troubles: readonly string[];
}

/** What answers at the port of NAT-PMP and PCP. */
export interface PmpLook {
  readonly protocols: readonly ('NAT-PMP' | 'PCP')[];
  readonly externalAddress: string | undefined;
}

/** All that was seen of a router; no judgement in it. */
export interface RouterObservations {
  /** Address it was asked at. */
  readonly router: string;
  readonly upnp: UpnpLook;
  readonly pmp: PmpLook;
  /** Address or name in the own network, lower case → who it is: `the broker mqtt.home.arpa`, `the device lamp`. */
  readonly known: ReadonlyMap<string, string>;
  /** Ids of devices whose address nobody knows. */
  readonly lost: readonly string[];
}

/** Whom a mapping leads to, by its address, its name, or its name in the domain of the router. */
export function ownerOf(
  { known }: Pick<RouterObservations, 'known'>,
  { internalClient }: PortMapping,
): string | undefined {
  const [label = ''] = internalClient.split('.');
  return (
    known.get(internalClient) ?? (isPlainAddress(internalClient) ? undefined : known.get(label))
  );
}

/** The address the internet sees, and whether it is one. */
export interface ExternalAddress {
  readonly address: string;
  readonly kind: HostKind;
}

/** The first address that the router tells, a public one before others. */
export function externalAddress({ upnp, pmp }: RouterObservations): ExternalAddress | undefined {
  const told = [...upnp.services.map((service) => service.externalAddress), pmp.externalAddress];
  const addresses = told
    .filter((address) => address !== undefined)
    .filter(isPlainAddress)
    .map((address) => ({ address, kind: hostKind(address) }))
    // 0.0.0.0 stands for a line that is down; nobody has an address of 224.0.0.0/4 and beyond.
    .filter(({ address, kind }) => kind !== 'loopback' && !/^(?:22[4-9]|2[3-9]\d)\./.test(address));
  return addresses.find(({ kind }) => kind === 'public') ?? addresses[0];
}
