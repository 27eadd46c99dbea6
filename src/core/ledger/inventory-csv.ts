import { quoteCell } from '../fleet/format-fleet.ts';
import type { LedgerDevice } from './ledger.ts';

const COLUMNS = ['device', 'mac', 'profile', 'state', 'station', 'port', 'digest', 'at'] as const;

/** All devices for a spreadsheet: CSV with a header line. */
export function formatInventory(devices: readonly LedgerDevice[]): string {
  const rows = devices.map((device) => COLUMNS.map((column) => asText(device[column] ?? '')));
  return [COLUMNS, ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('');
}

/** A spreadsheet would run a value that starts like a formula; behind an apostrophe it is a text. */
function asText(value: string): string {
  return /^[=+\-@]/.test(value) ? `'${value}` : value;
}
