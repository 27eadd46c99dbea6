import type { SerialSignals } from './serial-port.ts';

/** Our open byte pipe to a chip, in packets. Failures are `device.lost` and `interrupted`. */
export interface Link {
  /** USB ids, where they are known. */
  readonly info: { readonly usbVendorId?: number; readonly usbProductId?: number };
  readonly baudRate: number;
  /** Sends one packet in a SLIP frame; resolves when it has left. */
  send(packet: Uint8Array): Promise<void>;
  /** Sends a delimiter alone: a stub that has lost count of them hears again. */
  nudge(): Promise<void>;
  /** The next packet; `undefined` when none comes in time. */
  receive(timeoutMs: number): Promise<Uint8Array | undefined>;
  /** What came outside of frames since the last `discard`: boot text, noise. The last 4 KB of it. */
  outside(): Uint8Array;
  /** Forgets what has come and was not read. */
  discard(): void;
  /** Waits until nothing has come for a while, then forgets all of it. */
  settle(quietMs: number, mostMs: number): Promise<void>;
  /** Milliseconds of the clock it waits by. */
  now(): number;
  /** Waits. */
  sleep(ms: number): Promise<void>;
  setSignals(signals: SerialSignals): Promise<void>;
  /** Does nothing where the speed is fixed. */
  setBaudRate(baudRate: number): Promise<void>;
  /** Somebody else has set the speed, such as a server behind raw TCP. */
  readonly hasFixedSpeed: boolean;
  /** Hands bytes over as they come, instead of looking for frames, until it is called off. */
  listen(onBytes: (bytes: Uint8Array) => void): () => void;
  /** Resolves when the device is gone. */
  readonly lost: Promise<void>;
}
