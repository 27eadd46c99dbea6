import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeSerialPorts } from '../../src/bindings/node/serial/serial-ports.ts';
import { type PtyServer, servePty } from '../../src/bindings/node/serial/serve-pty.ts';
import type { SerialPort } from '../../src/core/serial/serial-port.ts';
import { makeMemoryPort } from '../support/memory-port.ts';
import { pyserialPython, requirePyserial, runPyserial } from '../support/pyserial.ts';
import { testHost } from './platformio-world.ts';

beforeAll(requirePyserial, 600_000);

const matching = (words: RegExp): unknown => expect.stringMatching(words);

const ports: SerialPort[] = [];
let server: PtyServer;
beforeEach(async () => {
  server = await servePty(makeMemoryPort().port, testHost());
});
afterEach(async () => {
  for (const port of ports.splice(0)) await port.close();
  await server.close();
});

function port(name = server.path): SerialPort {
  const made = makeSerialPorts().port(name);
  ports.push(made);
  return made;
}

const OPEN = { baudRate: 115_200 };

describe.runIf(process.platform === 'linux')('a port of Linux', () => {
  it('that another program has open is busy, and the program is named', async () => {
    const program = `import serial, time\nport = serial.Serial('${server.path}')\nprint('open', flush=True)\ntime.sleep(600)`;
    const other = spawn(pyserialPython(), ['-c', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(other.stdout, 'data');
      await expect(port().open(OPEN)).rejects.toMatchObject({
        code: 'device.port-busy',
        message: matching(new RegExp(`is open in python\\S* \\(${other.pid}\\)$`)),
      });
    } finally {
      other.kill('SIGKILL');
      await once(other, 'close');
    }
    await port().open(OPEN);
  });

  it('opens once in this program, and is locked against pyserial', async () => {
    const first = port();
    await first.open(OPEN);
    await expect(port().open(OPEN)).rejects.toMatchObject({
      code: 'device.port-busy',
      message: matching(/this very program/),
    });
    const said = await runPyserial(`
import serial
try:
    serial.Serial('${server.path}', exclusive=True)
    print('opened')
except serial.SerialException as error:
    print('locked' if 'exclusively lock' in str(error) else error)
`);
    expect(said).toBe('locked');
    await first.close();
    await port().open(OPEN);
  });

  it('that hangs up tells who reads within two seconds, and closes', async () => {
    const open = port();
    await open.open(OPEN);
    const reader = open.readable?.getReader();
    const lost = expect(reader?.read()).rejects.toMatchObject({ name: 'NetworkError' });
    const started = performance.now();
    const gone = server.close();
    await lost;
    expect(performance.now() - started).toBeLessThan(2_000);
    reader?.releaseLock();
    await open.close();
    await gone;
    await expect(open.open(OPEN)).rejects.toMatchObject({ code: 'device.no-port' });
  });

  it('closes although nobody takes what is written', async () => {
    const deaf = makeMemoryPort();
    const never = new Promise<never>(() => undefined);
    const stuck: SerialPort = {
      ...deaf.port,
      get readable() {
        return deaf.port.readable;
      },
      writable: { getWriter: () => ({ write: () => never, releaseLock: () => undefined }) },
    };
    const other = await servePty(stuck, testHost());
    const open = port(other.path);
    await open.open(OPEN);
    const writer = open.writable?.getWriter();
    const writing = expect(writer?.write(new Uint8Array(4_000_000))).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await open.close();
    await writing;
    await other.close();
  });

  it('has many names', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'harden-by-id-'));
    try {
      const name = path.join(folder, 'usb-Silicon_Labs_CP2102-if00-port0');
      symlinkSync(server.path, name);
      const open = port(name);
      await open.open(OPEN);
      await open.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is a device: no file, no folder, and no device of another kind', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'harden-no-port-'));
    try {
      const file = path.join(folder, 'firmware.bin');
      writeFileSync(file, 'x');
      for (const name of [file, folder, '/dev/null']) {
        await expect(port(name).open(OPEN)).rejects.toMatchObject({ code: 'device.port-unusable' });
      }
      await expect(port(path.join(folder, 'ttyUSB0')).open(OPEN)).rejects.toMatchObject({
        code: 'device.no-port',
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a port on the network', () => {
  it.each(['tcp', 'rfc2217'])('%s that nobody serves is unreachable', async (kind) => {
    await expect(port(`${kind}://127.0.0.1:1`).open(OPEN)).rejects.toMatchObject({
      code: 'device.unreachable',
      message: 'no serial port at 127.0.0.1:1: the connection is refused',
    });
    await expect(port(`${kind}://[::1]:1`).open(OPEN)).rejects.toMatchObject({
      message: 'no serial port at [::1]:1: the connection is refused',
    });
  });
});
