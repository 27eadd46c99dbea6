import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import type { StreamAnswer } from '../../../src/core/kernel/network-port.ts';
import { espeasyWeb } from '../../../src/simulator/network/espeasy-web.ts';
import { espurnaWeb } from '../../../src/simulator/network/espurna-web.ts';
import { hueWeb } from '../../../src/simulator/network/hue-bridge.ts';
import { mqtt } from '../../../src/simulator/network/mqtt.ts';
import { latin1, type StreamResponder } from '../../../src/simulator/network/responder.ts';
import { silentStream } from '../../../src/simulator/network/silent.ts';
import { telnet } from '../../../src/simulator/network/telnet.ts';
import { networkDevice } from '../../support/network-device.ts';

const OPEN = networkDevice({ hasPassword: false });
const GUARDED = networkDevice();

function ask(responder: StreamResponder, request: string, device = GUARDED): string {
  const { bytes, closes } = responder(device, 80).receive(utf8(request));
  expect(closes).toBe(true);
  return latin1(bytes);
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: lamp\r\n\r\n`;

describe('telnet', () => {
  test('asks for the password before anybody speaks', () => {
    expect(latin1(telnet(GUARDED, 23).greeting)).toBe(
      'Password (disconnects after 1 failed attempt): ',
    );
    expect(telnet(OPEN, 23).greeting).toEqual(new Uint8Array());
  });

  test.each(['fibonacci\r\n', '\n', 'a\nb\n'])('takes %j for a wrong one and hangs up', (line) => {
    const session = telnet(GUARDED, 23);
    expect(session.receive(utf8(line))).toEqual({
      bytes: utf8('-ERROR: Invalid password\n'),
      closes: true,
    });
  });

  test('waits for the end of a line, and not for ever', () => {
    const session = telnet(GUARDED, 23);
    expect(session.receive(utf8('x'.repeat(200)))).toEqual({ bytes: utf8(''), closes: false });
    const { bytes, closes } = session.receive(utf8('x'.repeat(200)));
    expect([latin1(bytes), closes]).toEqual(['-ERROR: Buffer overflow\n', true]);
  });
});

describe('the web servers', () => {
  // Source: me-no-dev/ESPAsyncWebServer src/WebAuthentication.cpp, src/WebResponses.cpp
  test('ESPurna asks for a digest whose realm is the host name', () => {
    const answer = ask(espurnaWeb, get('/'));
    expect(answer).toMatch(
      /^HTTP\/1\.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\nWWW-Authenticate: Digest realm="lamp", qop="auth", nonce="[0-9a-f]{32}", opaque="[0-9a-f]{32}"\r\nAccept-Ranges: none\r\n\r\n$/,
    );
  });

  test('ESPurna tells everybody what it is', () => {
    const [head = '', body = ''] = ask(espurnaWeb, get('/discover?x=1')).split('\r\n\r\n');
    expect(head).toContain(`Content-Length: ${body.length}\r\n`);
    expect(JSON.parse(body)).toMatchObject({ app: 'ESPURNA', hostname: 'lamp' });
    expect(ask(espurnaWeb, get('/nothing'))).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('ESPEasy shows its page where there is no password, else asks for one', () => {
    expect(ask(espeasyWeb, get('/'), OPEN)).toContain('<h1>ESP Easy Mega: lamp </h1>');
    const guarded = ask(espeasyWeb, get('/'));
    expect(guarded).toMatch(/^HTTP\/1\.1 401 /);
    expect(guarded).toContain('realm="Login Required (default user: admin)"');
    expect(ask(espeasyWeb, get('/json'))).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('the bridge for voice assistants asks nobody for anything', () => {
    expect(ask(hueWeb, get('/description.xml'))).toContain('Philips hue (192.0.2.7:80)');
    expect(ask(hueWeb, get('/api/x/lights'))).toMatch(/\r\n\r\n\{\}$/);
    expect(ask(hueWeb, get('/api/x'))).toContain('unauthorized user');
    expect(ask(hueWeb, get('/'))).toMatch(/^HTTP\/1\.1 404 /);
  });

  test('a head may come in pieces, and must come to an end', () => {
    const session = espurnaWeb(GUARDED, 80);
    for (const piece of ['GET ', '/ HTTP/1.1\r\n'])
      expect(session.receive(utf8(piece))).toEqual({ bytes: utf8(''), closes: false });
    expect(latin1(session.receive(utf8('\r\n')).bytes)).toMatch(/^HTTP\/1\.1 401/);
    expect(espurnaWeb(GUARDED, 80).receive(new Uint8Array(5000)).closes).toBe(true);
    expect(ask(espurnaWeb, 'hello\r\n\r\n')).toBe('');
  });
});

describe('a broker on the device', () => {
  // Source: MQTT 3.1.1 §3.1, client id "a"; MQTT 5 §3.1 the same with no properties.
  const V4 = '\x10\x0d\0\x04MQTT\x04\x02\0\x3c\0\x01a';
  const V5 = '\x10\x0e\0\x04MQTT\x05\x02\0\x3c\0\0\x01a';

  test.each<[string, string, typeof OPEN, number[], boolean]>([
    ['accepts', V4, OPEN, [0x20, 2, 0, 0], false],
    ['refuses', V4, GUARDED, [0x20, 2, 0, 5], true],
    ['accepts MQTT 5', V5, OPEN, [0x20, 3, 0, 0, 0], false],
    ['refuses MQTT 5', V5, GUARDED, [0x20, 3, 0, 0x87, 0], true],
    ['hangs up on another protocol', V4.replace('MQTT', 'MQXX'), OPEN, [], true],
    ['hangs up on whoever does not greet', 'GET / HTTP/1.1', OPEN, [], true],
  ])('%s', (_, packet, device, bytes, closes) => {
    const given = Uint8Array.from(packet, (character) => character.charCodeAt(0));
    expect(mqtt(device, 1883).receive(given)).toEqual({ bytes: Uint8Array.from(bytes), closes });
  });

  test('waits for the rest of a packet', () => {
    const session = mqtt(OPEN, 1883);
    const given = Uint8Array.from(V4, (character) => character.charCodeAt(0));
    expect(session.receive(given.subarray(0, 5)).closes).toBe(false);
    expect(session.receive(given.subarray(5)).bytes).toEqual(Uint8Array.of(0x20, 2, 0, 0));
  });
});

test('a serial server takes everything and says nothing', () => {
  expect(silentStream(OPEN, 1234).receive(utf8('AT\r\n'))).toEqual({
    bytes: new Uint8Array(),
    closes: false,
  });
});

test('no bytes harm a server, and none makes it remember for ever', () => {
  const responders = [telnet, espurnaWeb, espeasyWeb, hueWeb, mqtt, silentStream];
  fc.assert(
    fc.property(
      fc.constantFrom(...responders),
      fc.boolean(),
      fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: 20 }),
      (responder, hasPassword, pieces) => {
        const session = responder(networkDevice({ hasPassword }), 80);
        const answers: StreamAnswer[] = pieces.map((piece) => session.receive(piece));
        expect(answers.every(({ bytes }) => bytes.length < 2000)).toBe(true);
      },
    ),
  );
});
