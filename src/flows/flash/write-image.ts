import { cutSpan, makeRuns, SECTOR_SIZE, type Span, totalSize } from '../../core/flash/changes.ts';
import type { FlashImage } from '../../core/flash/flash-image.ts';
import { concatBytes, hex } from '../../core/kernel/bytes.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { Deflate } from '../bindings/deflate.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { findChanges, isThere } from './find-changes.ts';
import type { OpenChip } from './open-chip.ts';
import { makeRate } from './rate.ts';
import { type PackedRun, writeRun } from './write-run.ts';

/** What went over the wire, and how fast. */
export interface WriteReport {
  /** Bytes of flash that were written, what was written twice counted twice. */
  readonly written: number;
  /** The same, packed. */
  readonly sent: number;
  readonly milliseconds: number;
}

/** The second time, flash chips that were written at their limit have done it. */
const MOST_ROUNDS = 2;

/**
 * Writes parts of an image and makes sure that all of it is there afterwards, whatever the chip said
 * meanwhile.
 * @param spans - what differs; the rest is not written, and compared all the same
 * @throws HardenError `device.verify-failed`, `device.timeout`, `device.refused`, `device.lost`
 */
export async function writeImage(
  chip: OpenChip,
  image: FlashImage,
  spans: readonly Span[],
  deflate: Deflate,
  options: FlowOptions,
): Promise<WriteReport> {
  const started = chip.link.now();
  const total = { written: 0, sent: 0 };
  let left = spans;
  for (let round = 1; ; round += 1) {
    total.sent += await writeSpans(chip, image, left, deflate, options);
    total.written += totalSize(left);
    options.onProgress({ step: 'verify', message: 'comparing all of the image' });
    const whole = { start: 0, end: image.bytes.length };
    if (await isThere(chip.link, image, whole)) break;
    left = await findChanges(chip.link, image, () => undefined);
    if (round === MOST_ROUNDS) throw notThere(image, left);
  }
  return { ...total, milliseconds: chip.link.now() - started };
}

/**
 * Packs each run while the one before it is on the wire.
 * @returns bytes that were sent
 */
async function writeSpans(
  chip: OpenChip,
  image: FlashImage,
  spans: readonly Span[],
  deflate: Deflate,
  options: FlowOptions,
): Promise<number> {
  const runs = makeRuns(spans);
  const size = totalSize(runs);
  const describeRate = makeRate(size, () => chip.link.now());
  const pack = (run: Span | undefined): Promise<PackedRun> | undefined =>
    run && packRun(chip, image, run, deflate);
  let done = 0;
  let sent = 0;
  let next = pack(runs[0]);
  for (const [index, span] of runs.entries()) {
    const run = await next;
    if (run === undefined) break;
    next = pack(runs[index + 1]);
    // Nobody waits for it when this run fails.
    next?.catch(() => undefined);
    await writeRun(chip, run, (bytes) => {
      const written = Math.min(size, done + bytes);
      options.onProgress({ step: 'write', message: describeRate(written), ratio: written / size });
    });
    done += span.end - span.start;
    sent += run.blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }
  return sent;
}

async function packRun(
  { blockSize }: OpenChip,
  { bytes, offset }: FlashImage,
  { start, end }: Span,
  deflate: Deflate,
): Promise<PackedRun> {
  const padded = padToWord(bytes.subarray(start, end));
  const blocks = await deflate.pack(padded, blockSize);
  return { offset: offset + start, size: padded.length, blocks };
}

/** Flash chips take whole words. */
function padToWord(bytes: Uint8Array): Uint8Array {
  const missing = -bytes.length & 3;
  return missing === 0 ? bytes : concatBytes(bytes, new Uint8Array(missing).fill(0xff));
}

function notThere({ offset }: FlashImage, spans: readonly Span[]): HardenError {
  const sectors = spans.flatMap((span) => cutSpan(span, SECTOR_SIZE));
  const shown = sectors.slice(0, 4).map(({ start }) => hex(offset + start));
  const more = sectors.length > shown.length ? ` and ${sectors.length - shown.length} more` : '';
  return new HardenError(
    'device.verify-failed',
    `what was written is not what is there: sectors ${shown.join(', ')}${more}`,
  );
}
