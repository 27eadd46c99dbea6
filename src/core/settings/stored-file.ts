import type { FileOffset } from '../kernel/bytes.ts';

/** A file in the file system of a flash dump. */
export interface StoredFile {
  /** Without a leading slash: SPIFFS of an ESP32 has one, everything else has none. */
  readonly name: string;
  /** What can be read of it; shorter than the file where pages are missing. */
  readonly bytes: Uint8Array;
}

/** A file system that was found in a flash dump. */
export interface StoredFiles {
  readonly kind: 'SPIFFS' | 'LittleFS';
  /** Of its first block in the dump. */
  readonly offset: FileOffset;
  readonly files: readonly StoredFile[];
}

/** Part of a flash dump. */
export interface FlashRegion {
  readonly offset: FileOffset;
  /** Bytes. */
  readonly size: number;
}
