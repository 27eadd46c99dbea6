import { HardenError } from '../../core/kernel/errors.ts';
import type { ByteReader, ByteWriter, SerialPort } from '../../core/serial/serial-port.ts';

/** Enough for what a chip sends while the host is busy elsewhere, bytes. */
const BUFFER_SIZE = 1 << 16;

export interface PipeSink {
  bytes(bytes: Uint8Array): void;
  /** The device is gone. */
  lost(error: HardenError): void;
}

/** An open port with its reader and writer: whoever opens it closes it. */
export class PortPipe {
  readonly #port: SerialPort;
  readonly #sink: PipeSink;
  #reader: ByteReader | undefined;
  #writer: ByteWriter | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(port: SerialPort, sink: PipeSink) {
    this.#port = port;
    this.#sink = sink;
  }

  /** @throws HardenError `device.*` */
  async open(baudRate: number): Promise<void> {
    await this.#port.open({ baudRate, bufferSize: BUFFER_SIZE });
    const reader = this.#port.readable?.getReader();
    this.#writer = this.#port.writable?.getWriter();
    this.#reader = reader;
    if (reader) this.#reading = this.#read(reader);
  }

  /** @throws HardenError `device.lost` */
  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      if (this.#writer === undefined) throw new Error('the port is closed');
      await this.#writer.write(bytes);
    } catch (cause) {
      const error = deviceLost(cause);
      this.#sink.lost(error);
      throw error;
    }
  }

  async close(): Promise<void> {
    const { reader, writer } = this.#release();
    try {
      await reader?.cancel();
    } catch {
      // The device is gone, and its stream with it.
    }
    await this.#reading;
    reader?.releaseLock();
    writer?.releaseLock();
    await this.#port.close();
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

function deviceLost(cause: unknown): HardenError {
  if (cause instanceof HardenError) return cause;
  return new HardenError('device.lost', 'the device was unplugged, or its adapter gave up', {
    cause,
  });
}
