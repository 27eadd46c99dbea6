import { utf8 } from '../../core/kernel/bytes.ts';
import { formatResponse, httpSession } from './http.ts';
import { formatAddress, formatChipId, type NetworkDevice } from './network-device.ts';
import { type DatagramResponder, latin1, reply, type StreamResponder } from './responder.ts';

/** What a voice assistant searches for; any of them will do. Source: vintlabs/fauxmoESP `src/fauxmoESP.cpp`, `_handleUDP`. */
const SEARCHED = ['ssdp:discover', 'upnp:rootdevice', 'device:basic:1'];

/** Where the pretended bridge is. Source: `firmware/reference/src/alexa.c`, `ALEXA_PORT`; ESPurna has it on port 80. */
const HUE_PORT = 1901;

/**
 * The bridge that fauxmoESP pretends to be, over HTTP: it asks for no password.
 * Source: vintlabs/fauxmoESP `src/templates.h` and `src/fauxmoESP.cpp`, `_onTCPRequest`.
 */
export const hueWeb: StreamResponder = (device, port) =>
  httpSession(({ path }) => {
    if (path === '/description.xml') return answer('200 OK', 'text/xml', describe(device, port));
    if (/^\/api\/[^/]*\/lights$/.test(path)) return answer('200 OK', 'application/json', '{}');
    if (/^\/api/.test(path)) return answer('200 OK', 'application/json', UNAUTHORISED);
    return answer('404 Not Found', 'text/plain', '');
  });

const UNAUTHORISED = '[{"error":{"type":1,"address":"/","description":"unauthorized user"}}]';

function answer(status: string, type: string, body: string): string {
  const head = [`Content-Type: ${type}`, `Content-Length: ${body.length}`, 'Connection: close'];
  return formatResponse(status, head, body);
}

function describe({ address, chipId }: NetworkDevice, port: number): string {
  const at = `${formatAddress(address)}:${port}`;
  return [
    '<?xml version="1.0" ?><root xmlns="urn:schemas-upnp-org:device-1-0">',
    `<specVersion><major>1</major><minor>0</minor></specVersion><URLBase>http://${at}/</URLBase>`,
    '<device><deviceType>urn:schemas-upnp-org:device:Basic:1</deviceType>',
    `<friendlyName>Philips hue (${at})</friendlyName>`,
    '<manufacturer>Royal Philips Electronics</manufacturer>',
    '<modelName>Philips hue bridge 2012</modelName>',
    `<UDN>uuid:2f402f80-da50-11e1-9b23-${formatChipId(chipId)}</UDN></device></root>`,
  ].join('');
}

/** The bridge's answer to a search over SSDP. Source: vintlabs/fauxmoESP `src/templates.h`, `FAUXMO_UDP_RESPONSE_TEMPLATE`. */
export const hueSearch: DatagramResponder = (device) => (datagram) => {
  const request = latin1(datagram);
  const isSearch = request.includes('M-SEARCH') && SEARCHED.some((word) => request.includes(word));
  if (!isSearch) return undefined;
  const id = formatChipId(device.chipId);
  const lines = [
    'HTTP/1.1 200 OK',
    'EXT:',
    'CACHE-CONTROL: max-age=100',
    `LOCATION: http://${formatAddress(device.address)}:${HUE_PORT}/description.xml`,
    'SERVER: FreeRTOS/6.0.5, UPnP/1.0, IpBridge/1.17.0',
    `hue-bridgeid: ${id}`,
    'ST: urn:schemas-upnp-org:device:basic:1',
    `USN: uuid:2f402f80-da50-11e1-9b23-${id}::upnp:rootdevice`,
  ];
  return reply(utf8(`${lines.join('\r\n')}\r\n\r\n`));
};
