import { realpathSync } from 'node:fs';
import { HardenError } from '../core/kernel/errors.ts';
import type { CommandContext, Invocation } from './command.ts';
import { textOption } from './options.ts';

/** How long a board may take to say who it is. */
export const BOOT_MS = 5000;

/** Baud rates of a command: what it takes at least, and without `--baud`. */
interface BaudRates {
  readonly lowest: number;
  readonly usual: number;
}

/** Below the lowest, a packet of 4 KB takes longer than anybody waits for one. */
const FLASH_RATES: BaudRates = { lowest: 19_200, usual: 921_600 };
/** What most firmwares speak, and what some old ones do. */
export const MONITOR_RATES: BaudRates = { lowest: 300, usual: 115_200 };
const HIGHEST_BAUD_RATE = 6_000_000;

/** How the board is talked to. */
export interface Wire {
  readonly name: string;
  readonly baudRate: number;
  readonly noReset: boolean;
}

/**
 * The port the user named, or the only one with a USB adapter.
 * @throws HardenError `usage.argument`, `device.no-port`
 */
export async function chooseWire(
  invocation: Invocation,
  { ports }: Pick<CommandContext, 'ports'>,
  rates: BaudRates = FLASH_RATES,
): Promise<Wire> {
  const name = textOption(invocation, 'port') ?? (await onlyPort(ports));
  // commander takes `--no-reset` as an option `reset` that is on unless it is given.
  const noReset = invocation.options.reset === false;
  return { name, baudRate: baudRateOption(invocation, rates), noReset };
}

async function onlyPort(ports: CommandContext['ports']): Promise<string> {
  const found = (await ports.list()).filter(({ usb }) => usb !== undefined);
  const [first, second] = found;
  if (first && !second) return first.path;
  if (!first) {
    throw new HardenError('device.no-port', 'no board is plugged in over USB', {
      hint: 'plug it in, or name its port with --port; --port sim:esp8266 is a simulated board',
    });
  }
  const shown = found.map(({ path, bridge }) => (bridge ? `${path} (${bridge})` : path)).join(', ');
  throw new HardenError('usage.argument', 'more than one board is plugged in', {
    hint: `name one with --port: ${shown}`,
  });
}

/** @throws HardenError `usage.argument` */
function baudRateOption(invocation: Invocation, { lowest, usual }: BaudRates): number {
  const rate = numberOrHexOption(invocation, 'baud') ?? usual;
  if (rate >= lowest && rate <= HIGHEST_BAUD_RATE) return rate;
  throw new HardenError(
    'usage.argument',
    `--baud takes ${lowest} to ${HIGHEST_BAUD_RATE}, not ${rate}`,
  );
}

/**
 * A stretch of time: `5`, `0.5`.
 * @throws HardenError `usage.argument`
 */
export function secondsOption(invocation: Invocation, name: string): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  if (/^\d{1,6}(\.\d{1,3})?$/.test(text)) return Number(text);
  throw new HardenError('usage.argument', `--${name} takes seconds, not "${text}"`);
}

/**
 * A number of bytes or bits: `921600`, `0x10000`.
 * @throws HardenError `usage.argument`
 */
export function numberOrHexOption(invocation: Invocation, name: string): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  if (/^(\d{1,9}|0x[0-9a-f]{1,8})$/i.test(text)) return Number(text);
  throw new HardenError('usage.argument', `--${name} takes a number, not "${text}"`);
}

/**
 * Ports of a station; `undefined`: every USB adapter that is plugged in.
 * @throws HardenError `usage.argument`
 */
export function stationWire(invocation: Invocation): Omit<Wire, 'name'> & {
  readonly ports: readonly string[] | undefined;
} {
  const names = textOption(invocation, 'port')?.split(',').filter(Boolean);
  if (names?.length === 0) {
    throw new HardenError('usage.argument', '--port names no port', {
      hint: 'leave it out for every USB adapter that is plugged in',
    });
  }
  const noReset = invocation.options.reset === false;
  const baudRate = baudRateOption(invocation, FLASH_RATES);
  return { ports: names && [...new Set(names.map(withoutLinks))], baudRate, noReset };
}

/** `/dev/serial/by-id/…` is a link to the name that ports are listed under. */
function withoutLinks(name: string): string {
  try {
    return name.startsWith('/') ? realpathSync(name) : name;
  } catch {
    // It is not here yet: a board may bring it along.
    return name;
  }
}
