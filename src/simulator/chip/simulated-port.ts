import type { SerialPort, SerialSignals } from '../../core/serial/serial-port.ts';

/** What a port tells the board it belongs to. */
export interface PortEvents {
  /** Sends bytes; resolves when they are off the wire. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  signals(signals: SerialSignals): void;
  closed(): void;
}

export interface PortOptions {
  readonly info: { readonly usbVendorId?: number; readonly usbProductId?: number };
  /** Browsers cannot change the rate of an open port. */
  readonly canChangeBaudRate: boolean;
  readonly events: PortEvents;
}

const STREAM_BYTES = 1 << 24;

/** Names and words of the errors are Chromium's. Source: https://wicg.github.io/serial/, `third_party/blink/renderer/modules/serial`. */
const lost = () => new DOMException('The device has been lost.', 'NetworkError');
const notOpen = () => new DOMException('The port is not open.', 'InvalidStateError');

/** A port as Web Serial has it, with a board at its other end. */
export class SimulatedPort implements SerialPort {
  readonly #options: PortOptions;
  #isThere = true;
  #baudRate: number | undefined;
  #readable: ReadableStream<Uint8Array<ArrayBuffer>> | null = null;
  #writable: WritableStream<Uint8Array<ArrayBuffer>> | null = null;
  #toReader: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined;
  #ofWriter: WritableStreamDefaultController | undefined;
  /** Rejects the write that is on its way. */
  #failWrite: ((error: DOMException) => void) | undefined;
  readonly setBaudRate?: (baudRate: number) => Promise<void>;

  constructor(options: PortOptions) {
    this.#options = options;
    if (options.canChangeBaudRate) {
      this.setBaudRate = (baudRate) => {
        if (this.#baudRate === undefined) return Promise.reject(notOpen());
        this.#baudRate = baudRate;
        return Promise.resolve();
      };
    }
  }

  /** Rate of the open port. */
  get baudRate(): number | undefined {
    return this.#baudRate;
  }

  get readable(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#readable;
  }

  get writable(): WritableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#writable;
  }

  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number } {
    return this.#options.info;
  }

  open({ baudRate }: { readonly baudRate: number }): Promise<void> {
    if (this.#baudRate !== undefined) {
      return Promise.reject(new DOMException('The port is already open.', 'InvalidStateError'));
    }
    if (!this.#isThere) {
      return Promise.reject(new DOMException('Failed to open serial port.', 'NetworkError'));
    }
    this.#baudRate = baudRate;
    this.#openReadable();
    this.#openWritable();
    return Promise.resolve();
  }

  setSignals(signals: SerialSignals): Promise<void> {
    if (this.#baudRate === undefined) return Promise.reject(notOpen());
    this.#options.events.signals(signals);
    return Promise.resolve();
  }

  close(): Promise<void> {
    if (this.#readable?.locked || this.#writable?.locked) {
      return Promise.reject(
        new TypeError('Cannot close a port while one of its streams is locked'),
      );
    }
    const wasOpen = this.#baudRate !== undefined;
    this.#end(() => this.#toReader?.close());
    if (wasOpen) this.#options.events.closed();
    return Promise.resolve();
  }

  /** Bytes from the board. */
  receive(bytes: Uint8Array<ArrayBuffer>): void {
    this.#toReader?.enqueue(bytes);
  }

  /** The device is pulled out: both streams fail. */
  unplug(): void {
    this.#isThere = false;
    const error = lost();
    this.#failWrite?.(error);
    this.#ofWriter?.error(error);
    this.#end(() => this.#toReader?.error(error));
  }

  replug(): void {
    this.#isThere = true;
  }

  #end(endReadable: () => void): void {
    endReadable();
    this.#baudRate = undefined;
    this.#readable = null;
    this.#writable = null;
    this.#toReader = undefined;
    this.#ofWriter = undefined;
    this.#failWrite = undefined;
  }

  #openReadable(): void {
    this.#readable = new ReadableStream(
      {
        start: (controller) => {
          this.#toReader = controller;
        },
        // A cancelled stream is replaced by a fresh one, as long as the port is open.
        cancel: () => {
          this.#toReader = undefined;
          this.#openReadable();
        },
      },
      { highWaterMark: STREAM_BYTES, size: (bytes) => bytes.length },
    );
  }

  #openWritable(): void {
    this.#writable = new WritableStream({
      start: (controller) => {
        this.#ofWriter = controller;
      },
      write: (bytes) =>
        new Promise((resolve, reject) => {
          this.#failWrite = reject;
          this.#options.events.write(bytes).then(resolve, reject);
        }),
    });
  }
}
