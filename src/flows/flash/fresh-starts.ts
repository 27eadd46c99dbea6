import { type FailureCode, HardenError } from '../../core/kernel/errors.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { isResponsive } from '../serial/is-responsive.ts';
import { ROM_BAUD_RATE } from '../serial/open-link.ts';
import { type OpenChip, type OpenChipRequest, openChip } from './open-chip.ts';

/** A lost byte is bad luck, and so is a second one; after that something is broken. */
const MOST_STARTS = 3;

/** What bad luck looks like; everything else is a fact about the board. */
const PASSING: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'device.timeout',
  'device.refused',
  'device.stub-failed',
  'device.erase-failed',
  // A register that was read wrongly: nothing guards these reads.
  'device.flash-unknown',
]);

const QUIET_MS = 100;
const MOST_QUIET_MS = 1000;

/**
 * Does work on a chip, and does it again from the start after bad luck: with the chip as it is while
 * it answers, else after a reset. The work must find what it has done already.
 * @throws HardenError `device.*`: the last failure
 */
export async function withFreshStarts<T>(
  request: OpenChipRequest,
  options: FlowOptions,
  work: (chip: OpenChip) => Promise<T>,
): Promise<T> {
  const { link } = request;
  let chip: OpenChip | undefined;
  for (let start = 1; ; start += 1) {
    try {
      chip ??= await openChip(request, options);
      return await work(chip);
    } catch (error) {
      if (!isPassing(error) || start === MOST_STARTS) throw error;
      options.onProgress({ step: 'retry', message: error.message });
      await link.settle(QUIET_MS, MOST_QUIET_MS);
      if (chip !== undefined && (await isResponsive(link))) continue;
      chip = undefined;
      if (link.baudRate !== ROM_BAUD_RATE) await link.setBaudRate(ROM_BAUD_RATE);
    }
  }
}

/** True for failures that another try may not meet again. */
export function isPassing(error: unknown): error is HardenError {
  return error instanceof HardenError && PASSING.has(error.code);
}
