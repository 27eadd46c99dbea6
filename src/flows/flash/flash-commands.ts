import { formatHex } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { COMMAND, words } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import { ask, DEFAULT_TIMEOUT_MS } from '../serial/transact.ts';

/** A stretch of flash, bytes. */
export interface FlashRegion {
  readonly offset: number;
  readonly size: number;
}

/** Sources: esptool `esptool/loader.py`, `MD5_TIMEOUT_PER_MB`, `ERASE_REGION_TIMEOUT_PER_MB`, `CHIP_ERASE_TIMEOUT`. */
const MD5_MS_PER_MB = 8000;
const ERASE_MS_PER_MB = 30_000;
const ERASE_ALL_MS = 120_000;
/** Source: same, `ERASE_WRITE_TIMEOUT_PER_MB`. */
const WRITE_MS_PER_MB = 40_000;

const MD5_SIZE = 16;

/** How long the chip may take to write so many bytes. */
export function writeTimeout(size: number): number {
  return DEFAULT_TIMEOUT_MS + perMegabyte(WRITE_MS_PER_MB, size);
}

function perMegabyte(ms: number, size: number): number {
  return Math.ceil((ms * size) / 1_000_000);
}

/**
 * MD5 of a region, worked out by the chip.
 * @returns lower-case hexadecimal
 * @throws HardenError `device.timeout`, `device.refused`
 */
export async function readMd5(link: Link, { offset, size }: FlashRegion): Promise<string> {
  const { payload } = await ask(link, {
    command: COMMAND.flashMd5,
    data: words(offset, size, 0, 0),
    payload: MD5_SIZE,
    timeoutMs: DEFAULT_TIMEOUT_MS + perMegabyte(MD5_MS_PER_MB, size),
    what: 'comparing the flash',
  });
  return formatHex(payload);
}

/**
 * Erases whole sectors.
 * @throws HardenError `device.timeout`, `device.erase-failed`
 */
export async function eraseRegion(link: Link, { offset, size }: FlashRegion): Promise<void> {
  await erase(link, {
    command: COMMAND.eraseRegion,
    data: words(offset, size),
    timeoutMs: DEFAULT_TIMEOUT_MS + perMegabyte(ERASE_MS_PER_MB, size),
  });
}

/** Erases all of the flash. @throws HardenError `device.timeout`, `device.erase-failed` */
export async function eraseAll(link: Link): Promise<void> {
  await erase(link, { command: COMMAND.eraseFlash, timeoutMs: ERASE_ALL_MS });
}

async function erase(
  link: Link,
  question: { readonly command: number; readonly data?: Uint8Array; readonly timeoutMs: number },
): Promise<void> {
  try {
    await ask(link, { ...question, what: 'erasing' });
  } catch (cause) {
    if (!(cause instanceof HardenError) || cause.code !== 'device.refused') throw cause;
    throw new HardenError('device.erase-failed', cause.message, { cause });
  }
}
