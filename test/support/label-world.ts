import jsQR from 'jsqr';
import { inflate } from 'pako';
import { readLabelFonts } from '../../src/bindings/node/labels/fonts.ts';
import type { LabelFacts } from '../../src/core/labels/label-text.ts';
import type { Raster } from '../../src/core/labels/raster.ts';

/** The typeface of all labels. */
export const FONTS = readLabelFonts();

/** What most labels say. */
export function makeFacts(changes: Partial<LabelFacts> = {}): LabelFacts {
  return { mac: '5c:cf:7f:12:34:56', hint: 'power it on', url: undefined, secrets: [], ...changes };
}

/** What a phone would read from dots, with another library than made them. */
export function readCode({ width, height, dots }: Raster): string | undefined {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [index, dot] of dots.entries()) {
    if (dot === 1) pixels.fill(0, index * 4, index * 4 + 3);
  }
  return jsQR.default(pixels, width, height)?.data;
}

/** The dots of a PNG of one bit, read by the letter of the format. */
export function readPng(png: Uint8Array): Raster & { readonly perMetre: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const word = (type: string, at: number): number => {
    const bytes = chunks.get(type) ?? new Uint8Array(16);
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
  };
  const [width, height] = [word('IHDR', 0), word('IHDR', 4)];
  const rows = inflate(chunks.get('IDAT') ?? new Uint8Array());
  const stride = 1 + Math.ceil(width / 8);
  const dots = Uint8Array.from({ length: width * height }, (_, index) => {
    const x = index % width;
    const byte = rows[Math.floor(index / width) * stride + 1 + (x >> 3)] ?? 0;
    return (byte >> (7 - (x & 7))) & 1 ? 0 : 1;
  });
  return { width, height, dots, perMetre: word('pHYs', 0) };
}
