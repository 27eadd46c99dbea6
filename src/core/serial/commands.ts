import { concatBytes } from '../kernel/bytes.ts';
import { xorBytes } from '../kernel/checksums.ts';

/**
 * Commands of ROM loader and stub. Source: espressif/esptool `docs/en/advanced-topics/serial-protocol.rst`,
 * espressif/esp-flasher-stub `include/esp-stub-lib`.
 */
export const COMMAND = {
  flashBegin: 0x02,
  flashData: 0x03,
  flashEnd: 0x04,
  memBegin: 0x05,
  memEnd: 0x06,
  memData: 0x07,
  sync: 0x08,
  writeReg: 0x09,
  readReg: 0x0a,
  spiSetParams: 0x0b,
  spiAttach: 0x0d,
  readFlashSlow: 0x0e,
  changeBaudRate: 0x0f,
  deflBegin: 0x10,
  deflData: 0x11,
  deflEnd: 0x12,
  flashMd5: 0x13,
  getSecurityInfo: 0x14,
  eraseFlash: 0xd0,
  eraseRegion: 0xd1,
  readFlash: 0xd2,
  runUserCode: 0xd3,
} as const;

/** First byte of a packet: who speaks. */
const FROM_HOST = 0x00;
const FROM_CHIP = 0x01;

/** Direction, command, size of the data, value or checksum. */
export const PACKET_HEADER_SIZE = 8;

/** Size, sequence number and two zero words before the bytes of a block. */
export const BLOCK_HEADER_SIZE = 16;

/** What the host asks. */
export interface Request {
  readonly command: number;
  readonly data: Uint8Array;
  /** XOR over the bytes of a block, seeded 0xEF; 0 for commands without one. */
  readonly checksum: number;
}

/** What the chip answers; the status stands at the end of the data, how long it is depends on who speaks. */
export interface Reply {
  readonly command: number;
  readonly value: number;
  readonly data: Uint8Array;
}

/** Seed of a block's checksum. Source: esptool `esptool/loader.py`, `ESP_CHECKSUM_MAGIC`. */
const CHECKSUM_SEED = 0xef;

/** Checksum of a block: of its bytes, without the block's header. */
export function blockChecksum(bytes: Uint8Array): number {
  return CHECKSUM_SEED ^ xorBytes(bytes);
}

/** Little-endian 32-bit words, the data of most commands. */
export function words(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setUint32(index * 4, value >>> 0, true);
  return bytes;
}

/** The data of a command that carries a block. */
export function blockData(bytes: Uint8Array, sequence: number): Uint8Array<ArrayBuffer> {
  return concatBytes(words(bytes.length, sequence, 0, 0), bytes);
}

/** A packet for a SLIP frame. */
export function formatRequest({ command, data, checksum }: Request): Uint8Array<ArrayBuffer> {
  return packet(FROM_HOST, command, checksum, data);
}

/** A packet for a SLIP frame. */
export function formatReply({ command, value, data }: Reply): Uint8Array<ArrayBuffer> {
  return packet(FROM_CHIP, command, value, data);
}

function packet(
  direction: number,
  command: number,
  word: number,
  data: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PACKET_HEADER_SIZE + data.length);
  bytes[0] = direction;
  bytes[1] = command;
  const view = new DataView(bytes.buffer);
  view.setUint16(2, data.length, true);
  view.setUint32(4, word >>> 0, true);
  bytes.set(data, PACKET_HEADER_SIZE);
  return bytes;
}

/** @returns `undefined` for what is no reply: noise, or a packet that lost some of its bytes */
export function parseReply(bytes: Uint8Array): Reply | undefined {
  const parsed = parsePacket(bytes);
  if (parsed === undefined || bytes[0] !== FROM_CHIP) return undefined;
  return { command: parsed.command, value: parsed.word, data: parsed.data };
}

/** @returns `undefined` for what is too short to be a request, or of another size than it says */
export function parseRequest(
  bytes: Uint8Array,
): (Request & { readonly direction: number }) | undefined {
  const parsed = parsePacket(bytes);
  if (parsed === undefined) return undefined;
  const { command, word, data } = parsed;
  return { direction: bytes[0] ?? 0, command, data, checksum: word };
}

function parsePacket(
  bytes: Uint8Array,
): { readonly command: number; readonly word: number; readonly data: Uint8Array } | undefined {
  if (bytes.length < PACKET_HEADER_SIZE) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data = bytes.subarray(PACKET_HEADER_SIZE);
  if (view.getUint16(2, true) !== data.length) return undefined;
  return { command: bytes[1] ?? 0, word: view.getUint32(4, true), data };
}
