import type { Finding } from '../core/kernel/finding.ts';
import type { MakeSha256 } from '../core/kernel/sha256.ts';
import type { ChainEnd } from '../core/ledger/chain.ts';
import { formatInventory } from '../core/ledger/inventory-csv.ts';
import {
  formatLedgerEntry,
  formatLedgerHeader,
  type LedgerHistory,
  parseLedgerFile,
} from '../core/ledger/ledger-file.ts';
import { startVerification } from '../core/ledger/verify-ledger.ts';
import type { Files } from './bindings/files.ts';
import type { KeptLedger } from './bindings/ledger.ts';

/** What a look through a ledger found. */
export interface VerifiedLedger {
  readonly findings: readonly Finding[];
  /** To be noted elsewhere: number and hash of the last line. */
  readonly end: ChainEnd;
  readonly devices: number;
}

/**
 * Looks through all of a ledger, while stations go on.
 * @param noted - hash of a line that was noted earlier
 * @throws HardenError `ledger.*`
 */
export function verifyLedger(
  ledger: KeptLedger,
  noted: string | undefined,
  makeSha256: MakeSha256,
): Promise<VerifiedLedger> {
  return ledger.look(async (view) => {
    const { devices, end } = view;
    const verification = startVerification(makeSha256, noted);
    for await (const entry of view.entries()) verification.take(entry);
    return { findings: verification.finish(devices, end), end, devices: devices.length };
  });
}

/** A ledger as text. */
export interface ExportedLedger {
  readonly text: string;
  readonly lines: number;
}

/**
 * Writes the whole history as JSON Lines, for another ledger.
 * @throws HardenError `ledger.*`
 */
export function exportHistory(ledger: KeptLedger): Promise<ExportedLedger> {
  return ledger.look(async (view) => {
    const { end } = view;
    const lines = [formatLedgerHeader(end)];
    for await (const entry of view.entries()) lines.push(formatLedgerEntry(entry));
    return { text: lines.join(''), lines: lines.length - 1 };
  });
}

/**
 * Writes what the devices are now as CSV, for an inventory.
 * @throws HardenError `ledger.*`
 */
export async function exportInventory(ledger: KeptLedger): Promise<ExportedLedger> {
  const devices = await ledger.devices();
  return { text: formatInventory(devices), lines: devices.length };
}

/**
 * Reads what was exported from another ledger.
 * @throws HardenError `ledger.damaged`, `ledger.newer`, `usage.*`
 */
export async function readHistory(
  file: string,
  files: Files,
  makeSha256: MakeSha256,
): Promise<LedgerHistory> {
  // As bytes: a large fleet has a longer history than any other text we read.
  const text = new TextDecoder().decode(await files.readBytes(file));
  return parseLedgerFile(text, file, makeSha256);
}
