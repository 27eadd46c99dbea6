import { ByteCursor, hex } from '../../core/kernel/bytes.ts';
import { segmentChecksum } from '../../core/kernel/checksums.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { Machine, type MachineOptions } from './machine.ts';
import { type AddressRange, isInRange, MEMORY_MAP } from './memory-map.ts';

/** First byte of an image. Source: esptool `esptool/bin_image.py`, `ESP_IMAGE_MAGIC`. */
const MAGIC = 0xe9;

/** The checksum is the last byte of a block of this many. Source: same, `append_checksum`. */
const CHECKSUM_ALIGNMENT = 16;

/** Stack pointer an image starts with. Source: esp8266/Arduino `bootloaders/eboot/eboot.c`, `mov.n a1`. */
const STACK_POINTER = 0x3ffffff0;

/** RAM holds anything after power-on; not zero, so that a program that forgets to clear its .bss is caught. */
const POWER_ON_NOISE = 0xa5;

/** a1 is the stack pointer of the call0 ABI. */
const STACK_REGISTER = 1;

const { dram, iram, cacheRam } = MEMORY_MAP;

/** Where the ROM can put a segment without overwriting itself; the cache is still off. */
const LOADABLE: readonly AddressRange[] = [
  dram,
  { name: 'IRAM', start: iram.start, size: iram.size + cacheRam.size },
];

interface LoadableSegment {
  readonly address: number;
  readonly bytes: Uint8Array;
}

/**
 * Does what the mask ROM does after a reset with an image at the start of the flash: loads its segments,
 * checks the checksum, and stands at the entry point.
 * @param flash - contents of the flash chip; not modified
 * @throws HardenError `image.unknown` without the magic byte, `image.truncated`, `image.invalid` for a segment or
 * an entry point outside the RAM, `image.checksum`
 */
export function bootImage(flash: Uint8Array, options: MachineOptions = {}): Machine {
  const { entry, segments } = readBootImage(flash);
  const machine = new Machine(flash, options);
  machine.memory.fillRam(POWER_ON_NOISE);
  for (const { address, bytes } of segments) machine.memory.load(address, bytes);
  machine.cpu.pc = entry;
  machine.cpu.set(STACK_REGISTER, STACK_POINTER);
  return machine;
}

function readBootImage(flash: Uint8Array): { entry: number; segments: LoadableSegment[] } {
  const cursor = new ByteCursor(flash, 'boot image');
  const magic = cursor.u8();
  if (magic !== MAGIC) {
    throw new HardenError(
      'image.unknown',
      `the flash starts with ${hex(magic, 2)}, not with an image`,
    );
  }
  const count = cursor.u8();
  // Flash mode, size and frequency: they matter to the flash chip only.
  cursor.skip(2);
  const entry = cursor.u32();
  const segments = Array.from({ length: count }, (_, index) => readSegment(cursor, index));
  checkChecksum(cursor, segments);
  if (!segments.some(({ address, bytes }) => entry >= address && entry < address + bytes.length)) {
    throw new HardenError('image.invalid', `no segment holds the entry point ${hex(entry, 8)}`);
  }
  return { entry, segments };
}

function readSegment(cursor: ByteCursor, index: number): LoadableSegment {
  const address = cursor.u32();
  const size = cursor.u32();
  const bytes = cursor.take(size);
  if (!LOADABLE.some((range) => isInRange(range, address, size))) {
    throw new HardenError(
      'image.invalid',
      `segment ${index} of ${size} bytes at ${hex(address, 8)} is not inside the RAM an image may use`,
    );
  }
  return { address, bytes };
}

function checkChecksum(cursor: ByteCursor, segments: readonly LoadableSegment[]): void {
  cursor.skip(CHECKSUM_ALIGNMENT - 1 - (cursor.offset % CHECKSUM_ALIGNMENT));
  const stored = cursor.u8();
  const computed = segmentChecksum(segments.map(({ bytes }) => bytes));
  if (stored !== computed) {
    throw new HardenError(
      'image.checksum',
      `the boot ROM refuses the image: its checksum is ${hex(stored, 2)}, its segments give ${hex(computed, 2)}`,
    );
  }
}
