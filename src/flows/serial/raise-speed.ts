import { HardenError } from '../../core/kernel/errors.ts';
import { COMMAND, words } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import { isResponsive } from './is-responsive.ts';
import { transact } from './transact.ts';

/** The stub has switched over by then. Source: esptool `esptool/loader.py`, `change_baud`. */
const SWITCH_MS = 50;

/**
 * Makes stub and port talk faster.
 * @returns false when they no longer understand each other: the chip has to be reset then
 * @throws HardenError `device.lost`, `interrupted`
 */
export async function raiseSpeed(link: Link, baudRate: number): Promise<boolean> {
  const outcome = await transact(link, {
    command: COMMAND.changeBaudRate,
    data: words(baudRate, link.baudRate),
    what: 'changing the speed',
  });
  if (outcome.kind !== 'answer') return false;
  try {
    await link.setBaudRate(baudRate);
  } catch (error) {
    if (error instanceof HardenError && error.code !== 'device.lost') return false;
    throw error;
  }
  await link.settle(SWITCH_MS, 2 * SWITCH_MS);
  return isResponsive(link);
}
