import { md5 } from '@noble/hashes/legacy.js';
import type { LoaderHost } from './loader.ts';

/** Size of an acknowledgement: how many bytes have arrived in all. */
const ACKNOWLEDGEMENT_SIZE = 4;

export interface ReadRange {
  readonly offset: number;
  readonly size: number;
  readonly packetSize: number;
}

/**
 * READ_FLASH under way: one packet at a time, each waits for its acknowledgement, at the end comes a digest.
 * Source: esp-flasher-stub `src/command_handler.c`, `s_read_flash_post_process`.
 */
export class StubRead {
  readonly #host: LoaderHost;
  readonly #range: ReadRange;
  readonly #digest = md5.create();
  #sent = 0;
  #isDone = false;

  constructor(host: LoaderHost, range: ReadRange) {
    this.#host = host;
    this.#range = range;
    this.#goOn(0);
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Takes an acknowledgement; anything else ends the reading early. */
  take(packet: Uint8Array): void {
    if (packet.length !== ACKNOWLEDGEMENT_SIZE) {
      this.#finish();
      return;
    }
    this.#goOn(new DataView(packet.buffer, packet.byteOffset).getUint32(0, true));
  }

  #goOn(acknowledged: number): void {
    const { offset, size, packetSize } = this.#range;
    const part = Math.min(packetSize, size - this.#sent);
    if (part > 0) {
      const from = offset + this.#sent;
      const bytes = this.#host.flash.bytes.subarray(from, from + part);
      this.#digest.update(bytes);
      this.#sent += part;
      this.#host.send(bytes);
    } else if (acknowledged >= size) {
      this.#finish();
    }
  }

  #finish(): void {
    this.#isDone = true;
    this.#host.send(this.#digest.digest());
  }
}
