import { hex } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { md5Hex } from '../../core/kernel/md5.ts';
import type { Link } from '../../core/serial/link.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { eraseAll, eraseRegion, type FlashRegion, readMd5 } from './flash-commands.ts';

/** What erased flash holds. */
const BLANK = 0xff;

/**
 * Erases what is not blank yet, and makes sure that it is then.
 * @param erased - gets the regions that were not blank
 * @throws HardenError `device.erase-failed`, `device.timeout`
 */
export async function eraseSettings(
  link: Link,
  regions: readonly FlashRegion[],
  erased: FlashRegion[],
  options: FlowOptions,
): Promise<void> {
  for (const region of regions) {
    if (await isBlank(link, region)) continue;
    const message = `stored settings, ${region.size / 1024} KB at ${hex(region.offset)}`;
    options.onProgress({ step: 'erase', message });
    // Before it is done: an answer may get lost, and the region is blank all the same.
    if (!erased.includes(region)) erased.push(region);
    await eraseRegion(link, region);
    if (!(await isBlank(link, region))) throw notErased(region);
  }
}

/**
 * Erases all of the flash, and makes sure that it is.
 * @param size - of the flash, bytes
 * @throws HardenError `device.erase-failed`, `device.timeout`
 */
export async function eraseWhole(link: Link, size: number, options: FlowOptions): Promise<void> {
  options.onProgress({ step: 'erase', message: 'all of the flash; this may take a minute' });
  await eraseAll(link);
  const whole = { offset: 0, size };
  if (!(await isBlank(link, whole))) throw notErased(whole);
}

/** Whether a region holds nothing. */
export async function isBlank(link: Link, region: FlashRegion): Promise<boolean> {
  return (await readMd5(link, region)) === md5Hex(new Uint8Array(region.size).fill(BLANK));
}

function notErased({ offset, size }: FlashRegion): HardenError {
  const what = `the ${size / 1024} KB at ${hex(offset)}`;
  return new HardenError('device.erase-failed', `${what} still hold something after erasing`);
}
