import type { Listener } from '../catalogue/feature.ts';
import type { Service } from './observations.ts';
import { ARDUINO_OTA } from './probes/arduino-ota.ts';
import { DNS } from './probes/dns.ts';
import { HTTP } from './probes/http.ts';
import { LLMNR } from './probes/llmnr.ts';
import { MDNS } from './probes/mdns.ts';
import { MQTT } from './probes/mqtt.ts';
import { NETBIOS } from './probes/netbios.ts';
import { SSDP } from './probes/ssdp.ts';
import { SSH } from './probes/ssh.ts';
import { TELNET } from './probes/telnet.ts';
import { firstWords, type ServiceProbe } from './service-probe.ts';

/** Every service that can be asked, or listened to. */
export const SERVICE_PROBES: readonly ServiceProbe[] = [
  SSH,
  HTTP,
  MQTT,
  DNS,
  NETBIOS,
  SSDP,
  MDNS,
  LLMNR,
  ARDUINO_OTA,
  // A page may end with the word password, too.
  TELNET,
];

/** The probe for a port, where one is known. */
export function probeFor({ transport, port }: Listener): ServiceProbe | undefined {
  return SERVICE_PROBES.find(
    (probe) => probe.transport === transport && probe.ports.includes(port),
  );
}

/**
 * What answers, by what was heard: first of all what belongs there. Something that nobody recognises
 * keeps its first words.
 */
export function recogniseService(listener: Listener, heard: Uint8Array): Service | undefined {
  if (heard.length === 0) return undefined;
  const others = SERVICE_PROBES.filter(({ transport }) => transport === listener.transport);
  for (const probe of [probeFor(listener), ...others]) {
    const service = probe?.recognise(heard);
    if (service) return service;
  }
  return { protocol: 'unknown', says: firstWords(heard), authentication: undefined };
}
