import { CpuException } from './cpu-exception.ts';
import { type AddressRange, isInRange, MEMORY_MAP } from './memory-map.ts';
import type { Peripherals } from './peripherals.ts';

const { dram, systemDram, rom, iram, cacheRam, flash, systemRegisters, peripherals } = MEMORY_MAP;

const DRAM_SIZE = dram.size + systemDram.size;
const IRAM_SIZE = iram.size + cacheRam.size;

/** Access widths, bytes. */
type Width = 1 | 2 | 4;

/**
 * The data bus of the ESP8266, with the restrictions that bite a firmware: everything is aligned, and
 * instruction memory (ROM, IRAM, flash) is read and written in whole words only.
 */
export class Memory {
  /** Called with the address of every word written to IRAM, so that decoded instructions can be dropped. */
  onCodeWrite: (address: number) => void = () => undefined;
  readonly #dram = new DataView(new ArrayBuffer(DRAM_SIZE));
  readonly #iram = new DataView(new ArrayBuffer(IRAM_SIZE));
  readonly #peripherals: Peripherals;
  #flash: DataView = new DataView(new ArrayBuffer(0));

  constructor(registers: Peripherals) {
    this.#peripherals = registers;
  }

  /** Makes up to 1 MB of flash contents readable at 0x40200000, as the flash cache does. */
  mapFlash(contents: Uint8Array): void {
    const size = Math.min(contents.length, flash.size) & ~3;
    this.#flash = new DataView(contents.buffer, contents.byteOffset, size);
  }

  /** The bytes at which instructions may be fetched, or undefined where the CPU cannot execute. */
  codeAt(address: number): { readonly start: number; readonly bytes: DataView } | undefined {
    const offset = address - iram.start;
    if (offset >= 0 && offset < IRAM_SIZE) return { start: iram.start, bytes: this.#iram };
    const inFlash = address - flash.start;
    if (inFlash >= 0 && inFlash < this.#flash.byteLength) {
      return { start: flash.start, bytes: this.#flash };
    }
    return undefined;
  }

  /** Fills all RAM with one byte. */
  fillRam(byte: number): void {
    for (const { buffer } of [this.#dram, this.#iram]) new Uint8Array(buffer).fill(byte);
  }

  /** Copies bytes into DRAM or IRAM the way a loader does, without the CPU's restrictions on width. */
  load(address: number, bytes: Uint8Array): void {
    bytes.forEach((byte, index) => {
      const at = address + index;
      if (isInRange(dram, at) || isInRange(systemDram, at)) {
        this.#dram.setUint8(at - dram.start, byte);
      } else if (isInRange(iram, at) || isInRange(cacheRam, at)) {
        this.#iram.setUint8(at - iram.start, byte);
        this.onCodeWrite(at & ~3);
      } else {
        throw prohibited('store', at);
      }
    });
  }

  load8(address: number): number {
    const offset = address - dram.start;
    if (offset >= 0 && offset < DRAM_SIZE) return this.#dram.getUint8(offset);
    return this.#readSlow(address, 1) & 0xff;
  }

  load16(address: number): number {
    if (address & 1) throw unaligned('load', 2, address);
    const offset = address - dram.start;
    if (offset >= 0 && offset < DRAM_SIZE) return this.#dram.getUint16(offset, true);
    return this.#readSlow(address, 2) & 0xffff;
  }

  /** @returns the word as a signed number */
  load32(address: number): number {
    if (address & 3) throw unaligned('load', 4, address);
    const offset = address - dram.start;
    if (offset >= 0 && offset < DRAM_SIZE) return this.#dram.getInt32(offset, true);
    const inIram = address - iram.start;
    if (inIram >= 0 && inIram < IRAM_SIZE) return this.#iram.getInt32(inIram, true);
    return this.#readSlow(address, 4);
  }

  store8(address: number, value: number): void {
    const offset = address - dram.start;
    if (offset >= 0 && offset < DRAM_SIZE) this.#dram.setUint8(offset, value);
    else this.#writeSlow(address, 1, value & 0xff);
  }

  store16(address: number, value: number): void {
    if (address & 1) throw unaligned('store', 2, address);
    const offset = address - dram.start;
    if (offset >= 0 && offset < DRAM_SIZE) this.#dram.setUint16(offset, value, true);
    else this.#writeSlow(address, 2, value & 0xffff);
  }

  store32(address: number, value: number): void {
    if (address & 3) throw unaligned('store', 4, address);
    const offset = address - dram.start;
    if (offset >= 0 && offset < DRAM_SIZE) this.#dram.setInt32(offset, value, true);
    else this.#writeSlow(address, 4, value);
  }

  #readSlow(address: number, width: Width): number {
    const place = findRegion(address);
    if (place === undefined) throw prohibited('load', address);
    if (place.kind === 'registers') return this.#peripherals.read(address >>> 0);
    if (width !== 4) throw notWholeWord('load', width, place.range, address);
    const offset = address - flash.start;
    // The contents of the ROM are not simulated: they read as zero.
    if (place.range !== flash) return 0;
    if (offset >= this.#flash.byteLength) throw prohibited('load', address);
    return this.#flash.getInt32(offset, true);
  }

  #writeSlow(address: number, width: Width, value: number): void {
    const place = findRegion(address);
    if (place?.kind === 'registers') {
      this.#peripherals.write(address >>> 0, value);
      return;
    }
    if (place?.kind !== 'iram') throw prohibited('store', address);
    if (width !== 4) throw notWholeWord('store', width, place.range, address);
    this.#iram.setInt32(address - iram.start, value, true);
    this.onCodeWrite(address);
  }
}

type RegionKind = 'registers' | 'iram' | 'readOnly';

const REGIONS: readonly { readonly kind: RegionKind; readonly range: AddressRange }[] = [
  { kind: 'registers', range: peripherals },
  { kind: 'registers', range: systemRegisters },
  { kind: 'iram', range: iram },
  { kind: 'iram', range: cacheRam },
  { kind: 'readOnly', range: flash },
  { kind: 'readOnly', range: rom },
];

function findRegion(address: number): (typeof REGIONS)[number] | undefined {
  return REGIONS.find(({ range }) => isInRange(range, address));
}

function unaligned(verb: string, width: Width, address: number): CpuException {
  return new CpuException('LoadStoreAlignmentCause', `unaligned ${width * 8}-bit ${verb}`, address);
}

function prohibited(verb: 'load' | 'store', address: number): CpuException {
  const cause = verb === 'load' ? 'LoadProhibitedCause' : 'StoreProhibitedCause';
  return new CpuException(cause, `nothing answers this ${verb}`, address);
}

function notWholeWord(
  verb: string,
  width: Width,
  range: AddressRange,
  address: number,
): CpuException {
  const why = `${width * 8}-bit ${verb}: ${range.name} allows only aligned 32-bit access`;
  return new CpuException('LoadStoreErrorCause', why, address);
}
