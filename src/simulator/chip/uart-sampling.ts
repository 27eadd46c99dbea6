/** Start bit, eight data bits, stop bit. */
const BITS_PER_BYTE = 10;

/** Receivers sample in the middle of a bit; they cope with clocks that are off by a few per cent. */
const TOLERANCE = 0.03;

/** Rates that are further apart than this look no different. */
const MOST_APART = 32;

/** True when a receiver at one rate understands a sender at the other. */
export function areRatesClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(a, b);
}

/**
 * What a receiver sees of bytes that were sent at another rate: it waits for a start bit and samples the line at
 * the times of its own bits.
 */
export function sampleAt(
  bytes: Uint8Array,
  rates: { readonly sent: number; readonly received: number },
): Uint8Array<ArrayBuffer> {
  const bitCount = bytes.length * BITS_PER_BYTE;
  const ratio = rates.sent / rates.received;
  const step = Math.min(MOST_APART, Math.max(1 / MOST_APART, ratio));
  const seen: number[] = [];
  let at = 0;
  while (at < bitCount) {
    if (levelAt(bytes, at) === 1) {
      at = Math.floor(at) + 1;
      continue;
    }
    seen.push(sampleByte(bytes, at, step));
    at = afterStopBit(bytes, at + step * (BITS_PER_BYTE - 0.5), bitCount);
  }
  return Uint8Array.from(seen);
}

/** Level of the line; idle is 1. */
function levelAt(bytes: Uint8Array, time: number): number {
  const bit = Math.floor(time);
  const place = bit % BITS_PER_BYTE;
  if (place === 0) return bit / BITS_PER_BYTE < bytes.length ? 0 : 1;
  if (place === BITS_PER_BYTE - 1) return 1;
  const byte = bytes[(bit - place) / BITS_PER_BYTE] ?? 0xff;
  return (byte >> (place - 1)) & 1;
}

function sampleByte(bytes: Uint8Array, start: number, step: number): number {
  let value = 0;
  for (let bit = 0; bit < 8; bit += 1) {
    value |= levelAt(bytes, start + step * (bit + 1.5)) << bit;
  }
  return value;
}

/** After a framing error the line must be idle once before the next start bit counts. */
function afterStopBit(bytes: Uint8Array, time: number, end: number): number {
  let at = time;
  while (at < end && levelAt(bytes, at) === 0) at = Math.floor(at) + 1;
  return at;
}
