import type { BoardFacts } from '../../core/flash/check-board.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { LedgerDevice, Ticket } from '../../core/ledger/ledger.ts';
import { formatSize } from '../../core/serial/flash-size.ts';
import type { Ledger } from '../bindings/ledger.ts';
import type { StationTarget } from './targets.ts';

/** What a station does with boards. */
export type StationMode =
  /** New boards get the next free device, known ones are brought up to date. */
  | 'series'
  /** Known boards only: nobody gets a new identity. */
  | 'known'
  /** Known boards are compared with what they should have; nothing is written. */
  | 'verify';

/** Which device a board is. */
export interface ChosenDevice {
  readonly target: StationTarget;
  /** `undefined` when only looking. */
  readonly ticket: Ticket | undefined;
  readonly isKnown: boolean;
}

export interface ChooseRequest {
  readonly mode: StationMode;
  readonly targets: readonly StationTarget[];
  readonly station: string;
  readonly port: string;
  readonly leaseMs: number;
  /** A board that has a device already is an error. */
  readonly refuseKnown: boolean;
}

/**
 * Finds out which device a board is, or makes it the next one that is free.
 * @throws HardenError `station.unknown-board`, `station.no-match`, `station.none-left`,
 *   `station.busy-board`, `station.known-board`; `ledger.*`
 */
export async function chooseDevice(
  board: BoardFacts,
  request: ChooseRequest,
  ledger: Ledger,
): Promise<ChosenDevice> {
  const mac = requireMac(board);
  const row = (await ledger.devices()).find((device) => device.mac === mac);
  // What is refused must leave no claim behind.
  const known = row && targetOf(row, request);
  if (row && request.refuseKnown) throw knownBoard(row);
  if (request.mode === 'verify' || request.mode === 'known') {
    if (known === undefined) throw unknownBoard(mac);
    if (request.mode === 'verify') return { target: known, ticket: undefined, isKnown: true };
  }
  const candidates = known ? [] : candidatesFor(board, mac, request.targets);
  const { station, port, leaseMs } = request;
  const result = await ledger.reserve({ mac, station, port, leaseMs, candidates });
  switch (result.kind) {
    case 'new':
    case 'known': {
      const { ticket, kind } = result;
      return { target: targetOf(ticket, request), ticket, isKnown: kind === 'known' };
    }
    case 'held':
      throw new HardenError(
        'station.busy-board',
        `station ${result.by.station} is at work on ${mac} as ${result.by.device}`,
      );
    case 'none':
      throw noneLeft(board, candidates.length);
  }
}

/** What fuses hold that nobody has burnt. */
const BLANK_MACS = ['00:00:00:00:00:00', 'ff:ff:ff:ff:ff:ff'];

/** MAC by which a board is known again; `undefined` where it has none of its own. */
export function ownMac({ mac }: BoardFacts): string | undefined {
  return mac === undefined || BLANK_MACS.includes(mac) ? undefined : mac;
}

/** @throws HardenError `station.unknown-board` */
function requireMac(board: BoardFacts): string {
  const mac = ownMac(board);
  if (mac !== undefined) return mac;
  throw new HardenError(
    'station.unknown-board',
    `this ${board.title} does not tell a MAC of its own`,
    {
      hint: 'a board without a MAC cannot be told from others: flash it by hand',
    },
  );
}

/** Devices the board may become; one that is meant for this very board comes first. */
function candidatesFor(
  board: BoardFacts,
  mac: string,
  targets: readonly StationTarget[],
): readonly StationTarget[] {
  const fitting = targets.filter(
    (target) => target.chip === board.name && (target.flashSize ?? 0) <= board.flashSize,
  );
  if (fitting.length === 0) {
    throw new HardenError(
      'station.no-match',
      `no device of the fleet is for an ${board.title} with ${formatSize(board.flashSize)} of flash`,
    );
  }
  const own = fitting.filter((target) => target.mac === mac);
  return own.length > 0 ? own : fitting.filter((target) => target.mac === undefined);
}

function targetOf(
  { device }: Pick<LedgerDevice, 'device'>,
  { targets }: ChooseRequest,
): StationTarget {
  const target = targets.find((candidate) => candidate.device === device);
  if (target) return target;
  throw new HardenError(
    'station.unknown-board',
    `this board is ${device}, which is not in the fleet any more`,
    {
      hint: `put it back into the fleet file, or give its identity back: harden ledger release ${device}`,
    },
  );
}

function knownBoard({ device, state, at }: LedgerDevice): HardenError {
  return new HardenError('station.known-board', `this board is ${device} already: ${state}, ${at}`);
}

function unknownBoard(mac: string): HardenError {
  return new HardenError('station.unknown-board', `the ledger does not know the board ${mac}`);
}

function noneLeft({ title }: BoardFacts, fitting: number): HardenError {
  const what =
    fitting === 0 ? 'every device for it is meant for another board' : 'all of them have a board';
  return new HardenError('station.none-left', `no device is left for an ${title}: ${what}`);
}
