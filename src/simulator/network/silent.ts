import type { DatagramResponder, StreamResponder } from './responder.ts';

const NOTHING = new Uint8Array();

/**
 * Takes bytes and says nothing: ESPEasy's serial server hands them to a UART that has nobody on it.
 * Source: letscontrolit/ESPEasy `src/src/PluginStructs/P020_data_struct.cpp`.
 */
export const silentStream: StreamResponder = () => ({
  greeting: NOTHING,
  receive: () => ({ bytes: NOTHING, closes: false }),
});

/**
 * Hears and says nothing. ESPEasy's UDP port is such a one: a first byte of 255 is news of a peer, anything
 * else a command, and neither is answered. A DHCP server answers to the broadcast address alone.
 * Source: letscontrolit/ESPEasy `src/src/Helpers/Networking.cpp`, `checkUDP`.
 */
export const silentDatagrams: DatagramResponder = () => () => undefined;
