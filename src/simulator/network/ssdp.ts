import { utf8 } from '../../core/kernel/bytes.ts';
import { formatAddress, formatChipId } from './network-device.ts';
import { type DatagramResponder, latin1, reply } from './responder.ts';

/** Source: esp8266/Arduino `libraries/ESP8266SSDP/ESP8266SSDP.cpp`, for this and all below. */
const DEVICE_TYPE = 'urn:schemas-upnp-org:device:Basic:1';
const UUID = '38323636-4558-4dda-9188-cda0e6';

/**
 * SSDP: answers searches for everything and for its own type, and no others. Without the random wait of up
 * to `MX` seconds.
 */
export const ssdp: DatagramResponder =
  ({ address, chipId }) =>
  (datagram) => {
    const request = latin1(datagram);
    if (!/^M-SEARCH \* .*\r\n/.test(request) || !request.includes('\r\n\r\n')) return undefined;
    const [, target] = /\r\nST: ([^\r\n]*)/.exec(request) ?? [];
    if (target !== undefined && !['ssdp:all', DEVICE_TYPE].includes(target)) return undefined;
    const lines = [
      'HTTP/1.1 200 OK',
      'EXT:',
      'CACHE-CONTROL: max-age=1200',
      'SERVER: Arduino/1.0 UPNP/1.1 /',
      `USN: uuid:${UUID}${formatChipId(chipId)}`,
      `ST: ${DEVICE_TYPE}`,
      `LOCATION: http://${formatAddress(address)}:80/ssdp/schema.xml`,
    ];
    return reply(utf8(`${lines.join('\r\n')}\r\n\r\n`));
  };
