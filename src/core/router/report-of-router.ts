import type { ListenerRow, ReportModel } from '../report/model.ts';
import { externalAddress, ownerOf, type RouterObservations } from './observations.ts';
import { mappingsOf, needsList } from './outside-check.ts';
import { OUTSIDE_CHECKS, type OutsideVerdict } from './outside-checks.ts';
import { formatExternal, type PortMapping } from './port-mapping.ts';
import { isPlainAddress } from './router-url.ts';
import { stepsByHand } from './steps-by-hand.ts';

/** The report on what a router lets in, in whatever format. */
export function reportOfRouter(
  seen: RouterObservations,
  { findings, notChecked }: OutsideVerdict,
  version: string,
): ReportModel {
  const { router } = seen;
  return {
    ...{ title: `What the router ${router} lets in`, version, subject: router },
    ...{ findings, notChecked },
    facts: factsOf(seen),
    limits: [],
    rules: OUTSIDE_CHECKS.map(({ id, severity, title, why }) => ({ id, severity, title, why })),
    features: [],
    listeners: mappingsOf(seen).map((mapping) => listenerRow(mapping, seen)),
    noListeners: needsList(seen) ?? 'the router lists no mapping',
    ...{ edits: [], toolchain: [], digests: [] },
    unknowable: [
      'forwardings that were set on the page of the router: most routers list only what programs asked for',
      'what NAT-PMP or PCP opened: neither has a way to list it',
      'who is reached over IPv6, where a device needs no mapping: the firewall of the router decides',
      'what the router itself shows to the internet',
    ],
    steps: stepsByHand(seen),
  };
}

function factsOf(seen: RouterObservations): ReportModel['facts'] {
  const { upnp, pmp, known } = seen;
  const fact = (name: string, value: string | undefined) => (value ? [{ name, value }] : []);
  return [
    ...fact('router', upnp.name),
    ...fact('software', upnp.server),
    ...fact('address', addressText(seen)),
    ...fact('UPnP', upnp.services.map(({ name }) => name).join(', ')),
    ...fact('NAT-PMP/PCP', pmp.protocols.join(', ')),
    ...fact(
      'known',
      [...known]
        .filter(([address]) => isPlainAddress(address))
        .map(([address, who]) => `${who} at ${address}`)
        .join(', '),
    ),
  ];
}

/** An address of the own kind on the far side is that of another router. */
function addressText(seen: RouterObservations): string {
  const external = externalAddress(seen);
  if (external === undefined)
    return 'unknown: the router does not tell its address in the internet';
  return external.kind === 'public'
    ? external.address
    : `${external.address}, which is not one of the internet: a second router, yours or the provider's, stands in front; ask it, too`;
}

function listenerRow(mapping: PortMapping, seen: RouterObservations): ListenerRow {
  const { internalClient, internalPort, isEnabled } = mapping;
  const owner = ownerOf(seen, mapping);
  return {
    port: formatExternal(mapping),
    open: isEnabled,
    features: [`${owner ?? internalClient}, port ${internalPort}`],
  };
}
