import { utf8 } from '../../kernel/bytes.ts';
import { asText, firstWords, type ServiceProbe } from '../service-probe.ts';

/**
 * Invites to an update of no bytes, which nobody can begin: with a password the device asks for it,
 * without one it says what is wrong. ESPEasy takes the same port and reads an unknown command.
 * Source: esp8266/Arduino `ArduinoOTA.cpp`, `_onRx` and `_runUpdate`; `Updater.cpp`, `begin`.
 */
export const ARDUINO_OTA: ServiceProbe = {
  protocol: 'arduino-ota',
  transport: 'udp',
  ports: [3232, 8266, 18266],
  // Command (flash), port to fetch from, size, MD5.
  request: () => utf8(`0 0 0 ${'0'.repeat(32)}\n`),
  recognise: (heard) => {
    const text = asText(heard);
    const asks = text.startsWith('AUTH ');
    if (!asks && !/^(?:OK|ERR: )/.test(text)) return undefined;
    return {
      protocol: 'arduino-ota',
      // What follows AUTH is a nonce.
      says: asks ? 'asks for a password' : firstWords(heard),
      authentication: asks ? 'password' : 'none',
    };
  },
};
