import { hex } from '../core/kernel/bytes.ts';
import { escapeText } from '../core/report/escape.ts';
import { formatNumber } from '../core/report/model.ts';
import { formatSize } from '../core/serial/flash-size.ts';
import type { DeviceJob } from '../flows/flash/device-job.ts';
import type { FlashReport } from '../flows/flash/flash-job.ts';

/** A board that was flashed, or looked at. */
export interface Flashed {
  /** `undefined` for an image of the user's own. */
  readonly device: string | undefined;
  readonly port: string;
  /** SHA-256 of the image. */
  readonly digest: string;
  readonly report: FlashReport;
  readonly settings: SettingsFate;
  /** Ledger that has it as good now; `undefined`: none. */
  readonly ledger: string | undefined;
}

/**
 * What becomes of stored settings. `none`: this firmware stores none; `unknown`: nobody knows where an
 * image of the user's own would keep them.
 */
export type SettingsFate = 'erased' | 'kept' | 'none' | 'unknown';

/** What becomes of them where they are not kept on purpose. */
export function settingsFate(
  device: string | undefined,
  { eraseRegions }: Pick<DeviceJob, 'eraseRegions'>,
): SettingsFate {
  if (device === undefined) return 'unknown';
  return eraseRegions.length === 0 ? 'none' : 'erased';
}

/** Boot log lines that are shown; `--json` has all. */
const MOST_LINES = 20;

/** What happened to the board, in a few lines without a secret. */
export function describeFlash(flashed: Flashed): string {
  const { device, port, digest, report } = flashed;
  const { board } = report;
  return [
    `${escapeText(port)}: ${verdict(flashed)}`,
    ...(device === undefined ? [] : [`  device    ${device}`]),
    `  board     ${board.title}, ${board.mac ?? 'MAC unknown'}, ${formatSize(board.flashSize)} of flash`,
    `  image     ${formatNumber(report.size)} bytes, sha256 ${digest.slice(0, 16)}…`,
    `  settings  ${describeErased(flashed)}`,
    `  written   ${describeWritten(report)}`,
    ...(report.backup === undefined
      ? []
      : [
          `  backup    ${escapeText(report.backup)}, readable by you alone: old passwords are in there`,
        ]),
    ...(flashed.ledger === undefined ? [] : [`  ledger    ${escapeText(flashed.ledger)}: good`]),
    ...describeBoot(report),
  ].join('\n');
}

function verdict({ report }: Flashed): string {
  if (report.write === undefined) return 'looked at, nothing was written';
  const identity = report.boot?.isProved === true ? '; it says who it should be' : '';
  return `flashed, and every byte of the image is there${identity}`;
}

function describeErased({ report, settings }: Flashed): string {
  const { flashSize } = report.board;
  const erased = report.erased.map(({ offset, size }) =>
    size === flashSize ? 'all of the flash' : `${size / 1024} KB at ${hex(offset)}`,
  );
  const done = report.write === undefined ? 'would be erased' : 'erased';
  if (erased.length > 0) return `${erased.join(', ')} ${done}`;
  switch (settings) {
    case 'erased':
      return 'nothing was stored';
    case 'kept':
      return 'kept: what is stored there beats the image';
    case 'none':
      return 'this firmware stores none';
    case 'unknown':
      return 'left alone: what an earlier firmware stored may beat the image, --erase-all erases it';
  }
}

function describeWritten({ write, size, differing, baudRate }: FlashReport): string {
  const share = `${formatNumber(differing)} of ${formatNumber(size)} bytes`;
  if (write === undefined && differing === 0) return 'nothing would be: all of it is there already';
  if (write === undefined) return `${share} would be`;
  if (write.written === 0) return 'nothing: all of it was there already';
  const seconds = write.milliseconds / 1000;
  const rate = seconds > 0.1 ? `, ${Math.round(write.written / 1024 / seconds)} KB/s` : '';
  return `${share} as ${formatNumber(write.sent)} packed, in ${seconds.toFixed(1)} s${rate} at ${baudRate} baud`;
}

function describeBoot({ boot }: FlashReport): readonly string[] {
  if (boot === undefined) return [];
  const lines = boot.lines.slice(0, MOST_LINES).map((line) => `  | ${escapeText(line)}`);
  return lines.length > 0 ? ['  it says', ...lines] : ['  it says   nothing'];
}

/** The same for a program. */
export function flashJson({ device, port, digest, report, settings, ledger }: Flashed): object {
  const { board, baudRate, size, differing, write, erased, backup, boot } = report;
  return {
    ...{ device: device ?? null, port, sha256: digest },
    board: { ...board, mac: board.mac ?? null },
    ...{ baudRate, size, differing },
    write: write ? { ...write, milliseconds: Math.round(write.milliseconds) } : null,
    ...{ settings, erased, backup: backup ?? null, ledger: ledger ?? null },
    boot: boot ? { lines: boot.lines, identity: boot.identity ?? null } : null,
  };
}
