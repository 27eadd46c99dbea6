import { EXIT } from '../../core/kernel/exit.ts';
import { DEVICE_STATES, type LedgerDevice } from '../../core/ledger/ledger.ts';
import type { RunCommand } from '../command.ts';
import { useLedger } from '../ledger-options.ts';
import { choiceOption } from '../options.ts';

/** `harden ledger list`: every device that has a board. */
export const run: RunCommand = (invocation, context) => {
  const state = choiceOption(invocation, 'state', DEVICE_STATES);
  return useLedger(invocation, context, async (ledger) => {
    const all = await ledger.devices();
    const devices = all.filter((device) => state === undefined || device.state === state);
    const none = `${ledger.name}: no device ${state === undefined ? 'has a board yet' : `is ${state}`}`;
    return {
      exit: EXIT.clean,
      text: devices.length === 0 ? none : table(devices),
      json: { ledger: ledger.name, devices },
    };
  });
};

const HEAD = ['device', 'MAC', 'state', 'when', 'station', 'digest'] as const;

/** Enough of a digest to tell two images apart. */
const DIGEST_DIGITS = 12;

function table(devices: readonly LedgerDevice[]): string {
  const rows = [
    HEAD,
    ...devices.map(({ device, mac, state, at, station, digest }) => [
      device,
      mac,
      state,
      `${at.slice(0, 19)}Z`,
      station,
      digest?.slice(0, DIGEST_DIGITS) ?? '-',
    ]),
  ];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
