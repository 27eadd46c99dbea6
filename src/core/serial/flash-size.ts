/** Flash chips tell their size as a power of two, in the third byte of their JEDEC id. */
const CAPACITY_SHIFT = 16;
const KB_256 = 0x12;
const MB_64 = 0x1a;

/**
 * Size of the flash behind a JEDEC id.
 * Source: espressif/esptool `esptool/cmds.py`, `DETECTED_FLASH_SIZES`: most makers count from 0x12 for 256 KB,
 * some from 0x32, and 0x20 to 0x22 stand for 64 to 256 MB.
 * @returns bytes; `undefined` for an id that no flash chip has
 */
export function flashSizeOf(id: number): number | undefined {
  const code = (id >> CAPACITY_SHIFT) & 0xff;
  if (isCapacity(code)) return 2 ** code;
  if (code >= 0x20 && code <= 0x22) return 2 ** (code - 6);
  return isCapacity(code - 0x20) ? 2 ** (code - 0x20) : undefined;
}

function isCapacity(code: number): boolean {
  return code >= KB_256 && code <= MB_64 + 2;
}

/** `4 MB`, `512 KB`. */
export function formatSize(bytes: number): string {
  return bytes >= 1 << 20 ? `${bytes / (1 << 20)} MB` : `${bytes / 1024} KB`;
}
