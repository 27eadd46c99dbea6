import { connect, isIP, type Socket } from 'node:net';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { SerialPort, SerialSignals } from '../../../core/serial/serial-port.ts';
import { errorCode } from '../disk-errors.ts';
import { type ByteStreams, makeByteStreams } from './byte-streams.ts';
import { noSpeed } from './port-errors.ts';
import { writeStream } from './write-stream.ts';

/** What stands between the bytes of a port and those of its connection. */
export interface RemoteProtocol {
  /** Prepares the port. @throws Error in words for people when the other side does not play along */
  start(baudRate: number): Promise<void>;
  /** Takes what came from the other side. */
  receive(chunk: Uint8Array): void;
  write(bytes: Uint8Array): Promise<void>;
  setSignals(signals: SerialSignals): Promise<void>;
  setBaudRate(baudRate: number): Promise<void>;
  /** The other side has set its speed, and keeps it. */
  readonly hasFixedSpeed: boolean;
  /** True while an answer must be read even if nobody reads the data before it. */
  readonly isWaiting: boolean;
  /** The connection is gone: whatever waits fails. */
  end(): void;
}

/** Where a protocol finds its connection. */
export interface RemoteWire {
  send(bytes: Uint8Array): Promise<void>;
  /** Data for the reader of the port; the array is the reader's own. */
  data(bytes: Uint8Array): void;
  /** Goes on reading where it had stopped. */
  resume(): void;
}

const CONNECT_TIMEOUT_MS = 5_000;

/** When nothing comes, the system asks after this time whether the other side is still there. */
const KEEP_ALIVE_MS = 10_000;

/** How long the other side may take to say goodbye. */
const HANG_UP_MS = 1_000;

interface Session {
  readonly socket: Socket;
  readonly streams: ByteStreams;
  readonly protocol: RemoteProtocol;
}

/** A port behind TCP. */
export class RemotePort implements SerialPort {
  readonly #address: { readonly host: string; readonly port: number };
  readonly #makeProtocol: (wire: RemoteWire) => RemoteProtocol;
  #session: Session | undefined;
  #isBusy = false;

  constructor(
    address: { readonly host: string; readonly port: number },
    makeProtocol: (wire: RemoteWire) => RemoteProtocol,
  ) {
    this.#address = address;
    this.#makeProtocol = makeProtocol;
  }

  getInfo(): ReturnType<SerialPort['getInfo']> {
    return {};
  }

  get readable(): SerialPort['readable'] {
    return this.#session?.streams.readable ?? null;
  }

  get writable(): SerialPort['writable'] {
    return this.#session?.streams.writable ?? null;
  }

  get hasFixedSpeed(): boolean {
    return this.#session?.protocol.hasFixedSpeed === true;
  }

  /** @throws HardenError `device.unreachable` */
  async open({ baudRate }: { readonly baudRate: number }): Promise<void> {
    if (this.#isBusy) throw new DOMException('the port is open already', 'InvalidStateError');
    this.#isBusy = true;
    try {
      const socket = await connectTo(this.#address);
      const session = this.#begin(socket);
      try {
        await session.protocol.start(baudRate);
      } catch (error) {
        socket.destroy();
        throw error;
      }
      this.#session = session;
    } catch (cause) {
      this.#isBusy = false;
      throw this.#unreachable(cause);
    }
  }

  /** @throws HardenError `device.lost` */
  async setSignals(signals: SerialSignals): Promise<void> {
    try {
      await this.#opened().protocol.setSignals(signals);
    } catch (cause) {
      throw new HardenError('device.lost', 'the connection to the port is gone', { cause });
    }
  }

  /** @throws HardenError `device.port-unusable`, `device.lost` */
  async setBaudRate(baudRate: number): Promise<void> {
    const { protocol, socket } = this.#opened();
    try {
      await protocol.setBaudRate(baudRate);
    } catch (error) {
      throw noSpeed(baudRate, socket.destroyed, error);
    }
  }

  async close(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    this.#session = undefined;
    session.streams.end();
    await hangUp(session.socket);
    this.#isBusy = false;
  }

  #begin(socket: Socket): Session {
    const streams = makeByteStreams({
      write: (bytes) => protocol.write(bytes),
      resume: () => void socket.resume(),
    });
    const protocol = this.#makeProtocol({
      send: (bytes) => writeStream(socket, bytes),
      data: (bytes) => {
        if (!streams.push(bytes) && !protocol.isWaiting) socket.pause();
      },
      resume: () => void socket.resume(),
    });
    const lose = (because: string): void => {
      protocol.end();
      streams.lose(because);
    };
    socket.on('data', (chunk: Uint8Array) => protocol.receive(chunk));
    socket.on('error', (error) => lose(reasonOf(error)));
    socket.on('close', () => lose('the other side hung up'));
    return { socket, streams, protocol };
  }

  #opened(): Session {
    if (this.#session) return this.#session;
    throw new DOMException('the port is closed', 'InvalidStateError');
  }

  #unreachable(cause: unknown): HardenError {
    const { host, port } = this.#address;
    const where = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
    const because = cause instanceof Error ? reasonOf(cause) : 'no reason given';
    return new HardenError('device.unreachable', `no serial port at ${where}: ${because}`, {
      cause,
    });
  }
}

function connectTo({
  host,
  port,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: KEEP_ALIVE_MS,
    });
    const fail = (error: Error): void => {
      socket.destroy();
      reject(error);
    };
    socket.setTimeout(CONNECT_TIMEOUT_MS, () =>
      fail(new Error(`no answer within ${CONNECT_TIMEOUT_MS / 1000} s`)),
    );
    socket.once('error', fail);
    socket.once('connect', () => {
      socket.off('error', fail);
      socket.setTimeout(0);
      resolve(socket);
    });
  });
}

/** Lets the other side take what was written before it learns that nobody is there any more. */
async function hangUp(socket: Socket): Promise<void> {
  if (socket.destroyed) return;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const timer = setTimeout(() => socket.destroy(), HANG_UP_MS);
  socket.resume();
  socket.end();
  await closed;
  clearTimeout(timer);
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection is refused',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name cannot be resolved now',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the other side hung up',
  EPIPE: 'the other side hung up',
  ETIMEDOUT: 'no answer',
};

function reasonOf(error: Error): string {
  return REASONS[errorCode(error) ?? ''] ?? error.message;
}
