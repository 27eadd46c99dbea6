import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FlashMemory, SECTOR_SIZE } from '../../../src/simulator/chip/flash-memory.ts';

const SIZE = 4 * SECTOR_SIZE;

describe('a flash chip', () => {
  test('is FF when it is new', () => {
    expect(new FlashMemory(SIZE).bytes.every((byte) => byte === 0xff)).toBe(true);
  });

  test('only clears bits when it is programmed', () => {
    const flash = new FlashMemory(SIZE);
    flash.program(1, Uint8Array.of(0xf0, 0x0f, 0xff));
    flash.program(1, Uint8Array.of(0x3c, 0xff, 0x81));
    expect([...flash.bytes.subarray(0, 5)]).toEqual([0xff, 0x30, 0x0f, 0x81, 0xff]);
  });

  test.each([
    ['a sector', 0x1000, 0x1000, [1]],
    ['every sector that is touched', 0x1fff, 2, [1, 2]],
    ['nothing for nothing', 0x1000, 0, []],
    ['what is on the chip of a range that leaves it', 0x3000, 0x9000, [3]],
    ['nothing beyond its end', 0x4000, 0x1000, []],
  ])('erases %s', (_name, offset, size, erased) => {
    const flash = new FlashMemory(SIZE);
    flash.bytes.fill(0);
    flash.erase(offset, size);
    const sectors = [0, 1, 2, 3].filter((sector) =>
      flash.bytes
        .subarray(sector * SECTOR_SIZE, (sector + 1) * SECTOR_SIZE)
        .every((byte) => byte === 0xff),
    );
    expect(sectors).toEqual(erased);
    expect(flash.wear.erasedSectors).toBe(erased.length);
  });

  test('holds, after any sequence of writes, the AND of all since the last erase', () => {
    const steps = fc.array(
      fc.record({
        offset: fc.nat(SIZE - 64),
        data: fc.uint8Array({ minLength: 1, maxLength: 64 }),
        erases: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(steps, (sequence) => {
        const flash = new FlashMemory(SIZE);
        const model = Array<number>(SIZE).fill(0xff);
        for (const { offset, data, erases } of sequence) {
          const start = offset - (offset % SECTOR_SIZE);
          if (erases) {
            flash.erase(offset, 1);
            model.fill(0xff, start, start + SECTOR_SIZE);
          }
          flash.program(offset, data);
          data.forEach((byte, at) => {
            model[offset + at] = (model[offset + at] ?? 0) & byte;
          });
        }
        expect(flash.bytes.every((byte, at) => byte === model[at])).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a bad sector', () => {
  test('stays as it is, while its neighbours are written', () => {
    const flash = new FlashMemory(SIZE, [{ offset: 0x1234, how: 'stays' }]);
    flash.bytes.fill(0x11);
    flash.erase(0, SIZE);
    flash.program(0xfff, Uint8Array.of(1, 2));
    expect([0x0fff, 0x1000, 0x1fff, 0x2000].map((at) => flash.bytes[at])).toEqual([
      1, 0x11, 0x11, 0xff,
    ]);
  });

  test('or loses a bit with each write that touches it', () => {
    const flash = new FlashMemory(SIZE, [{ offset: 0x1002, how: 'loses-bit' }]);
    flash.program(0x1000, Uint8Array.of(1, 1, 1, 1));
    flash.program(0x2000, Uint8Array.of(1));
    expect([...flash.bytes.subarray(0x1000, 0x1004)]).toEqual([1, 1, 0, 1]);
  });
});
