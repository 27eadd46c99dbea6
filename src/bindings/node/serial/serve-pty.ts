import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { SerialPort } from '../../../core/serial/serial-port.ts';
import { childEnvironment } from '../child-environment.ts';
import { type Host, thisHost } from '../host.ts';
import { findPython } from '../python.ts';
import { OLDEST_PYTHON } from '../python-pins.ts';
import { type PtyFrame, readFrames } from './frame-reader.ts';
import { PTY_SCRIPT } from './pty-script.ts';
import {
  endServing,
  PATIENCE_MS,
  type SerialClient,
  type ServedPort,
  serveClient,
} from './serve-client.ts';
import { writeStream } from './write-stream.ts';

type Helper = ChildProcessByStdio<Writable, Readable, null>;

/** A port that programs of this machine can open by a path. */
export interface PtyServer {
  /** Of the pseudo-terminal: `/dev/pts/3`. */
  readonly path: string;
  /** Takes the terminal away; resolves when the serial port is closed too. */
  close(): Promise<void>;
}

/**
 * Makes a serial port reachable under a path, as a pseudo-terminal: bytes and speed, but no lines.
 * The port is open while a program has the terminal open. When the device is lost, the terminal
 * goes for good, as that of an adapter that is pulled out.
 * @throws HardenError `build.no-python`
 */
export async function servePty(port: SerialPort, host: Host = thisHost()): Promise<PtyServer> {
  const python = await findPython(host);
  if (python === undefined) {
    throw new HardenError('build.no-python', `no Python ${OLDEST_PYTHON} or newer on PATH`);
  }
  const helper = spawn(python.file, ['-u', '-c', PTY_SCRIPT], {
    cwd: '/',
    env: childEnvironment(host),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  helper.stdin.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => helper.on('exit', () => resolve()));
  const frames = readFrames(helper.stdout);
  const first = await frames.next();
  if (first.done === true || first.value.letter !== 'p') throw new Error('no pseudo-terminal');
  const served = serveAll(port, helper, frames);
  return {
    path: new TextDecoder().decode(first.value.payload),
    async close() {
      helper.stdin.end();
      // It hears nothing while it waits for us to take what the client sends.
      const timer = setTimeout(() => helper.kill('SIGKILL'), PATIENCE_MS);
      await ended;
      clearTimeout(timer);
      await endServing(served, port);
    },
  };
}

/** One client after the other, until the helper ends. */
async function serveAll(
  port: SerialPort,
  helper: Helper,
  frames: AsyncGenerator<PtyFrame>,
): Promise<void> {
  for (;;) {
    const next = await frames.next();
    if (next.done === true) return;
    if (next.value.letter === 'o') await serveClient(port, makePtyClient(helper, frames));
  }
}

/** The program at the terminal, from `o` to `c`. */
function makePtyClient(helper: Helper, frames: AsyncGenerator<PtyFrame>): SerialClient {
  let isGone = false;
  return {
    async *requests() {
      for (;;) {
        // Not `for await`: the generator serves the next client too.
        const next = await frames.next();
        if (next.done === true || next.value.letter === 'c') {
          isGone = true;
          return;
        }
        yield requestOf(next.value);
      }
    },
    async send(bytes) {
      if (!isGone) await writeStream(helper.stdin, bytes);
    },
    hangUp() {
      if (!isGone) helper.stdin.end();
    },
  };
}

function requestOf({ letter, payload }: PtyFrame): (port: ServedPort) => Promise<void> {
  switch (letter) {
    case 'd':
      return (port) => port.write(payload);
    case 'b':
      return (port) => port.setBaudRate(Number(new TextDecoder().decode(payload)));
    default:
      return () => Promise.resolve();
  }
}
