import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { servePort } from '../../src/bindings/node/serial/serve.ts';
import { servePty } from '../../src/bindings/node/serial/serve-pty.ts';
import { type MemoryPort, makeMemoryPort } from '../support/memory-port.ts';
import { requirePyserial, runPyserial } from '../support/pyserial.ts';
import { testHost } from './platformio-world.ts';

beforeAll(requirePyserial, 600_000);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

async function serve(kind: 'pty' | 'tcp' | 'rfc2217', memory: MemoryPort): Promise<string> {
  if (kind === 'pty') {
    const server = await servePty(memory.port, testHost());
    open.push(server);
    return server.path;
  }
  const listen = { protocol: kind, host: '127.0.0.1', listenPort: 0 } as const;
  const server = await servePort(memory.port, listen);
  open.push(server);
  return `${kind === 'tcp' ? 'socket' : kind}://127.0.0.1:${server.port}`;
}

/** Sends 300 kB with every byte value and reads its echo. */
const ECHO = `
import serial, threading
def echo(url):
    port = serial.serial_for_url(url, baudrate=115200, timeout=30)
    sent = bytes(range(256)) * 1200 + b'\\xff' * 1000
    writer = threading.Thread(target=lambda: port.write(sent))
    writer.start()
    got = b''
    while len(got) < len(sent):
        more = port.read(min(4096, len(sent) - len(got)))
        if not more: break
        got += more
    writer.join()
    print(got == sent)
    return port
`;

describe.each(['pty', 'tcp', 'rfc2217'] as const)('a port served by %s', (kind) => {
  it('carries every byte both ways, for one client of pyserial after the other', async () => {
    const memory = makeMemoryPort();
    const url = await serve(kind, memory);
    // A terminal that is opened again at once was never closed, as far as its other end can see.
    const twice = `${ECHO}
import time
echo('${url}').close()
time.sleep(0.5)
echo('${url}').close()`;
    expect(await runPyserial(twice)).toBe('True\nTrue');
    for (const server of open.splice(0)) await server.close();
    const opened = memory.log.filter((line) => line.startsWith('open') || line === 'close');
    expect(opened).toEqual(['open 115200', 'close', 'open 115200', 'close']);
  });

  it('that loses its device hangs up on pyserial', async () => {
    const memory = makeMemoryPort(() => {
      setTimeout(() => memory.lose(), 50);
      return undefined;
    });
    const url = await serve(kind, memory);
    const program = `
import serial
port = serial.serial_for_url('${url}', timeout=20)
port.write(b'x')
try:
    print('got', port.read(1))
except serial.SerialException:
    print('gone')
`;
    // pyserial's RFC 2217 client tells the end of a connection as a read without bytes.
    expect(await runPyserial(program)).toMatch(/^(gone|got b'')$/);
  });
});

describe('speed and lines of pyserial', () => {
  it('reach a port served by RFC 2217, in order', async () => {
    const memory = makeMemoryPort();
    const url = await serve('rfc2217', memory);
    await runPyserial(`
import serial
port = serial.serial_for_url('${url}', baudrate=115200)
port.dtr = False
port.rts = True
port.write(b'a')
port.baudrate = 921600
port.dtr = True
port.rts = False
port.close()
`);
    for (const server of open.splice(0)) await server.close();
    const lines = ['dtr 0', 'rts 1', 'baud 921600', 'dtr 1', 'rts 0'];
    expect(memory.log).toEqual(['open 115200', 'dtr 1', 'rts 1', ...lines, 'close']);
  });

  it('the speed reaches a port served as a terminal, with and without a name', async () => {
    const memory = makeMemoryPort();
    const url = await serve('pty', memory);
    await runPyserial(`
import serial
port = serial.Serial('${url}', baudrate=115200)
for baud in (921600, 74880, 115200, 250000):
    port.baudrate = baud
    port.write(b'x')
    port.read(1)
port.close()
`);
    for (const server of open.splice(0)) await server.close();
    const speeds = ['baud 921600', 'baud 74880', 'baud 115200', 'baud 250000'];
    expect(memory.log).toEqual(['open 115200', ...speeds, 'close']);
  });

  it('a second client waits, and is sent away', async () => {
    const memory = makeMemoryPort();
    const url = await serve('tcp', memory);
    const said = await runPyserial(`
import serial
first = serial.serial_for_url('${url}', timeout=20)
first.write(b'a')
first.read(1)
second = serial.serial_for_url('${url}', timeout=20)
try:
    print(second.read(1))
except serial.SerialException:
    print('sent away')
first.write(b'b')
print(first.read(1))
first.close()
`);
    expect(said).toBe("sent away\nb'b'");
  });
});
