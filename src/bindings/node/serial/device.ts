/** What an open device tells. */
export interface DeviceSink {
  /** The array is the receiver's own. @returns false when no more is wanted until `resume` */
  bytes(bytes: Uint8Array): boolean;
  /** It is gone; nothing comes any more. */
  lost(because: string): void;
}

/** A serial device that is open. */
export interface OpenDevice {
  /** More bytes are wanted. */
  resume(): void;
  /** Resolves when the bytes have left this machine. */
  write(bytes: Uint8Array): Promise<void>;
  setSignals(signals: { readonly dtr: boolean; readonly rts: boolean }): Promise<void>;
  /** What was received and not read is lost. */
  setBaudRate(baudRate: number): Promise<void>;
  /** Fails when the device is gone. */
  touch(): Promise<void>;
  /** What has not left yet is dropped. */
  close(): Promise<void>;
}
