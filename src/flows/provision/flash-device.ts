import { type BoardFacts, refuseWrongBoard } from '../../core/flash/check-board.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import { LONGEST_LEASE_MS } from '../../core/ledger/changes.ts';
import type { LedgerDevice, Ticket } from '../../core/ledger/ledger.ts';
import type { Ledger } from '../bindings/ledger.ts';
import type { FlowOptions } from '../bindings/progress.ts';
import { flashBoard } from '../flash/flash.ts';
import type { FlashJob, FlashReport, FlashWire } from '../flash/flash-job.ts';
import { chooseDevice, ownMac } from './choose-device.ts';
import type { BoardBindings } from './serve-board.ts';
import type { StationTarget } from './targets.ts';
import { tellFailure } from './tell-failure.ts';

/** One device that the user has named, for the board on one port. */
export interface DeviceFlash {
  readonly wire: FlashWire;
  readonly job: FlashJob;
  readonly target: StationTarget;
  /** SHA-256 of the image. */
  readonly digest: string;
  readonly station: string;
  readonly port: string;
  /** The board gives up what it was, and the device the board it had. */
  readonly reassign: boolean;
}

/**
 * Flashes a board as the device that was named, and writes it into the ledger as a station does.
 * @returns with whether it is in the ledger: a dry run is not, and no board without a MAC
 * @throws HardenError `station.known-board` where the ledger knows board or device otherwise;
 *   `station.*`, `ledger.*`, and what flashing throws
 */
export async function flashDevice(
  request: DeviceFlash,
  bindings: BoardBindings,
  options: FlowOptions,
): Promise<{ readonly report: FlashReport; readonly isRecorded: boolean }> {
  const { wire, job, digest } = request;
  const { ledger } = bindings;
  let ticket: Ticket | undefined;
  try {
    const report = await flashBoard(
      wire,
      async (board) => {
        // What is refused must leave no claim behind.
        refuseWrongBoard(job, board);
        ticket = await claim(board, request, ledger);
        return recordedJob(job, ticket, ledger);
      },
      bindings,
      options,
    );
    if (ticket) await ledger.finish(ticket, digest);
    return { report, isRecorded: ticket !== undefined };
  } catch (error) {
    if (error instanceof HardenError) await tellFailure(error, ticket, ledger);
    throw error;
  }
}

/** @returns `undefined` for a board that is only looked at, or cannot be told from others */
async function claim(
  board: BoardFacts,
  { job, target, station, port, reassign }: DeviceFlash,
  ledger: Ledger,
): Promise<Ticket | undefined> {
  const mac = ownMac(board);
  if (mac === undefined) return undefined;
  const others = (await ledger.devices()).filter((row) => isOther(row, mac, target));
  const [first] = others;
  if (first && !reassign) throw knownOtherwise(first, mac, target);
  if (job.isDryRun) return undefined;
  for (const { device } of others) await ledger.release(device, station);
  const wish = { mode: 'series', targets: [target], refuseKnown: false } as const;
  const request = { ...wish, station, port, leaseMs: LONGEST_LEASE_MS };
  return (await chooseDevice(board, request, ledger)).ticket;
}

/** A device that the board is, or a board that the device has; a promise to another board may be over. */
function isOther(row: LedgerDevice, mac: string, { device }: StationTarget): boolean {
  const isOwn = row.mac === mac;
  if (row.device === device) return !isOwn && row.state !== 'reserved';
  return isOwn;
}

function knownOtherwise(row: LedgerDevice, mac: string, { device }: StationTarget): HardenError {
  const what =
    row.mac === mac
      ? `this board is ${row.device} already, not ${device}`
      : `${device} is the board ${row.mac} already, not ${mac}`;
  return new HardenError('station.known-board', `${what}: ${row.state}, ${row.at}`, {
    hint: 'plug in the right board; `harden flash --reassign` makes this one the device, and the ledger forgets what it was',
  });
}

function recordedJob(job: FlashJob, ticket: Ticket | undefined, ledger: Ledger): FlashJob {
  if (ticket === undefined) return job;
  return {
    ...job,
    onTouch: async () => {
      await job.onTouch?.();
      await ledger.begin(ticket, LONGEST_LEASE_MS);
    },
  };
}
