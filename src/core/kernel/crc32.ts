/**
 * A 32-bit CRC as a register that bytes are fed through. Start value and final XOR belong to the
 * format that uses it, so they are not in here.
 */
export interface Crc32 {
  /** The register after these bytes. */
  update(register: number, bytes: Uint8Array): number;
  /**
   * What `size` zero bytes do to a register. The CRC is linear: a change somewhere in a file
   * changes the register by the CRC of the difference, fed through the zeros that follow it. So a
   * CRC is repaired at the cost of the changed bytes, not of the file.
   */
  zeros(size: number): (register: number) => number;
}

/** Generator polynomial of both, IEEE 802.3-2018 §3.2.9, highest power first. */
const POLYNOMIAL = 0x04c11db7;
const REFLECTED_POLYNOMIAL = 0xedb88320;

const BYTES = 256;

/** Bytes that go through the tables at once, and tables there are. */
const STRIDE = 8;

/** Highest bit first: CRC-32/MPEG-2 of the Arduino core. */
export const CRC32_FORWARD: Crc32 = makeForward();

/** Lowest bit first: the CRC of zip, of ESP-IDF and of the ESP8266 SDK. */
export const CRC32_REFLECTED: Crc32 = makeReflected();

/** Eight tables in one: entry `k * 256 + b` is byte b followed by k zero bytes. */
function makeTables(step: (register: number) => number, first: (byte: number) => number) {
  const tables = new Uint32Array(STRIDE * BYTES);
  for (let byte = 0; byte < BYTES; byte += 1) {
    let register = first(byte);
    for (let bit = 0; bit < 8; bit += 1) register = step(register);
    tables[byte] = register;
  }
  return tables;
}

function makeForward(): Crc32 {
  const tables = makeTables(
    (register) => ((register << 1) ^ (register & 0x80000000 ? POLYNOMIAL : 0)) >>> 0,
    (byte) => byte << 24,
  );
  const zeroByte = (register: number): number =>
    ((register << 8) ^ (tables[register >>> 24] ?? 0)) >>> 0;
  fillTables(tables, zeroByte);
  const update = (start: number, bytes: Uint8Array): number => {
    let register = start;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const whole = bytes.length - (bytes.length % STRIDE);
    for (let at = 0; at < whole; at += STRIDE) {
      const first = register ^ view.getUint32(at);
      const second = view.getUint32(at + 4);
      register =
        (tables[1792 + (first >>> 24)] ?? 0) ^
        (tables[1536 + ((first >>> 16) & 0xff)] ?? 0) ^
        (tables[1280 + ((first >>> 8) & 0xff)] ?? 0) ^
        (tables[1024 + (first & 0xff)] ?? 0) ^
        (tables[768 + (second >>> 24)] ?? 0) ^
        (tables[512 + ((second >>> 16) & 0xff)] ?? 0) ^
        (tables[256 + ((second >>> 8) & 0xff)] ?? 0) ^
        (tables[second & 0xff] ?? 0);
    }
    for (let at = whole; at < bytes.length; at += 1) {
      register = (register << 8) ^ (tables[((register >>> 24) ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    }
    return register >>> 0;
  };
  return { update, zeros: (size) => makeZeros(zeroByte, size) };
}

function makeReflected(): Crc32 {
  const tables = makeTables(
    (register) => ((register >>> 1) ^ (register & 1 ? REFLECTED_POLYNOMIAL : 0)) >>> 0,
    (byte) => byte,
  );
  const zeroByte = (register: number): number =>
    ((register >>> 8) ^ (tables[register & 0xff] ?? 0)) >>> 0;
  fillTables(tables, zeroByte);
  const update = (start: number, bytes: Uint8Array): number => {
    let register = start;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const whole = bytes.length - (bytes.length % STRIDE);
    for (let at = 0; at < whole; at += STRIDE) {
      const first = register ^ view.getUint32(at, true);
      const second = view.getUint32(at + 4, true);
      register =
        (tables[1792 + (first & 0xff)] ?? 0) ^
        (tables[1536 + ((first >>> 8) & 0xff)] ?? 0) ^
        (tables[1280 + ((first >>> 16) & 0xff)] ?? 0) ^
        (tables[1024 + (first >>> 24)] ?? 0) ^
        (tables[768 + (second & 0xff)] ?? 0) ^
        (tables[512 + ((second >>> 8) & 0xff)] ?? 0) ^
        (tables[256 + ((second >>> 16) & 0xff)] ?? 0) ^
        (tables[second >>> 24] ?? 0);
    }
    for (let at = whole; at < bytes.length; at += 1) {
      register = (register >>> 8) ^ (tables[(register ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
    }
    return register >>> 0;
  };
  return { update, zeros: (size) => makeZeros(zeroByte, size) };
}

function fillTables(tables: Uint32Array, zeroByte: (register: number) => number): void {
  for (let at = BYTES; at < tables.length; at += 1) tables[at] = zeroByte(tables[at - BYTES] ?? 0);
}

/** A linear map of registers as 32 columns: column i is what becomes of bit i. */
type Columns = Uint32Array;

function makeZeros(zeroByte: (register: number) => number, size: number) {
  let power: Columns = Uint32Array.from({ length: 32 }, (_, bit) => zeroByte((1 << bit) >>> 0));
  let result: Columns = Uint32Array.from({ length: 32 }, (_, bit) => (1 << bit) >>> 0);
  // Square and multiply: one step for each bit of the size.
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) {
    const step = power;
    if (rest % 2 === 1) result = result.map((column) => applyColumns(step, column));
    power = step.map((column) => applyColumns(step, column));
  }
  const columns = result;
  return (register: number): number => applyColumns(columns, register);
}

function applyColumns(columns: Columns, register: number): number {
  let result = 0;
  for (let bit = 0, rest = register; rest !== 0; bit += 1, rest >>>= 1) {
    if (rest & 1) result ^= columns[bit] ?? 0;
  }
  return result >>> 0;
}
