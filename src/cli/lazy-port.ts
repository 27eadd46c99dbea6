import type {
  ByteReader,
  ByteWriter,
  SerialPort,
  SerialSignals,
} from '../core/serial/serial-port.ts';

/** A port whose implementation is loaded when it is opened. */
export class LazyPort implements SerialPort {
  readonly #load: () => Promise<SerialPort>;
  #port: SerialPort | undefined;

  constructor(load: () => Promise<SerialPort>) {
    this.#load = load;
  }

  get readable(): { getReader(): ByteReader } | null {
    return this.#port?.readable ?? null;
  }

  get writable(): { getWriter(): ByteWriter } | null {
    return this.#port?.writable ?? null;
  }

  /** Known from `open` on. */
  getInfo(): ReturnType<SerialPort['getInfo']> {
    return this.#port?.getInfo() ?? {};
  }

  async open(options: { readonly baudRate: number; readonly bufferSize?: number }): Promise<void> {
    this.#port ??= await this.#load();
    await this.#port.open(options);
  }

  async setSignals(signals: SerialSignals): Promise<void> {
    await this.#port?.setSignals(signals);
  }

  get hasFixedSpeed(): boolean {
    return this.#port?.hasFixedSpeed === true;
  }

  /** Every port of the command line can, or says that its speed is fixed. */
  async setBaudRate(baudRate: number): Promise<void> {
    await this.#port?.setBaudRate?.(baudRate);
  }

  async close(): Promise<void> {
    await this.#port?.close();
  }
}
