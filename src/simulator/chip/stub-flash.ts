import { STATUS } from '../../core/serial/status.ts';
import { SECTOR_SIZE } from './flash-memory.ts';
import { InflateStream } from './inflate-stream.ts';
import type { LoaderHost } from './loader.ts';

/** A write in progress: what is left, and how far the flash has been erased for it. */
interface Write {
  remaining: number;
  offset: number;
  erasedTo: number;
  eraseEnd: number;
}

/**
 * How the stub writes flash: it erases as it goes, and one block follows on another whatever number it has.
 * Source: esp-flasher-stub `src/command_handler.c`.
 */
export class StubFlash {
  readonly #host: LoaderHost;
  #write: Write | undefined;
  #inflate: InflateStream | undefined;
  #status: number = STATUS.ok;

  constructor(host: LoaderHost) {
    this.#host = host;
  }

  get isWriting(): boolean {
    return this.#write !== undefined;
  }

  begin({ size, offset, isStream }: { size: number; offset: number; isStream: boolean }): void {
    const start = offset - (offset % SECTOR_SIZE);
    const end = Math.ceil((offset + size) / SECTOR_SIZE) * SECTOR_SIZE;
    this.#write = { remaining: size, offset, erasedTo: start, eraseEnd: end };
    this.#status = STATUS.ok;
    if (isStream) this.#inflate = new InflateStream((data) => this.#takeInflated(data));
  }

  /** What goes beyond the size of the beginning is left out. */
  writeBlock(data: Uint8Array): number {
    const left = this.#write?.remaining ?? 0;
    return this.#program(data.length > left ? data.subarray(0, left) : data);
  }

  /** The next bytes of the stream; a block that comes twice breaks it. */
  writeStream(data: Uint8Array): number {
    if (this.#inflate?.push(data) !== true) return STATUS.stubInflate;
    return this.#status;
  }

  /** @returns `stubLength` while bytes are outstanding, and then goes on waiting for them */
  end(): number {
    if (this.#write === undefined) return STATUS.stubNotFlashing;
    if (this.#write.remaining !== 0) return STATUS.stubLength;
    this.#write = undefined;
    this.#inflate = undefined;
    return STATUS.ok;
  }

  #takeInflated(data: Uint8Array): void {
    if (this.#status === STATUS.ok) this.#status = this.#program(data);
  }

  #program(data: Uint8Array): number {
    const write = this.#write;
    if (write === undefined) return STATUS.stubNotFlashing;
    const end = write.offset + data.length;
    if (end > write.eraseEnd) {
      // The stub waits for an erase of which nothing is left to do, for ever.
      this.#host.hang();
      return STATUS.ok;
    }
    if (!this.#host.flash.holds(write.offset, data.length)) return STATUS.stubSpi;
    if (end > write.erasedTo) {
      this.#host.flash.erase(write.erasedTo, end - write.erasedTo);
      write.erasedTo = Math.ceil(end / SECTOR_SIZE) * SECTOR_SIZE;
    }
    this.#host.flash.program(write.offset, data);
    write.offset = end;
    write.remaining = (write.remaining - data.length) >>> 0;
    return STATUS.ok;
  }
}
