import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeSerialPorts } from '../../src/bindings/node/serial/serial-ports.ts';
import { servePort } from '../../src/bindings/node/serial/serve.ts';
import { servePty } from '../../src/bindings/node/serial/serve-pty.ts';
import type { SerialPort } from '../../src/core/serial/serial-port.ts';
import { type MemoryPort, makeMemoryPort } from '../support/memory-port.ts';
import { pyserialPython, requirePyserial, runPyserial } from '../support/pyserial.ts';
import { testHost } from './platformio-world.ts';

beforeAll(requirePyserial, 600_000);

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const server of open.splice(0).reverse()) await server.close();
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
    // DTR waits for RTS, or the chip would leave its reset in between.
    const lines = ['dtr 0', 'rts 1', 'baud 921600', 'dtr 1 rts 0'];
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

/** Serves the port at a URL by pyserial's own half of RFC 2217, to one client. */
const PORT_MANAGER = `
import serial, serial.rfc2217, socket, sys, threading
port = serial.serial_for_url(sys.argv[1], baudrate=115200, timeout=0.05)
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)
print(listener.getsockname()[1], flush=True)
client, _ = listener.accept()
class Connection:
    def write(self, data): client.sendall(data)
manager = serial.rfc2217.PortManager(port, Connection())
def back():
    try:
        while True:
            data = port.read(1024)
            if data: client.sendall(b''.join(manager.escape(data)))
    except OSError:
        pass
threading.Thread(target=back, daemon=True).start()
while True:
    data = client.recv(1024)
    if not data: break
    port.write(b''.join(manager.filter(data)))
port.close()
`;

/** Espressif's server over a port with an echo that prints its lines. */
const ESP_SERVER = `
import queue, socket, sys
from esp_rfc2217_server import esp_port_manager
from esp_rfc2217_server.redirector import Redirector
# The other one wants a port of the system.
esp_port_manager.UnixTightReset = esp_port_manager.ClassicReset
class Port:
    name, baudrate, bytesize, parity, stopbits = 'echo', 115200, 8, 'N', 1
    xonxoff = rtscts = cts = dsr = ri = cd = False
    in_waiting = 0
    def __init__(self): self.echo, self._dtr, self._rts = queue.Queue(), True, True
    def isOpen(self): return True
    def read(self, size):
        try: return self.echo.get(timeout=0.1)
        except queue.Empty: return b''
    def write(self, data): self.echo.put(data)
    def reset_input_buffer(self): pass
    def reset_output_buffer(self): pass
    def setDTR(self, on): self.dtr = on
    def setRTS(self, on): self.rts = on
    @property
    def dtr(self): return self._dtr
    @dtr.setter
    def dtr(self, on):
        if on != self._dtr: print('dtr', int(on), flush=True)
        self._dtr = on
    @property
    def rts(self): return self._rts
    @rts.setter
    def rts(self, on):
        if on != self._rts: print('rts', int(on), flush=True)
        self._rts = on
listener = socket.socket()
listener.bind(('127.0.0.1', 0))
listener.listen(1)
print('port', listener.getsockname()[1], flush=True)
Redirector(Port(), listener.accept()[0]).shortcircuit()
`;

/** Starts a Python program that serves a port, and finds the port number it prints. */
async function startServer(
  words: readonly string[],
  printed: RegExp,
): Promise<{ readonly number: number; readonly lines: () => string }> {
  const child = spawn(pyserialPython(), ['-u', ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  open.push({
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      const number = printed.exec(text)?.[1];
      if (number !== undefined) resolve({ number: Number(number), lines: () => text });
    });
    ended.then(() => reject(new Error('the server ended')), reject);
  });
}

async function echo(port: SerialPort, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = port.readable?.getReader();
  const writer = port.writable?.getWriter();
  await writer?.write(bytes);
  let got = new Uint8Array();
  while (got.length < bytes.length) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || value === undefined) break;
    got = new Uint8Array([...got, ...value]);
  }
  reader?.releaseLock();
  writer?.releaseLock();
  return got;
}

describe('our client of RFC 2217', () => {
  it('understands the server of pyserial: every byte, speed, and lines in order', async () => {
    const memory = makeMemoryPort();
    const url = await serve('rfc2217', memory);
    const { number } = await startServer(['-c', PORT_MANAGER, url], /^(\d+)\n/);
    const port = makeSerialPorts().port(`rfc2217://127.0.0.1:${number}`);
    await port.open({ baudRate: 115_200 });
    const before = memory.log.length;
    const bytes = new Uint8Array(3000).map((_, index) => index);
    expect(await echo(port, bytes)).toEqual(bytes);
    await port.setSignals({ dataTerminalReady: false, requestToSend: true });
    await port.setBaudRate?.(460_800);
    await port.setSignals({ dataTerminalReady: true, requestToSend: false });
    await port.setSignals({ dataTerminalReady: false });
    expect(await echo(port, bytes.slice(0, 256))).toEqual(bytes.slice(0, 256));
    const lines = ['dtr 0', 'rts 1', 'baud 460800', 'dtr 1 rts 0', 'dtr 0'];
    expect(memory.log.slice(before)).toEqual(lines);
    await port.close();
  });

  it('gets on with esp_rfc2217_server, which resets by itself and acknowledges no line', async () => {
    const { number, lines } = await startServer(['-c', ESP_SERVER], /^port (\d+)\n/);
    const port = makeSerialPorts().port(`rfc2217://127.0.0.1:${number}`);
    await port.open({ baudRate: 115_200 });
    // The reset of esptool for ports that change one line after the other.
    await port.setSignals({ dataTerminalReady: false });
    await port.setSignals({ requestToSend: true });
    await port.setSignals({ dataTerminalReady: true });
    await port.setSignals({ requestToSend: false });
    await expect.poll(lines, { timeout: 20_000 }).toContain('dtr 1\nrts 0\ndtr 0');
    expect(await echo(port, Uint8Array.of(0, 255, 1))).toEqual(Uint8Array.of(0, 255, 1));
    await port.close();
  });
});
