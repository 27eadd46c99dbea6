import { concatBytes } from '../../core/kernel/bytes.ts';
import { COMMAND, words } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import { transact } from './transact.ts';

/** Source: esptool `esptool/loader.py`, `sync`. */
const SYNC_DATA = concatBytes(words(0x20120707), new Uint8Array(32).fill(0x55));

/** A reply that comes, comes at once; the loader sends it eight times. */
const REPLY_MS = 100;
const QUIET_MS = 20;
const MOST_QUIET_MS = 400;

const TRIES = 5;

/** Who answered. */
export type Speaker = 'rom' | 'stub';

/**
 * Calls the loader until it answers, and takes its other seven replies off the line.
 * @returns `undefined` when nobody answers
 */
export async function sync(link: Link, tries = TRIES): Promise<Speaker | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const outcome = await transact(link, {
      command: COMMAND.sync,
      data: SYNC_DATA,
      timeoutMs: REPLY_MS,
      what: 'calling the loader',
    });
    if (outcome.kind !== 'answer') continue;
    await link.settle(QUIET_MS, MOST_QUIET_MS);
    // A ROM repeats a word of the question; the stub, which survives a reset that did not reach the chip, says 0.
    return outcome.answer.value === 0 ? 'stub' : 'rom';
  }
  return undefined;
}
