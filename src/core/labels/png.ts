import { deflate } from 'pako';
import { concatBytes, utf8 } from '../kernel/bytes.ts';
import { zipCrc } from '../kernel/checksums.ts';
import type { Raster } from './raster.ts';

/** Source: W3C PNG, third edition, §5.2. */
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/**
 * A raster as a PNG of one bit a dot, which knows its size on paper.
 * Source: W3C PNG, third edition, §11.
 * @param dot - one dot, millimetres
 */
export function formatPng({ width, height, dots }: Raster, dot: number): Uint8Array<ArrayBuffer> {
  const perMetre = Math.round(1000 / dot);
  return concatBytes(
    SIGNATURE,
    // One bit, greyscale, the only methods there are, no interlacing.
    chunk('IHDR', concatBytes(word(width), word(height), Uint8Array.of(1, 0, 0, 0, 0))),
    chunk('pHYs', concatBytes(word(perMetre), word(perMetre), Uint8Array.of(1))),
    chunk('IDAT', deflate(packRows(width, height, dots), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  );
}

/** Each row starts with its filter, 0; the first dot is the highest bit, and 1 is white. */
function packRows(width: number, height: number, dots: Uint8Array): Uint8Array {
  const stride = 1 + Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (dots[y * width + x] === 1) continue;
      const at = y * stride + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = concatBytes(utf8(type), data);
  return concatBytes(word(data.length), body, word(zipCrc(body)));
}

function word(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
