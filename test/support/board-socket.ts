import type { SerialPort, SerialSignals } from '../../src/core/serial/serial-port.ts';
import type { SimulatedBoard } from '../../src/simulator/chip/board.ts';

/** An adapter that stays where it is, with pins for one board; without a board it is silent. */
export class BoardSocket implements SerialPort {
  #board: SimulatedBoard | undefined;
  #open: SerialPort | undefined;

  get board(): SimulatedBoard | undefined {
    return this.#board;
  }

  /** Puts a board in, in place of the one that is there. */
  insert(board: SimulatedBoard | undefined): void {
    this.#board = board;
  }

  get readable(): SerialPort['readable'] {
    return this.#open?.readable ?? null;
  }

  get writable(): SerialPort['writable'] {
    return this.#open?.writable ?? null;
  }

  getInfo(): ReturnType<SerialPort['getInfo']> {
    return {};
  }

  async open(options: { readonly baudRate: number }): Promise<void> {
    this.#open = this.#board?.port ?? new SilentPort();
    await this.#open.open(options);
  }

  async setSignals(signals: SerialSignals): Promise<void> {
    await this.#open?.setSignals(signals);
  }

  async setBaudRate(baudRate: number): Promise<void> {
    await this.#open?.setBaudRate?.(baudRate);
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    await open?.close();
  }
}

/** Takes everything and says nothing. */
class SilentPort implements SerialPort {
  readable: ReadableStream<Uint8Array> | null = null;
  writable: WritableStream<Uint8Array> | null = null;

  getInfo(): Record<string, never> {
    return {};
  }

  open(): Promise<void> {
    this.readable = new ReadableStream();
    this.writable = new WritableStream();
    return Promise.resolve();
  }

  setSignals(): Promise<void> {
    return Promise.resolve();
  }

  setBaudRate(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.readable = null;
    this.writable = null;
    return Promise.resolve();
  }
}
