// Each probe asks the simulated service that was written after the firmware's own source.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import {
  probeFor,
  recogniseService,
  SERVICE_PROBES,
} from '../../../src/core/scan/service-probes.ts';
import { type DeviceListener, servePorts } from '../../../src/simulator/network/responders.ts';
import { networkDevice } from '../../support/fake-network.ts';

interface Row {
  readonly listener: DeviceListener;
  readonly open: readonly [protocol: string, authentication: string | undefined];
  /** With a password, where that makes a difference. */
  readonly locked?: readonly [protocol: string, authentication: string | undefined];
}

const ROWS: readonly Row[] = [
  { listener: { transport: 'tcp', port: 80, kind: 'espurna-web' }, open: ['http', 'password'] },
  {
    listener: { transport: 'tcp', port: 80, kind: 'espeasy-web' },
    open: ['http', 'none'],
    locked: ['http', 'password'],
  },
  { listener: { transport: 'tcp', port: 1901, kind: 'hue-web' }, open: ['http', undefined] },
  {
    listener: { transport: 'tcp', port: 1883, kind: 'mqtt' },
    open: ['mqtt', 'none'],
    locked: ['mqtt', 'password'],
  },
  {
    listener: { transport: 'udp', port: 8266, kind: 'arduino-ota' },
    open: ['arduino-ota', 'none'],
    locked: ['arduino-ota', 'password'],
  },
  { listener: { transport: 'udp', port: 5353, kind: 'mdns' }, open: ['mdns', 'none'] },
  { listener: { transport: 'udp', port: 5355, kind: 'llmnr' }, open: ['llmnr', 'none'] },
  { listener: { transport: 'udp', port: 137, kind: 'netbios' }, open: ['netbios', 'none'] },
  { listener: { transport: 'udp', port: 1900, kind: 'ssdp' }, open: ['ssdp', 'none'] },
  { listener: { transport: 'udp', port: 1900, kind: 'hue-search' }, open: ['ssdp', 'none'] },
  { listener: { transport: 'udp', port: 53, kind: 'captive-dns' }, open: ['dns', 'none'] },
];

/** Asks a simulated device as a scan would. */
function ask(listener: DeviceListener, hasPassword: boolean) {
  const [served] = servePorts(networkDevice('lamp', hasPassword), [listener]);
  const say = probeFor(listener)?.request({ hostname: 'lamp' }) ?? new Uint8Array();
  if (served?.transport === 'udp')
    return recogniseService(listener, served.answer(say)?.bytes ?? new Uint8Array());
  const session = served?.accept();
  const greeting = session?.greeting ?? new Uint8Array();
  return recogniseService(
    listener,
    greeting.length > 0 ? greeting : (session?.receive(say).bytes ?? new Uint8Array()),
  );
}

describe.each(ROWS)('$listener.transport/$listener.port $listener.kind', (row) => {
  it('is recognised, and tells whether it asks for a password', () => {
    const [open, locked] = [ask(row.listener, false), ask(row.listener, true)];
    expect([open?.protocol, open?.authentication]).toEqual(row.open);
    expect([locked?.protocol, locked?.authentication]).toEqual(row.locked ?? row.open);
  });
});

it('a telnet console with a password asks for it, and is known by that', () => {
  const service = ask({ transport: 'tcp', port: 23, kind: 'telnet' }, true);
  expect([service?.protocol, service?.authentication]).toEqual(['telnet', 'password']);
});

const ANY_PORT = { transport: 'tcp', port: 4242 } as const;

const LISTENERS = [ANY_PORT, ...ROWS.map(({ listener }) => listener)];

const GREETINGS: readonly (readonly [string, string, string | undefined])[] = [
  ['\xff\xfb\x01\xff\xfb\x03login: ', 'telnet', 'password'],
  ['\xff\xfd\x18', 'telnet', undefined],
  ['SSH-2.0-dropbear_2020.81\r\n', 'ssh', 'password'],
  ['220 FTP ready\r\n', 'unknown', undefined],
  ['HTTP/1.0 403 Forbidden\r\nServer: x\r\n\r\n', 'http', 'password'],
  ['HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n', 'http', undefined],
];

it.each(GREETINGS)('%j is %s, with a login by %s', (text, protocol, authentication) => {
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const service = recogniseService(ANY_PORT, bytes);
  expect([service?.protocol, service?.authentication]).toEqual([protocol, authentication]);
});

it('a refusal that speaks of a password is not mistaken for a prompt', () => {
  expect(
    recogniseService(ANY_PORT, utf8('HTTP/1.1 200 OK\r\n\r\n<label>password</label>'))?.protocol,
  ).toBe('http');
});

it('a text that only looks like many prompts takes no time', () => {
  const text = `${'login '.repeat(650)}${' '.repeat(190)}\nx`;
  const begin = performance.now();
  expect(recogniseService(ANY_PORT, utf8(text))?.protocol).toBe('unknown');
  expect(performance.now() - begin).toBeLessThan(500);
});

it('no bytes whatever break a probe, and what is kept of them is short and printable', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 600 }),
      fc.constantFrom(...LISTENERS),
      (bytes, listener) => {
        const service = recogniseService(listener, bytes);
        expect(service?.says ?? '').toMatch(/^[\x20-\x7e]{0,100}$/);
      },
    ),
  );
});

it('every probe says its piece at its ports, and no two want the same one', () => {
  const ports = SERVICE_PROBES.flatMap(({ transport, ports }) =>
    ports.map((port) => `${transport}/${port}`),
  );
  expect(new Set(ports).size).toBe(ports.length);
});
