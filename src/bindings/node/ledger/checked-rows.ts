import { HardenError } from '../../../core/kernel/errors.ts';
import type { ChainEnd } from '../../../core/ledger/chain.ts';
import {
  DEVICE_STATES,
  LEDGER_EVENTS,
  type LedgerDevice,
  type LedgerEntry,
} from '../../../core/ledger/ledger.ts';

/** What a query gives: a database that somebody has changed may hold anything. */
type Row = Readonly<Record<string, unknown>>;

/** @throws HardenError `ledger.damaged` */
export function checkDevice(row: Row): LedgerDevice {
  const at = placeOf('ledger_devices', 'device', row);
  return {
    device: text(row, 'device', at),
    mac: text(row, 'mac', at),
    profile: text(row, 'profile', at),
    state: word(row, 'state', DEVICE_STATES, at),
    station: text(row, 'station', at),
    port: textOrNull(row, 'port', at),
    leaseEnds: textOrNull(row, 'lease_ends', at),
    digest: textOrNull(row, 'digest', at),
    at: text(row, 'at', at),
  };
}

/** @throws HardenError `ledger.damaged` */
export function checkEntry(row: Row): LedgerEntry {
  const at = placeOf('ledger_entries', 'sequence', row);
  return {
    sequence: wholeNumber(row, 'sequence', at),
    at: text(row, 'at', at),
    station: text(row, 'station', at),
    device: text(row, 'device', at),
    mac: text(row, 'mac', at),
    profile: text(row, 'profile', at),
    event: word(row, 'event', LEDGER_EVENTS, at),
    port: textOrNull(row, 'port', at),
    digest: textOrNull(row, 'digest', at),
    detail: textOrNull(row, 'detail', at),
    hash: text(row, 'hash', at),
  };
}

/**
 * The end of the history, from all rows of its table.
 * @throws HardenError `ledger.damaged`
 */
export function checkHead(rows: readonly Row[]): ChainEnd {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) {
    throw damaged(`ledger_head has ${rows.length} rows instead of one`);
  }
  const sequence = wholeNumber(row, 'sequence', 'ledger_head');
  if (sequence < 0) throw damaged(`ledger_head: sequence is ${sequence}`);
  return { sequence, hash: text(row, 'hash', 'ledger_head') };
}

/**
 * How many migrations were made, from all rows of its table.
 * @throws HardenError `ledger.damaged`
 */
export function checkVersion(rows: readonly Row[]): number {
  const [row, ...more] = rows;
  if (row === undefined || more.length > 0) {
    throw damaged(`ledger_schema has ${rows.length} rows instead of one`);
  }
  const version = wholeNumber(row, 'version', 'ledger_schema');
  if (version < 1) throw damaged(`ledger_schema: version is ${version}`);
  return version;
}

/** Where a row is, as whoever repairs the database looks for it. */
function placeOf(table: string, key: string, row: Row): string {
  return `${table}, ${key} ${shown(row[key])}`;
}

function text(row: Row, column: string, at: string): string {
  const value = row[column];
  if (typeof value === 'string') return value;
  throw wrong(row, column, at);
}

function textOrNull(row: Row, column: string, at: string): string | null {
  return row[column] === null ? null : text(row, column, at);
}

function word<T extends string>(row: Row, column: string, words: readonly T[], at: string): T {
  const found = words.find((one) => one === row[column]);
  if (found !== undefined) return found;
  throw wrong(row, column, at);
}

/** Above 2^53, two numbers of the database would be one here. */
function wholeNumber(row: Row, column: string, at: string): number {
  const value = row[column];
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw wrong(row, column, at);
}

function wrong(row: Row, column: string, at: string): HardenError {
  return damaged(`${at}: ${column} is ${shown(row[column])}`);
}

/** Longest value that is quoted, characters. */
const MAX_SHOWN = 40;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? JSON.stringify(value.slice(0, MAX_SHOWN)) : typeof value;
}

/** A ledger that no station has left like this. */
export function damaged(message: string): HardenError {
  return new HardenError('ledger.damaged', `the ledger was changed by hand: ${message}`);
}
