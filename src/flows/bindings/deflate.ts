/** A piece of a zlib stream. */
export interface PackedBlock {
  readonly bytes: Uint8Array;
  /** Bytes that come out of the stream up to the end of this block. */
  readonly unpackedEnd: number;
}

/** Compression as the stub undoes it: zlib, window of 32 KB. */
export interface Deflate {
  /** @param blockSize - size of every block but the last, bytes */
  pack(bytes: Uint8Array, blockSize: number): Promise<readonly PackedBlock[]>;
}
