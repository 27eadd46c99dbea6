import { formatHex } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { md5Hex } from '../../core/kernel/md5.ts';
import { COMMAND, words } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { isResponsive } from '../serial/is-responsive.ts';
import { ask } from '../serial/transact.ts';
import type { FlashRegion } from './flash-commands.ts';
import { makeRate } from './rate.ts';

/** Largest packet the stub sends. Source: esptool `esptool/loader.py`, `FLASH_SECTOR_SIZE` in `read_flash`. */
const PACKET_SIZE = 0x1000;

/** Read at once: after a lost packet it is read again, bytes. */
const CHUNK_SIZE = 16 * PACKET_SIZE;

/** Packets on the way before an answer; this stub takes it as 1. */
const IN_FLIGHT = 64;
const PACKET_MS = 3000;
const QUIET_MS = 200;
const MOST_QUIET_MS = 2000;
const MOST_TRIES = 3;

/**
 * Reads flash; each chunk comes with its digest and is read again when it does not fit.
 * @throws HardenError `device.timeout`, `device.refused`, `device.lost`
 */
export async function readFlash(
  link: Link,
  region: FlashRegion,
  options: FlowOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(region.size);
  const describeRate = makeRate(region.size, () => link.now());
  for (let at = 0; at < region.size; at += CHUNK_SIZE) {
    const size = Math.min(CHUNK_SIZE, region.size - at);
    bytes.set(await readChunk(link, { offset: region.offset + at, size }), at);
    const done = at + size;
    options.onProgress({ step: 'read', message: describeRate(done), ratio: done / region.size });
  }
  return bytes;
}

async function readChunk(link: Link, region: FlashRegion): Promise<Uint8Array> {
  for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
    await ask(link, {
      command: COMMAND.readFlash,
      data: words(region.offset, region.size, PACKET_SIZE, IN_FLIGHT),
      what: 'reading the flash',
    });
    const chunk = await receiveChunk(link, region.size);
    if (chunk) return chunk;
    await link.settle(QUIET_MS, MOST_QUIET_MS);
    // The stub still waits for an acknowledgement; whatever is none ends its wait.
    await isResponsive(link);
  }
  throw new HardenError('device.timeout', 'the flash cannot be read without errors');
}

/** @returns `undefined` for a chunk that came broken or not at all */
async function receiveChunk(link: Link, size: number): Promise<Uint8Array | undefined> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; ) {
    const packet = await link.receive(PACKET_MS);
    if (packet === undefined || packet.length === 0 || at + packet.length > size) return undefined;
    bytes.set(packet, at);
    at += packet.length;
    await link.send(words(at));
  }
  const digest = await link.receive(PACKET_MS);
  return digest !== undefined && formatHex(digest) === md5Hex(bytes) ? bytes : undefined;
}
