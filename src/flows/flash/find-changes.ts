import { cutSpan, SECTOR_SIZE, type Span } from '../../core/flash/changes.ts';
import type { FlashImage } from '../../core/flash/flash-image.ts';
import { md5Hex } from '../../core/kernel/md5.ts';
import type { Link } from '../../core/serial/link.ts';
import { readMd5 } from './flash-commands.ts';

/** A first look, before sectors are looked at one by one. */
const CHUNK_SIZE = 16 * SECTOR_SIZE;

/** So many chunks at the start, all of them others, are another firmware: nothing of it will be kept. */
const ENOUGH_CHUNKS = 4;

type ImageBytes = Pick<FlashImage, 'bytes' | 'offset'>;

/**
 * Finds the sectors in which flash and image differ; the chip compares, only digests come over the
 * wire. Where the start is another firmware altogether, all of it counts as different.
 * @param onLooked - share of the image that was compared
 */
export async function findChanges(
  link: Link,
  image: ImageBytes,
  onLooked: (ratio: number) => void,
): Promise<readonly Span[]> {
  const whole = { start: 0, end: image.bytes.length };
  const chunks = cutSpan(whole, CHUNK_SIZE);
  const differing: Span[] = [];
  for (const [index, chunk] of chunks.entries()) {
    if (!(await isThere(link, image, chunk))) differing.push(chunk);
    if (index + 1 === ENOUGH_CHUNKS && differing.length === ENOUGH_CHUNKS) return [whole];
    onLooked((index + 1) / chunks.length);
  }
  if (differing.length === chunks.length && chunks.length > 1) return [whole];
  const changed: Span[] = [];
  for (const chunk of differing) {
    for (const sector of cutSpan(chunk, SECTOR_SIZE)) {
      if (!(await isThere(link, image, sector))) changed.push(sector);
    }
  }
  return changed;
}

/** Whether the flash holds these bytes of the image. */
export async function isThere(
  link: Link,
  { bytes, offset }: ImageBytes,
  { start, end }: Span,
): Promise<boolean> {
  const found = await readMd5(link, { offset: offset + start, size: end - start });
  return found === md5Hex(bytes.subarray(start, end));
}
