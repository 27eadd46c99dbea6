import { COMMAND, words } from '../../core/serial/commands.ts';
import type { Link } from '../../core/serial/link.ts';
import { transact } from './transact.ts';

/** Any address that can be read on every chip. Source: esptool `esptool/loader.py`, `CHIP_DETECT_MAGIC_REG_ADDR`. */
const MAGIC_REGISTER = 0x4000_1000;

const TRIES = 3;
const REPLY_MS = 500;

/**
 * Whether stub or ROM still answer. A first question may be lost in the rest of a broken frame; and a
 * stub that missed a delimiter takes every gap between frames for a frame, until it gets an odd one.
 * Source: espressif/esp-flasher-stub `src/slip.c`.
 */
export async function isResponsive(link: Link): Promise<boolean> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const outcome = await transact(link, {
      command: COMMAND.readReg,
      data: words(MAGIC_REGISTER),
      timeoutMs: REPLY_MS,
      what: 'asking whether the chip is there',
    });
    if (outcome.kind !== 'silence') return true;
    if (attempt % 2 === 0) await link.nudge();
  }
  return false;
}
