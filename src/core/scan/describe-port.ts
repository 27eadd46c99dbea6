import { formatListener } from '../catalogue/feature.ts';
import type { PortLook } from './observations.ts';

/** `tcp/23 telnet: Password`: what was found at a port. */
export function describePort(port: PortLook): string {
  return `${formatListener(port)} ${describeService(port)}`;
}

/** What answers, or how it is known that something listens. */
export function describeService({ transport, state, service }: PortLook): string {
  if (service) {
    const { protocol, says } = service;
    return says === undefined ? protocol : `${protocol}: ${says}`;
  }
  if (state === 'silent') return 'says nothing, where a closed port is refused';
  return transport === 'tcp' ? 'takes connections and says nothing' : 'answers with nothing in it';
}
