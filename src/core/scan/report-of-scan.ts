import { formatListener } from '../catalogue/feature.ts';
import type { ListenerRow, ReportModel } from '../report/model.ts';
import { describeService } from './describe-port.ts';
import { type HostLook, isOpen, isUnknown } from './observations.ts';
import { SCAN_CHECKS, type ScanVerdict } from './scan-checks.ts';

/** The report on running devices, in whatever format. */
export function reportOfScan(
  hosts: readonly HostLook[],
  { findings, notChecked }: ScanVerdict,
  { version, subject }: { readonly version: string; readonly subject: string },
): ReportModel {
  return {
    ...{ title: `Scan of ${subject}`, version, subject, findings, notChecked },
    facts: hosts.map(factOf),
    limits: [],
    rules: SCAN_CHECKS.map(({ id, severity, title, why }) => ({ id, severity, title, why })),
    features: [],
    noListeners: 'none was found open',
    listeners: hosts.flatMap((host) => listenerRows(host, hosts.length > 1)),
    ...{ edits: [], toolchain: [], digests: [] },
    unknowable: [
      ...(hosts.every(({ full }) => full)
        ? []
        : ['what listens at ports no known firmware uses: --full tries every TCP port']),
      'what a device opens only to clients of its own access point, or later on',
      'what the internet sees of it: `harden outside` asks the router',
    ],
  };
}

function factOf({
  name,
  address,
  foundBy,
  mac,
  ports,
  full,
}: HostLook): ReportModel['facts'][number] {
  if (address === undefined) return { name, value: 'not found' };
  const seen = mac.seen === undefined ? '' : `, ${mac.seen}`;
  const count = (transport: 'tcp' | 'udp') =>
    ports.filter((port) => port.transport === transport).length;
  const tcp = full ? `every TCP port by ${full.by}` : `${count('tcp')} TCP`;
  return {
    name,
    value: `${address}${seen} (${foundBy}), ${tcp} and ${count('udp')} UDP ports`,
  };
}

/** What is open, what should be, and what nobody can tell; the rest is closed. */
function listenerRows(host: HostLook, isOneOfMany: boolean): readonly ListenerRow[] {
  const allowed = host.contract && new Set(host.contract.map(formatListener));
  return host.ports
    .filter((port) => isOpen(port, host) || allowed?.has(formatListener(port)))
    .filter((port) => !isUnknown(port, host))
    .map((port) => ({
      port: `${isOneOfMany ? `${host.name} ` : ''}${formatListener(port)}`,
      allowed: allowed?.has(formatListener(port)),
      open: isOpen(port, host),
      authentication: port.service?.authentication,
      features: isOpen(port, host) ? [describeService(port)] : [],
    }));
}
