import type { Clock } from '../../core/kernel/clock.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { ByteReader, ByteWriter, SerialPort } from '../../core/serial/serial-port.ts';
import { within } from './within.ts';

/** Enough for what a chip sends while the host is busy elsewhere, bytes. */
const BUFFER_SIZE = 1 << 16;

/** The largest frame takes three seconds at the lowest speed; adapters that hang take for ever. */
const WRITE_MS = 15_000;

/** A port that does not close is left behind. */
const CLOSE_MS = 3000;

export interface PipeSink {
  bytes(bytes: Uint8Array): void;
  /** The device is gone. */
  lost(error: HardenError): void;
}

/** An open port with its reader and writer: whoever opens it closes it. */
export class PortPipe {
  readonly #port: SerialPort;
  readonly #sink: PipeSink;
  readonly #wait: { readonly clock: Clock; readonly signal: AbortSignal };
  #reader: ByteReader | undefined;
  #writer: ByteWriter | undefined;
  #reading: Promise<void> = Promise.resolve();
  #isOpen = false;

  constructor(
    port: SerialPort,
    sink: PipeSink,
    wait: { readonly clock: Clock; readonly signal: AbortSignal },
  ) {
    this.#port = port;
    this.#sink = sink;
    this.#wait = wait;
  }

  /** @throws HardenError `device.*` */
  async open(baudRate: number): Promise<void> {
    await this.#port.open({ baudRate, bufferSize: BUFFER_SIZE });
    this.#isOpen = true;
    const reader = this.#port.readable?.getReader();
    this.#writer = this.#port.writable?.getWriter();
    this.#reader = reader;
    if (reader) this.#reading = this.#read(reader);
  }

  /** @throws HardenError `device.lost`, `device.timeout`, `interrupted` */
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const what = 'the port does not take what is sent to it';
    try {
      if (this.#writer === undefined) throw new Error('the port is closed');
      await within(this.#writer.write(bytes), { ...this.#wait, ms: WRITE_MS, what });
    } catch (cause) {
      if (cause instanceof HardenError && cause.code !== 'device.lost') throw cause;
      const error = deviceLost(cause);
      this.#sink.lost(error);
      throw error;
    }
  }

  /** @throws Error when the port does not close */
  async close(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#closePort();
  }

  /** @throws HardenError `device.timeout` */
  #patiently(work: Promise<void>): Promise<void> {
    const { clock } = this.#wait;
    return within(work, { clock, ms: CLOSE_MS, what: 'the port does not close' });
  }

  async #closePort(): Promise<void> {
    const { reader, writer } = this.#release();
    try {
      await this.#patiently(Promise.all([reader?.cancel(), this.#reading]).then(() => undefined));
    } catch {
      // The device is gone, and its stream with it.
    }
    reader?.releaseLock();
    writer?.releaseLock();
    await this.#patiently(this.#port.close());
  }

  #release(): { readonly reader: ByteReader | undefined; readonly writer: ByteWriter | undefined } {
    const held = { reader: this.#reader, writer: this.#writer };
    this.#reader = undefined;
    this.#writer = undefined;
    return held;
  }

  async #read(reader: ByteReader): Promise<void> {
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        if (value !== undefined) this.#sink.bytes(value);
      }
      if (this.#reader === reader) this.#sink.lost(deviceLost(undefined));
    } catch (cause) {
      if (this.#reader === reader) this.#sink.lost(deviceLost(cause));
    }
  }
}

/** What any failure of an open port comes to. */
export function deviceLost(cause: unknown): HardenError {
  if (cause instanceof HardenError) return cause;
  return new HardenError('device.lost', 'the device was unplugged, or its adapter gave up', {
    cause,
  });
}
