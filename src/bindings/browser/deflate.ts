import { constants, Inflate } from 'pako';
import type { Deflate, PackedBlock } from '../../flows/bindings/deflate.ts';

/** zlib of the browser, in a thread of its own. Source: WHATWG Compression, format `deflate` is RFC 1950. */
export const DEFLATE: Deflate = {
  async pack(bytes, blockSize) {
    const packed = await compress(bytes);
    const starts = Array.from(
      { length: Math.ceil(packed.length / blockSize) },
      (_, index) => index * blockSize,
    );
    const blocks = starts.map((start) => packed.subarray(start, start + blockSize));
    const ends = unpackedEnds(blocks);
    return blocks.map(
      (block, index): PackedBlock => ({ bytes: block, unpackedEnd: ends[index] ?? bytes.length }),
    );
  },
};

async function compress(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** How many bytes have come out of the stream after each block; browsers do not tell when all are out. */
function unpackedEnds(blocks: readonly Uint8Array[]): readonly number[] {
  const inflate = new Inflate();
  let size = 0;
  inflate.onData = (chunk) => {
    size += chunk.byteLength;
  };
  return blocks.map((block) => {
    // Whatever can be unpacked is.
    inflate.push(block, constants.Z_SYNC_FLUSH);
    return size;
  });
}
