import type { PortMapping } from './port-mapping.ts';

/** A port that devices or brokers answer at. */
export interface KnownPort {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
  readonly what: string;
}

/**
 * Ports of devices and brokers, which nobody outside has any business at. 443 is not among them:
 * what listens there is a web server or a way in to a VPN as a rule, and not one of these chips.
 * Sources: IANA service names telnet, http, mqtt, secure-mqtt and espeasy-p2p (8266); ArduinoOTA of
 * esp8266/Arduino (`libraries/ArduinoOTA/ArduinoOTA.cpp`, 8266) and of espressif/arduino-esp32 (the
 * same file, 3232).
 */
export const KNOWN_PORTS: readonly KnownPort[] = [
  { port: 23, transport: 'tcp', what: 'telnet, without encryption' },
  { port: 80, transport: 'tcp', what: 'a web page, without encryption' },
  { port: 1883, transport: 'tcp', what: 'MQTT, without encryption' },
  { port: 8883, transport: 'tcp', what: 'MQTT over TLS' },
  { port: 8266, transport: 'udp', what: 'updates over the air, and ESPEasy' },
  { port: 3232, transport: 'udp', what: 'updates over the air' },
];

/** 0 outside stands for all of them. Source: UPnP WANIPConnection:1, state variable ExternalPort. */
const EVERY_PORT: KnownPort = { port: 0, transport: 'tcp', what: 'every port there is' };

/** What a mapping leads to by its ports, whatever protocol it names; `undefined`: nothing known. */
export function knownPortOf({ externalPort, internalPort }: PortMapping): KnownPort | undefined {
  if (externalPort === 0) return EVERY_PORT;
  return (
    KNOWN_PORTS.find(({ port }) => port === internalPort) ??
    KNOWN_PORTS.find(({ port }) => port === externalPort)
  );
}
