import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concatBytes } from '../../../src/core/kernel/bytes.ts';
import { formatFrame, SlipDecoder } from '../../../src/core/serial/slip.ts';

const END = 0xc0;

/** What a decoder makes of bytes that arrive in pieces. */
function decode(pieces: readonly Uint8Array[], mostBytes = 1024) {
  const packets: number[][] = [];
  const outside: number[] = [];
  const decoder = new SlipDecoder(
    {
      packet: (bytes) => packets.push([...bytes]),
      outside: (bytes) => outside.push(...bytes),
    },
    mostBytes,
  );
  for (const piece of pieces) decoder.feed(piece);
  return { packets, outside };
}

/** Cuts bytes at places that are given as shares of their length. */
function cut(bytes: Uint8Array, shares: readonly number[]): Uint8Array[] {
  const places = [0, ...shares.map((share) => Math.floor(share * bytes.length)), bytes.length];
  const sorted = places.toSorted((a, b) => a - b);
  return sorted.slice(1).map((end, index) => bytes.subarray(sorted[index], end));
}

/** Special bytes as often as others. */
const byte = fc.oneof(fc.constantFrom(END, 0xdb, 0xdc, 0xdd), fc.integer({ min: 0, max: 255 }));
const packet = fc
  .array(byte, { minLength: 1, maxLength: 40 })
  .map((bytes) => Uint8Array.from(bytes));
const noise = fc
  .array(
    byte.filter((value) => value !== END),
    { maxLength: 20 },
  )
  .map((bytes) => Uint8Array.from(bytes));
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });

describe('SLIP', () => {
  test('hands over the same packets however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.array(packet, { maxLength: 6 }), shares, (packets, places) => {
        const pieces = cut(concatBytes(...packets.map(formatFrame)), places);
        expect(decode(pieces).packets).toEqual(packets.map((bytes) => [...bytes]));
      }),
    );
  });

  test('tells noise between frames from packets', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, packet), { maxLength: 6 }), shares, (rows, places) => {
        const wire = rows.flatMap(([before, bytes]) => [before, formatFrame(bytes)]);
        const { packets, outside } = decode(cut(concatBytes(...wire), places));
        expect(packets).toEqual(rows.map(([, bytes]) => [...bytes]));
        expect(outside).toEqual(rows.flatMap(([before]) => [...before]));
      }),
    );
  });

  test('survives any bytes, and finds the packet behind them after two delimiters', () => {
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 100 }), packet, shares, (before, bytes, places) => {
        const wire = concatBytes(
          Uint8Array.from(before),
          Uint8Array.of(END, END),
          formatFrame(bytes),
        );
        expect(decode(cut(wire, places)).packets.at(-1)).toEqual([...bytes]);
      }),
    );
  });

  test('never has a delimiter inside of a frame', () => {
    fc.assert(
      fc.property(packet, (bytes) => {
        expect([...formatFrame(bytes).subarray(1, -1)]).not.toContain(END);
      }),
    );
  });

  test.each([
    ['empty frames', [END, END, END, END], []],
    ['a delimiter too many before a frame', [END, END, 1, END], [[1]]],
    ['one delimiter between two frames, the second of which is lost', [END, 1, END, 2, END], [[1]]],
    ['an escape that is none', [END, 1, 0xdb, 0x01, END, END, 2, END], [[2]]],
    ['an escape at the end', [END, 1, 0xdb, END, END, 2, END], [[2]]],
    ['a frame that has not ended', [END, 1, 2, 3], []],
  ])('%s', (_, bytes, packets) => {
    expect(decode([Uint8Array.from(bytes)]).packets).toEqual(packets);
  });

  test('drops a packet that is too long, and finds the next one', () => {
    const wire = concatBytes(formatFrame(new Uint8Array(9)), formatFrame(new Uint8Array(8)));
    expect(decode([wire], 8).packets).toEqual([Array.from({ length: 8 }, () => 0)]);
  });

  test('forgets a frame that has begun when it is told to', () => {
    const packets: number[][] = [];
    const sink = {
      packet: (bytes: Uint8Array) => packets.push([...bytes]),
      outside: () => undefined,
    };
    const decoder = new SlipDecoder(sink, 8);
    decoder.feed(Uint8Array.of(END, 1, 2));
    decoder.reset();
    decoder.feed(formatFrame(Uint8Array.of(3)));
    expect(packets).toEqual([[3]]);
  });
});
