import { HardenError } from '../kernel/errors.ts';
import type { MakeSha256 } from '../kernel/sha256.ts';
import { formatJsonLine } from '../report/escape.ts';
import type { ChainEnd } from './chain.ts';
import { type DeviceRecord, LEDGER_EVENTS, type LedgerEntry, type LedgerEvent } from './ledger.ts';
import { startReplay } from './replay.ts';

/** A history that hangs together. */
export interface LedgerHistory {
  readonly entries: readonly LedgerEntry[];
  readonly end: ChainEnd;
  /** What the devices are after it. */
  readonly records: ReadonlyMap<string, DeviceRecord>;
}

const FORMAT = 'harden-ledger';
const VERSION = 1;

/** First line of an exported ledger, with its end: it tells how much must follow. */
export function formatLedgerHeader({ sequence, hash }: ChainEnd): string {
  return formatJsonLine({ format: FORMAT, version: VERSION, entries: sequence, head: hash });
}

/** One more line, with its end. */
export function formatLedgerEntry(entry: LedgerEntry): string {
  const { sequence, at, station, device, mac, profile, event, port, digest, detail, hash } = entry;
  const fields = { sequence, at, station, device, mac, profile, event, port, digest, detail, hash };
  return formatJsonLine(fields);
}

/**
 * Reads an exported ledger, JSON Lines, and goes through its history.
 * @param file - for messages
 * @throws HardenError `ledger.damaged`, `ledger.newer`
 */
export function parseLedgerFile(text: string, file: string, makeSha256: MakeSha256): LedgerHistory {
  const [first = '', ...rest] = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const { entries: count, head } = parseHeader(first, file);
  const replay = startReplay(makeSha256);
  const entries = rest.map((line, index) => {
    const place = `${file}:${index + 2}`;
    const entry = parseEntry(line);
    if (entry === undefined) throw damaged(`${place} is no line of a ledger`);
    const problem = replay.take(entry);
    if (problem) throw damaged(`${place}: ${problem.message}`);
    return entry;
  });
  const { end, records } = replay;
  if (end.sequence !== count || end.hash !== head) {
    throw damaged(
      `${file} ends with line ${end.sequence}, and its first line tells of another end`,
    );
  }
  return { entries, end, records };
}

function parseHeader(
  line: string,
  file: string,
): { readonly entries: unknown; readonly head: unknown } {
  const header = parseObject(line);
  if (header?.format !== FORMAT || typeof header.version !== 'number') {
    throw damaged(`${file} is no exported ledger`);
  }
  if (header.version > VERSION) {
    throw new HardenError(
      'ledger.newer',
      `${file} has version ${header.version}, this harden knows ${VERSION}`,
    );
  }
  return { entries: header.entries, head: header.head };
}

/** Forms of what stations write. Other texts are whatever they are called. */
const MAC = /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function parseEntry(line: string): LedgerEntry | undefined {
  const fields = parseObject(line);
  if (fields === undefined) return undefined;
  const { sequence, at, station, device, mac, profile, event, port, digest, detail, hash } = fields;
  const isGood =
    typeof sequence === 'number' &&
    isText(at, TIME) &&
    isText(station) &&
    isText(device) &&
    isText(mac, MAC) &&
    isText(profile) &&
    isEvent(event) &&
    (port === null || isText(port)) &&
    (digest === null || isText(digest, DIGEST)) &&
    (detail === null || isText(detail)) &&
    isText(hash, DIGEST);
  return isGood
    ? { sequence, at, station, device, mac, profile, event, port, digest, detail, hash }
    : undefined;
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Control characters and halves of characters would not come out of every database as they went in. */
function isText(value: unknown, form: RegExp = /^[^\p{Cc}\p{Cs}]*$/u): value is string {
  return typeof value === 'string' && form.test(value);
}

function isEvent(value: unknown): value is LedgerEvent {
  return LEDGER_EVENTS.some((event) => event === value);
}

function damaged(message: string): HardenError {
  return new HardenError('ledger.damaged', message, {
    hint: 'export the ledger again; nothing of this file was taken over',
  });
}
