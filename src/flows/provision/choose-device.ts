import type { BoardFacts } from '../../core/flash/check-board.ts';
import { HardenError } from '../../core/kernel/errors.ts';
import type { LedgerDevice, Ticket } from '../../core/ledger/ledger.ts';
import { formatSize } from '../../core/serial/flash-size.ts';
import type { Ledger } from '../bindings.ts';
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
  /** It was good already. */
  readonly wasGood: boolean;
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
  if (request.mode === 'verify') return findKnown(mac, request, ledger);
  const candidates = request.mode === 'known' ? [] : candidatesFor(board, mac, request.targets);
  const { station, port, leaseMs } = request;
  const result = await ledger.reserve({ mac, station, port, leaseMs, candidates });
  switch (result.kind) {
    case 'new':
      return { target: targetOf(result.ticket, request), ticket: result.ticket, ...FRESH };
    case 'known':
      if (request.refuseKnown) throw knownBoard(result.before);
      return {
        target: targetOf(result.ticket, request),
        ticket: result.ticket,
        isKnown: true,
        wasGood: result.before.state === 'good',
      };
    case 'held':
      throw new HardenError(
        'station.busy-board',
        `station ${result.by.station} is at work on ${mac} as ${result.by.device}`,
      );
    case 'none':
      throw request.mode === 'known' ? unknownBoard(mac) : noneLeft(board, candidates.length);
  }
}

const FRESH = { isKnown: false, wasGood: false } as const;

/** @throws HardenError `station.unknown-board` */
function requireMac({ mac, title }: BoardFacts): string {
  if (mac !== undefined) return mac;
  throw new HardenError('station.unknown-board', `this ${title} does not tell its MAC`);
}

async function findKnown(
  mac: string,
  request: ChooseRequest,
  ledger: Ledger,
): Promise<ChosenDevice> {
  const row = (await ledger.devices()).find((device) => device.mac === mac);
  if (row === undefined) throw unknownBoard(mac);
  const target = targetOf(row, request);
  return { target, ticket: undefined, isKnown: true, wasGood: row.state === 'good' };
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
