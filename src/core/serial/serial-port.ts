/**
 * A serial port as Web Serial has it, in the part that harden uses: the browser's own ports fit as
 * they are. Source: WICG `serial`, https://wicg.github.io/serial/
 */
export interface SerialPort {
  /** USB ids, where the port is a USB device and they are known. */
  getInfo(): { readonly usbVendorId?: number; readonly usbProductId?: number };
  /** Opens at 8N1 without flow control. `readable` and `writable` are new ones with every call. */
  open(options: { readonly baudRate: number; readonly bufferSize?: number }): Promise<void>;
  /** `null` while the port is closed. Fails with a `NetworkError` when the device is gone. */
  readonly readable: { getReader(): ByteReader } | null;
  /** `null` while the port is closed. */
  readonly writable: { getWriter(): ByteWriter } | null;
  /** Sets the lines that are named and leaves the others. Ports without lines ignore it. */
  setSignals(signals: SerialSignals): Promise<void>;
  /**
   * Changes the speed of an open port in place. Browsers lack it: they must close the port, which
   * drops the lines and resets many boards.
   */
  setBaudRate?(baudRate: number): Promise<void>;
  /** The speed was set by somebody else and stays; known from `open` on. */
  readonly hasFixedSpeed?: boolean;
  /** Ends both streams; readers and writers must have been released. */
  close(): Promise<void>;
}

/** Lines of a port; `true` pulls the line low. */
export interface SerialSignals {
  dataTerminalReady?: boolean;
  requestToSend?: boolean;
}

export interface ByteReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
  releaseLock(): void;
}

export interface ByteWriter {
  /** Resolves when the bytes have left this machine. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  releaseLock(): void;
}
