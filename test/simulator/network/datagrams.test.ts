import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHex, utf8 } from '../../../src/core/kernel/bytes.ts';
import { arduinoOta } from '../../../src/simulator/network/arduino-ota.ts';
import { captiveDns } from '../../../src/simulator/network/captive-dns.ts';
import { hueSearch } from '../../../src/simulator/network/hue-bridge.ts';
import { llmnr } from '../../../src/simulator/network/llmnr.ts';
import { mdns } from '../../../src/simulator/network/mdns.ts';
import { netbios } from '../../../src/simulator/network/netbios.ts';
import { type DatagramResponder, latin1 } from '../../../src/simulator/network/responder.ts';
import { silentDatagrams } from '../../../src/simulator/network/silent.ts';
import { ssdp } from '../../../src/simulator/network/ssdp.ts';
import { networkDevice } from '../../support/network-device.ts';

const GUARDED = networkDevice();
const OPEN = networkDevice({ hasPassword: false });
const MD5 = '0'.repeat(32);

function bytesOf(hex: string): Uint8Array {
  const digits = hex.replaceAll(' ', '');
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16),
  );
}

function hexAnswer(responder: DatagramResponder, hex: string): string | undefined {
  const answer = responder(GUARDED)(bytesOf(hex));
  return answer && formatHex(answer.bytes);
}

const flat = (hex: string): string => hex.replaceAll(' ', '');

describe('updates over the network', () => {
  const session = (device = GUARDED): ((text: string) => string | undefined) => {
    const answer = arduinoOta(device);
    return (text) => {
      const found = answer(utf8(text));
      return found && latin1(found.bytes);
    };
  };

  // Source of the rows: esp8266/Arduino libraries/ArduinoOTA/ArduinoOTA.cpp, _onRx
  test.each([
    ['an invitation', `0 8266 1024 ${MD5}\n`, /^AUTH [0-9a-f]{32}$/],
    ['one of nothing', `0 8266 0 ${MD5}\n`, /^AUTH [0-9a-f]{32}$/],
    ['one for the file system', `100 8266 1024 ${MD5}\n`, /^AUTH [0-9a-f]{32}$/],
  ])('with a password, %s is answered by a challenge', (_, text, expected) => {
    expect(session()(text)).toMatch(expected);
  });

  test.each([
    ['another command', `7 8266 0 ${MD5}\n`],
    ['no digest', '0 8266 0 \n'],
    ['a short digest', '0 8266 0 abc\n'],
    ['nothing', ''],
    ['an answer that nobody asked for', `200 ${MD5} ${MD5}\n`],
    ['a text', 'hello'],
  ])('%s is not answered', (_, text) => {
    expect(session()(text)).toBeUndefined();
    expect(session(OPEN)(text)).toBeUndefined();
  });

  test('without a password, an invitation is taken; nothing cannot be fetched', () => {
    expect(session(OPEN)(`0 8266 1024 ${MD5}`)).toBe('OK');
    expect(session(OPEN)(`0 8266 0 ${MD5}`)).toBe('ERR: ERROR[5]: Bad Size Given\n');
  });

  test('every answer to a challenge is a wrong one', () => {
    const say = session();
    say(`0 8266 1024 ${MD5}\n`);
    expect(say(`200 ${MD5} ${MD5}\n`)).toBe('Authentication Failed');
  });

  test('a second invitation ends the waiting without a word, and the third is challenged again', () => {
    const say = session();
    const heard = [1, 2, 3].map(() => say(`0 8266 1024 ${MD5}\n`)?.slice(0, 4));
    expect(heard).toEqual(['AUTH', undefined, 'AUTH']);
  });
});

describe('DNS of a captive portal', () => {
  const NAME = '07 6578616d706c65 03 636f6d 00';
  const QUERY = `1234 0100 0001 0000 0000 0000 ${NAME} 0001 0001`;

  // Source: the bytes of `dig A example.com` and esp8266/Arduino libraries/DNSServer/src/DNSServer.cpp, replyWithIP
  test('every name leads to the device', () => {
    expect(hexAnswer(captiveDns, QUERY)).toBe(
      flat(`1234 8100 0001 0001 0000 0000 ${NAME} 0001 0001 c00c 0001 0001 0000003c 0004 c0000207`),
    );
  });

  test.each([
    ['another type', `1234 0100 0001 0000 0000 0000 ${NAME} 001c 0001`, '81030001'],
    ['another operation', `1234 1000 0001 0000 0000 0000 ${NAME} 0001 0001`, '90040000'],
    ['an additional record', `1234 0100 0001 0000 0000 0001 ${NAME} 0001 0001`, '81010000'],
    ['half a question', '1234 0100 0001 0000 0000 0000 0765', '81010000'],
  ])('%s is refused by a code', (_, query, flagsAndQuestions) => {
    expect(hexAnswer(captiveDns, query)?.slice(4, 12)).toBe(flagsAndQuestions);
  });

  test.each([
    ['a response', QUERY.replace('0100', '8100')],
    ['less than a header', '1234 0100'],
    ['more than DNS allows', QUERY + '00'.repeat(600)],
  ])('%s is not answered', (_, query) => {
    expect(hexAnswer(captiveDns, query)).toBeUndefined();
  });
});

describe('names of the neighbourhood', () => {
  const OWN = '04 6c616d70';

  // Source: esp8266/Arduino libraries/ESP8266LLMNR/ESP8266LLMNR.cpp, _process_packet
  test('LLMNR answers for its own name', () => {
    expect(hexAnswer(llmnr, `0007 0000 0001 0000 0000 0000 ${OWN} 00 0001 0001`)).toBe(
      flat(
        `0007 8000 0001 0001 0000 0000 ${OWN} 00 0001 0001 ${OWN} 00 0001 0001 0000001e 0004 c0000207`,
      ),
    );
    expect(hexAnswer(llmnr, `0007 0000 0001 0000 0000 0000 ${OWN} 00 001c 0001`)).toBe(
      flat(`0007 8000 0001 0000 0000 0000 ${OWN} 00 0001 0001`),
    );
  });

  test.each([
    ['another name', '0007 0000 0001 0000 0000 0000 03 616263 00 0001 0001'],
    ['two questions', `0007 0000 0002 0000 0000 0000 ${OWN} 00 0001 0001`],
    ['a conflict', `0007 0400 0001 0000 0000 0000 ${OWN} 00 0001 0001`],
  ])('LLMNR does not answer %s', (_, query) => {
    expect(hexAnswer(llmnr, query)).toBeUndefined();
  });

  // Source: RFC 6762 §6.7, and esp8266/Arduino libraries/ESP8266mDNS/src/LEAmDNS_Control.cpp, _parseQuery
  test('multicast DNS answers an ordinary resolver for its own name', () => {
    const name = `${OWN} 05 6c6f63616c 00`;
    expect(hexAnswer(mdns, `0007 0000 0001 0000 0000 0000 ${name} 0001 8001`)).toBe(
      flat(
        `0007 8400 0001 0001 0000 0000 ${name} 0001 8001 ${name} 0001 0001 0000000a 0004 c0000207`,
      ),
    );
    expect(hexAnswer(mdns, `0007 0000 0001 0000 0000 0000 ${name} 001c 0001`)).toBeUndefined();
  });

  test('multicast DNS tells of its services', () => {
    const services = utf8('\x09_services\x07_dns-sd\x04_udp\x05local\0');
    const answer = hexAnswer(
      mdns,
      `0007 0000 0001 0000 0000 0000 ${formatHex(services)} 000c 0001`,
    );
    expect(answer).toContain(formatHex(utf8('\x05_http\x04_tcp\x05local\0')));
  });

  // Source: RFC 1001 §14.1 for the encoding; esp8266/Arduino libraries/ESP8266NetBIOS/ESP8266NetBIOS.cpp, _recv
  test('NetBIOS answers for its name in upper case, to port 137', () => {
    const encoded = `EMEBENFA${'CA'.repeat(11)}AA`;
    const query = `0009 0110 0001 0000 0000 0000 20 ${formatHex(utf8(encoded))} 00 0020 0001`;
    const answer = netbios(GUARDED)(bytesOf(query));
    expect(answer?.toPort).toBe(137);
    expect(formatHex(answer?.bytes ?? new Uint8Array())).toBe(
      flat(
        `0009 8500 0000 0001 0000 0000 20 ${formatHex(utf8(encoded))} 00 0020 0001 000493e0 0006 0000 c0000207`,
      ),
    );
    const other = query.replace(formatHex(utf8('EMEBENFA')), formatHex(utf8('EMEBENEM')));
    expect(netbios(GUARDED)(bytesOf(other))).toBeUndefined();
  });

  test('NetBIOS tells its name to whoever asks for any', () => {
    const any = `20 ${formatHex(utf8(`CK${'AA'.repeat(15)}`))} 00`;
    expect(hexAnswer(netbios, `0009 0000 0001 0000 0000 0000 ${any} 0021 0001`)).toBe(
      flat(
        `0009 8400 0000 0001 0000 0000 ${any} 0021 0001 00000000 0013 01 ${formatHex(utf8('LAMP'.padEnd(15)))} 00 0400`,
      ),
    );
  });
});

describe('searches of UPnP', () => {
  const search = (target: string): string =>
    `M-SEARCH * HTTP/1.1\r\nHOST: 239.255.255.250:1900\r\nMAN: "ssdp:discover"\r\nMX: 1\r\nST: ${target}\r\n\r\n`;
  const say = (responder: DatagramResponder, text: string): string | undefined => {
    const answer = responder(GUARDED)(utf8(text));
    return answer && latin1(answer.bytes);
  };

  test('SSDP answers a search for everything, and for its own type', () => {
    const answer = say(ssdp, search('ssdp:all'));
    expect(answer).toContain('LOCATION: http://192.0.2.7:80/ssdp/schema.xml\r\n');
    expect(answer).toContain('USN: uuid:38323636-4558-4dda-9188-cda0e67ad884\r\n');
    expect(say(ssdp, search('urn:schemas-upnp-org:device:Basic:1'))).toBe(answer);
  });

  test.each([search('upnp:rootdevice'), 'NOTIFY * HTTP/1.1\r\n\r\n', 'M-SEARCH', ''])(
    'SSDP does not answer %j',
    (text) => {
      expect(say(ssdp, text)).toBeUndefined();
    },
  );

  test('the bridge for voice assistants answers every search', () => {
    expect(say(hueSearch, search('upnp:rootdevice'))).toContain(
      'LOCATION: http://192.0.2.7:1901/description.xml\r\n',
    );
    expect(say(hueSearch, 'NOTIFY * HTTP/1.1\r\n\r\n')).toBeUndefined();
  });
});

test.each([Uint8Array.of(255, 1), utf8('reboot')])('ESPEasy answers no datagram', (datagram) => {
  expect(silentDatagrams(OPEN)(datagram)).toBeUndefined();
});

test('no datagram harms a device, and no answer is much larger than the question', () => {
  const responders = [arduinoOta, captiveDns, hueSearch, llmnr, mdns, netbios, ssdp];
  fc.assert(
    fc.property(
      fc.constantFrom(...responders),
      fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 5 }),
      (responder, datagrams) => {
        const answer = responder(GUARDED);
        for (const datagram of datagrams)
          expect(answer(datagram)?.bytes.length ?? 0).toBeLessThan(datagram.length + 400);
      },
    ),
  );
});
