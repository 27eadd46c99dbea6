import { STATUS } from '../../core/serial/status.ts';
import { SECTOR_SIZE } from './flash-memory.ts';
import { InflateStream } from './inflate-stream.ts';
import type { LoaderHost } from './loader.ts';

/** Sectors of a block of 64 KB. */
const SECTORS_PER_BLOCK = 16;

/** How the ROM writes flash: everything is done before the reply, and each block knows its place. */
export class RomFlash {
  readonly #host: LoaderHost;
  /** Bytes that the ROM believes the flash to have; 0 until it is attached. */
  #size: number;
  #offset = 0;
  #blockSize = 0;
  #inflate: InflateStream | undefined;
  #status: number = STATUS.ok;

  constructor(host: LoaderHost) {
    this.#host = host;
    this.#size = host.chip.rom.unattachedFlashSize === undefined ? host.flash.size : 0;
  }

  attach(): void {
    if (this.#size === 0) this.#size = this.#host.chip.rom.unattachedFlashSize ?? 0;
  }

  setSize(size: number): void {
    this.#size = size;
  }

  /** True when the ROM believes that it can get at the range. */
  reaches(offset: number, size: number): boolean {
    return offset + size <= this.#size && this.#host.flash.holds(offset, size);
  }

  /** Erases at once; the host waits for the reply as long as it takes. */
  begin({ size, blockSize, offset }: { size: number; blockSize: number; offset: number }): number {
    if (!this.reaches(offset, size)) return STATUS.failed;
    this.#offset = offset;
    this.#blockSize = blockSize;
    const sectors = Math.ceil(size / SECTOR_SIZE);
    this.#host.flash.erase(offset, (sectors + this.#sectorsTooMuch(offset, sectors)) * SECTOR_SIZE);
    return STATUS.ok;
  }

  /** A block that stands for itself. */
  write(data: Uint8Array, sequence: number): number {
    return this.#program(this.#offset + sequence * this.#blockSize, data);
  }

  beginStream(): void {
    let offset = this.#offset;
    this.#status = STATUS.ok;
    this.#inflate = new InflateStream((data) => {
      if (this.#status === STATUS.ok) this.#status = this.#program(offset, data);
      offset += data.length;
    });
  }

  /** The next block of a compressed stream. */
  writeStream(data: Uint8Array): number {
    if (this.#inflate === undefined) return STATUS.deflateParameter;
    return this.#inflate.push(data) ? this.#status : STATUS.deflate;
  }

  /** The head of the range, up to the next block of 64 KB, is counted twice. Source: esptool `esptool/targets/esp8266.py`. */
  #sectorsTooMuch(offset: number, sectors: number): number {
    if (this.#host.chip.rom.erasesTooMuch === undefined) return 0;
    const start = Math.floor(offset / SECTOR_SIZE);
    return Math.min(sectors, SECTORS_PER_BLOCK - (start % SECTORS_PER_BLOCK));
  }

  #program(offset: number, data: Uint8Array): number {
    if (!this.reaches(offset, data.length)) return STATUS.failed;
    this.#host.flash.program(offset, data);
    return this.#readsBack(offset, data) ? STATUS.ok : STATUS.flashWrite;
  }

  #readsBack(offset: number, data: Uint8Array): boolean {
    const written = this.#host.flash.bytes.subarray(offset, offset + data.length);
    for (let at = 0; at < data.length; at += 1) if (written[at] !== data[at]) return false;
    return true;
  }
}
