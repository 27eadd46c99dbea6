import { concatBytes, utf8 } from '../../src/core/kernel/bytes.ts';

/** Bytes of a sector of flash. */
export const SECTOR = 4096;

/** A sector as ESPurna writes one, from the description of its format. */
export function makeSector(
  settings: readonly (readonly [string, string])[],
  counter: number,
): Uint8Array {
  const sector = new Uint8Array(SECTOR).fill(0xff);
  let top = SECTOR;
  const put = (text: string): void => {
    const bytes = utf8(text);
    const record = concatBytes(bytes, Uint8Array.of(bytes.length >> 8, bytes.length & 255));
    top -= record.length;
    sector.set(record, top);
  };
  for (const [key, value] of settings) {
    put(key);
    put(value);
  }
  let sum = 0;
  for (const [at, byte] of sector.entries()) if (at < 11 || at > 13) sum += byte;
  sector.set([(sum >> 8) & 255, sum & 255, counter], 11);
  return sector;
}
