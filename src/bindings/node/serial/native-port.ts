import type { Clock } from '../../../core/kernel/clock.ts';
import { HardenError } from '../../../core/kernel/errors.ts';
import type { SerialPort, SerialSignals } from '../../../core/serial/serial-port.ts';
import { type ByteStreams, makeByteStreams } from './byte-streams.ts';
import type { DeviceSink, OpenDevice } from './device.ts';
import { noSpeed } from './port-errors.ts';

/** How often an open port is asked whether it is still there: some lose their device in silence. */
const WATCH_MS = 500;

/** What a port needs of its machine. */
export interface NativePortOptions {
  readonly path: string;
  readonly clock: Clock;
  /** USB ids of the port, where they are known. */
  getInfo(): ReturnType<SerialPort['getInfo']>;
  /** @throws HardenError `device.*` */
  openDevice(path: string, baudRate: number, sink: DeviceSink): Promise<OpenDevice>;
}

/** A port while it is open. */
interface Session {
  readonly device: OpenDevice;
  readonly streams: ByteStreams;
  stopWatch(): void;
}

/** A port of this machine. Source: the shape is that of Web Serial, `src/core/serial/serial-port.ts`. */
export class NativePort implements SerialPort {
  readonly #options: NativePortOptions;
  #session: Session | undefined;
  #isBusy = false;
  /** The system pulls both low when it opens the port. */
  #lines = { dtr: true, rts: true };
  /** False for pseudo-terminals and some adapters, once one has refused. */
  #hasLines = true;

  constructor(options: NativePortOptions) {
    this.#options = options;
  }

  getInfo(): ReturnType<SerialPort['getInfo']> {
    return this.#options.getInfo();
  }

  get readable(): SerialPort['readable'] {
    return this.#session?.streams.readable ?? null;
  }

  get writable(): SerialPort['writable'] {
    return this.#session?.streams.writable ?? null;
  }

  /** @throws HardenError `device.*` */
  async open({ baudRate }: { readonly baudRate: number }): Promise<void> {
    if (this.#isBusy) throw new DOMException('the port is open already', 'InvalidStateError');
    this.#isBusy = true;
    let device: OpenDevice | undefined;
    const streams = makeByteStreams({
      write: async (bytes) => device?.write(bytes),
      resume: () => device?.resume(),
    });
    try {
      device = await this.#options.openDevice(this.#options.path, baudRate, {
        bytes: (bytes) => streams.push(bytes),
        lost: (because) => streams.lose(because),
      });
    } catch (error) {
      this.#isBusy = false;
      throw error;
    }
    this.#lines = { dtr: true, rts: true };
    this.#hasLines = true;
    this.#session = { device, streams, stopWatch: this.#watch(device, streams) };
  }

  /** @throws HardenError `device.lost` */
  async setSignals({ dataTerminalReady, requestToSend }: SerialSignals): Promise<void> {
    const session = this.#opened();
    // The system sets both at once: what is not named stays as it was.
    const { dtr, rts } = this.#lines;
    this.#lines = { dtr: dataTerminalReady ?? dtr, rts: requestToSend ?? rts };
    if (!this.#hasLines) return;
    try {
      await session.device.setSignals(this.#lines);
    } catch (cause) {
      if (await isGone(session))
        throw new HardenError('device.lost', 'the port is gone', { cause });
      this.#hasLines = false;
    }
  }

  /** @throws HardenError `device.port-unusable`, `device.lost` */
  async setBaudRate(baudRate: number): Promise<void> {
    const session = this.#opened();
    try {
      await session.device.setBaudRate(baudRate);
    } catch (error) {
      throw noSpeed(baudRate, await isGone(session), error);
    }
  }

  async close(): Promise<void> {
    const session = this.#session;
    if (session === undefined) return;
    this.#session = undefined;
    session.stopWatch();
    session.streams.end();
    try {
      await session.device.close();
    } catch {
      // A device that is gone cannot be closed; there is nothing left of it.
    } finally {
      this.#isBusy = false;
    }
  }

  #opened(): Session {
    if (this.#session) return this.#session;
    throw new DOMException('the port is closed', 'InvalidStateError');
  }

  /** @returns stops watching */
  #watch(device: OpenDevice, streams: ByteStreams): () => void {
    let isOver = false;
    let callOff: () => void = () => undefined;
    const look = async (): Promise<void> => {
      if (!(await isGone({ device, streams }))) next();
    };
    const next = (): void => {
      if (!isOver) callOff = this.#options.clock.schedule(WATCH_MS, () => void look());
    };
    next();
    return () => {
      isOver = true;
      callOff();
    };
  }
}

/** Asks the device, and tells whoever reads when it is gone. */
async function isGone({ device, streams }: Pick<Session, 'device' | 'streams'>): Promise<boolean> {
  try {
    await device.touch();
    return false;
  } catch (error) {
    streams.lose(error instanceof Error ? error.message : 'it is gone');
    return true;
  }
}
