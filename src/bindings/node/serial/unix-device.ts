import { readSync, writeSync } from 'node:fs';
import type { DarwinPortBinding, LinuxPortBinding } from '@serialport/bindings-cpp';
import { errorCode } from '../disk-errors.ts';
import type { DeviceSink, OpenDevice } from './device.ts';

/** What serialport opens on Linux and macOS. */
type UnixPort = DarwinPortBinding | LinuxPortBinding;

/** Flags of serialport's poller. Source: node-serialport/bindings-cpp `lib/poller.ts`, `EVENTS`. */
const READABLE = 1;
const WRITABLE = 2;

const CHUNK_SIZE = 64 * 1024;

const HUNG_UP = 'the device hung up';

/**
 * A device on Linux or macOS. Reads and writes by itself, because serialport reads a terminal that
 * hung up over and over and tells nobody, and uses its poller so that only the last of two waits
 * counts (bindings-cpp 13.0.1 `unix-read.ts`, `poller.cpp`). The descriptor does not block, so the
 * four threads that Node has for files stay free, however many ports are open.
 */
export function makeUnixDevice(port: UnixPort, sink: DeviceSink): OpenDevice {
  let wantsToRead = true;
  let waiting: { resolve(): void; reject(error: Error): void } | undefined;
  let isOver = false;
  let isWriting = false;

  const watch = (): void => {
    if (!isOver) port.poller.poll((wantsToRead ? READABLE : 0) | (waiting ? WRITABLE : 0));
  };
  const lose = (because: string): void => {
    if (isOver) return;
    port.poller.poll(0);
    isOver = true;
    waiting?.reject(new Error(because));
    sink.lost(because);
  };
  const onReadable = (error: Error | null): void => {
    if (isOver) return;
    if (error) {
      lose(HUNG_UP);
      return;
    }
    const got = wantsToRead ? readSome(port.fd) : 'nothing';
    if (got instanceof Uint8Array) wantsToRead = sink.bytes(got);
    else if (got !== 'nothing') lose(got.lost);
    watch();
  };
  const onWritable = (error: Error | null): void => {
    const before = waiting;
    waiting = undefined;
    if (error) before?.reject(error);
    else before?.resolve();
    watch();
  };
  port.poller.on('readable', onReadable);
  port.poller.on('writable', onWritable);
  watch();

  const untilWritable = (): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      watch();
    });

  const write = async (bytes: Uint8Array): Promise<void> => {
    let at = 0;
    while (at < bytes.length) {
      if (isOver) throw new Error('the port is closed');
      at += writeSome(port.fd, bytes.subarray(at));
      if (at < bytes.length) await untilWritable();
    }
    // Linux calls a terminal writable when fewer than 256 bytes wait in the driver (n_tty.c,
    // n_tty_poll): what is left blocks one of Node's threads for a moment only.
    await untilWritable();
    await port.drain();
  };

  return {
    resume() {
      wantsToRead = true;
      watch();
    },
    async write(bytes) {
      isWriting = true;
      try {
        await write(bytes);
      } finally {
        isWriting = false;
      }
    },
    setSignals: (signals) => port.set(signals),
    setBaudRate: (baudRate) => port.update({ baudRate }),
    async touch() {
      // Asks the terminal, not the device: costs no message on the bus. macOS cannot be asked.
      if (process.platform === 'linux') await port.getBaudRate();
      else await port.get();
    },
    async close() {
      isOver = true;
      waiting?.reject(new Error('the port is closed'));
      // Closing waits up to 30 s for bytes that nobody takes. A terminal that has written all must
      // not be flushed: a pseudo-terminal would drop what its other end has not read.
      if (isWriting) await port.flush().catch(() => undefined);
      await port.close();
    },
  };
}

/** @returns `nothing` when the poller was mistaken */
function readSome(descriptor: number | null): Uint8Array | 'nothing' | { readonly lost: string } {
  const chunk = new Uint8Array(CHUNK_SIZE);
  try {
    const size = readSync(descriptor ?? -1, chunk);
    // A terminal that is there never reads nothing.
    return size === 0 ? { lost: HUNG_UP } : chunk.slice(0, size);
  } catch (error) {
    if (isTryAgain(error)) return 'nothing';
    return { lost: error instanceof Error ? error.message : 'it cannot be read' };
  }
}

function writeSome(descriptor: number | null, bytes: Uint8Array): number {
  try {
    return writeSync(descriptor ?? -1, bytes);
  } catch (error) {
    if (isTryAgain(error)) return 0;
    throw error;
  }
}

function isTryAgain(error: unknown): boolean {
  return ['EAGAIN', 'EWOULDBLOCK', 'EINTR'].includes(errorCode(error) ?? '');
}
