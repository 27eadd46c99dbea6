import { closest, suggestion } from '../core/document/did-you-mean.ts';
import type { Clock } from '../core/kernel/clock.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { SimulatedBoard } from '../simulator/chip/board.ts';
import { CHIPS } from '../simulator/chip/chips.ts';
import { runOnLx106 } from '../simulator/chip/lx106-application.ts';

/** MAC of the boards, but for its last byte, which is their number. */
const MAC = [0x24, 0x6f, 0x28, 0x7a, 0xd8] as const;

/**
 * Makes the blank board of a name such as `sim:esp8266`, or `sim:esp8266:2` for a second one. The
 * ESP8266 runs what is written to its flash; the other chips have no simulated CPU, and say nothing.
 * @throws HardenError `usage.argument`
 */
export function makeSimulatedBoard(name: string, clock: Clock): SimulatedBoard {
  const [, wanted = '', number] = name.split(':');
  const known = Object.values(CHIPS).map((chip) => chip.name);
  const chip = known.find((candidate) => candidate === wanted);
  if (chip === undefined) {
    throw new HardenError(
      'usage.argument',
      `there is no simulated board "${name}"${suggestion(closest(wanted, known))}`,
      { hint: `use sim: and one of: ${known.join(', ')}` },
    );
  }
  const board = { chip, clock, mac: Uint8Array.of(...MAC, numberOf(number, name)) };
  return new SimulatedBoard(chip === 'esp8266' ? { ...board, bootText: runOnLx106 } : board);
}

/** @throws HardenError `usage.argument` */
function numberOf(text: string | undefined, name: string): number {
  const number = Number(text ?? 0);
  if (Number.isInteger(number) && number >= 0 && number <= 255 && text !== '') return number;
  throw new HardenError('usage.argument', `"${name}" has no number of a simulated board`, {
    hint: 'use sim:esp8266:0 to sim:esp8266:255',
  });
}
