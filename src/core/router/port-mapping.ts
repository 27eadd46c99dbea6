import { printable } from '../document/printable.ts';

/** A way in from the internet that a program asked the router for. */
export interface PortMapping {
  readonly protocol: 'TCP' | 'UDP';
  readonly externalPort: number;
  /** Address, or name, of whom it leads to; lower case, fit to be shown. */
  readonly internalClient: string;
  readonly internalPort: number;
  /** The only one who may come in; empty: everybody. */
  readonly remoteHost: string;
  /** In the words of whoever asked for it; fit to be shown. */
  readonly description: string;
  /** False: it is kept, and lets nobody in. */
  readonly isEnabled: boolean;
  /** Seconds it lasts; 0: for ever. */
  readonly leaseSeconds: number;
}

/**
 * Names of the values of an answer. Source: UPnP WANIPConnection:1, action
 * GetGenericPortMappingEntry; WANPPPConnection:1 has the same.
 * @returns `undefined` where what a mapping cannot be without is missing
 */
export function parseMapping(values: ReadonlyMap<string, string>): PortMapping | undefined {
  const text = (name: string): string => printable(values.get(name) ?? '');
  const protocol = text('NewProtocol').toUpperCase();
  const externalPort = parsePort(text('NewExternalPort'));
  const internalPort = parsePort(text('NewInternalPort'));
  const internalClient = text('NewInternalClient').toLowerCase();
  if (protocol !== 'TCP' && protocol !== 'UDP') return undefined;
  if (externalPort === undefined || internalPort === undefined || internalClient === '')
    return undefined;
  const remoteHost = text('NewRemoteHost');
  const lease = text('NewLeaseDuration');
  return {
    ...{ protocol, externalPort, internalClient, internalPort },
    remoteHost: /^(0\.0\.0\.0|\*)$/.test(remoteHost) ? '' : remoteHost,
    description: text('NewPortMappingDescription'),
    // Absent or odd: taken for open.
    isEnabled: !/^(0|false|no)$/i.test(text('NewEnabled')),
    leaseSeconds: /^\d{1,10}$/.test(lease) ? Number(lease) : 0,
  };
}

/** `tcp/1883 to 192.168.1.10:1883`. */
export function formatMapping(mapping: PortMapping): string {
  const { internalClient, internalPort } = mapping;
  return `${formatExternal(mapping)} to ${internalClient}:${internalPort}`;
}

/** `tcp/1883`. */
export function formatExternal({ protocol, externalPort }: PortMapping): string {
  return `${protocol.toLowerCase()}/${externalPort}`;
}

/** What proves a mapping: where it leads, and who asked for it. */
export function mappingEvidence(mapping: PortMapping): readonly string[] {
  const { description } = mapping;
  return [formatMapping(mapping), ...(description === '' ? [] : [`asked for as "${description}"`])];
}

/** What tells two mappings apart. */
export function mappingKey(mapping: PortMapping): string {
  return `${formatMapping(mapping)} from ${mapping.remoteHost}`;
}

/** 0 as an external port stands for all of them. Source: UPnP WANIPConnection:1, state variable ExternalPort. */
function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : undefined;
  return port !== undefined && port < 65_536 ? port : undefined;
}
