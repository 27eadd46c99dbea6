import { blockChecksum, blockData, COMMAND, words } from '../../core/serial/commands.ts';
import { STATUS } from '../../core/serial/status.ts';
import type { PackedBlock } from '../bindings/deflate.ts';
import { isResponsive } from '../serial/is-responsive.ts';
import { ask, failure, type Question, transact } from '../serial/transact.ts';
import { writeTimeout } from './flash-commands.ts';
import { isPassing } from './fresh-starts.ts';
import type { OpenChip } from './open-chip.ts';

/** Neighbouring sectors, packed for the wire. */
export interface PackedRun {
  /** In flash. */
  readonly offset: number;
  /** Bytes of flash. */
  readonly size: number;
  readonly blocks: readonly PackedBlock[];
}

/** From the beginning of the run; what was written before stays. */
const MOST_STARTS = 3;

/** Of one block whose checksum the stub did not like: it has thrown it away. */
const MOST_SENDS = 3;

/** What comes in late from before a restart. */
const QUIET_MS = 100;
const MOST_QUIET_MS = 1000;

/**
 * Writes one run. After a lost answer nobody knows whether the stub has the block, and a block that
 * it gets twice ruins the stream: so the run starts again at its beginning.
 * @param onSent - bytes of the run that are on the chip by now; falls back after a restart
 * @throws HardenError `device.timeout`, `device.refused`, `device.lost`
 */
export async function writeRun(
  chip: OpenChip,
  run: PackedRun,
  onSent: (bytes: number) => void,
): Promise<void> {
  for (let start = 1; ; start += 1) {
    try {
      await writeOnce(chip, run, onSent);
      return;
    } catch (error) {
      if (!isPassing(error) || start === MOST_STARTS) throw error;
      await chip.link.settle(QUIET_MS, MOST_QUIET_MS);
      if (!(await isResponsive(chip.link))) throw error;
      onSent(0);
    }
  }
}

async function writeOnce(
  { link, blockSize }: OpenChip,
  { offset, size, blocks }: PackedRun,
  onSent: (bytes: number) => void,
): Promise<void> {
  await ask(link, {
    command: COMMAND.deflBegin,
    data: words(size, blocks.length, blockSize, offset),
    timeoutMs: writeTimeout(0),
    what: 'to begin writing',
  });
  let before = 0;
  for (const [sequence, block] of blocks.entries()) {
    // The stub answers first and writes then: this answer waits for the block before.
    const timeoutMs = writeTimeout(block.unpackedEnd - before);
    before = blocks[sequence - 1]?.unpackedEnd ?? 0;
    await sendBlock(link, block.bytes, sequence, timeoutMs);
    onSent(block.unpackedEnd);
  }
  // An error of the last block is told with the answer to whatever comes next.
  const timeoutMs = writeTimeout(size - before);
  await ask(link, { ...NOTHING_IN_PARTICULAR, timeoutMs });
}

const NOTHING_IN_PARTICULAR: Question = {
  command: COMMAND.readReg,
  data: words(0x4000_1000),
  what: 'writing the last block',
};

async function sendBlock(
  link: OpenChip['link'],
  bytes: Uint8Array,
  sequence: number,
  timeoutMs: number,
): Promise<void> {
  const question: Question = {
    command: COMMAND.deflData,
    data: blockData(bytes, sequence),
    checksum: blockChecksum(bytes),
    timeoutMs,
    what: `writing block ${sequence}`,
  };
  for (let send = 1; ; send += 1) {
    const outcome = await transact(link, question);
    if (outcome.kind === 'answer') return;
    const isChecksum = outcome.kind === 'refusal' && outcome.first === STATUS.stubChecksum;
    if (!isChecksum || send === MOST_SENDS) throw failure(outcome, question);
  }
}
