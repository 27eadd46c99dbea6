import { closest, suggestion } from '../core/document/did-you-mean.ts';
import type { Clock } from '../core/kernel/clock.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { SimulatedBoard } from '../simulator/chip/board.ts';
import { CHIPS } from '../simulator/chip/chips.ts';
import { runOnLx106 } from '../simulator/chip/lx106-application.ts';

/**
 * Makes the blank board of a name such as `sim:esp8266`. The ESP8266 runs what is written to its
 * flash; the other chips have no simulated CPU, and say nothing.
 * @throws HardenError `usage.argument`
 */
export function makeSimulatedBoard(name: string, clock: Clock): SimulatedBoard {
  const wanted = name.slice(name.indexOf(':') + 1);
  const known = Object.values(CHIPS).map((chip) => chip.name);
  const chip = known.find((candidate) => candidate === wanted);
  if (chip === 'esp8266') return new SimulatedBoard({ chip, clock, bootText: runOnLx106 });
  if (chip !== undefined) return new SimulatedBoard({ chip, clock });
  throw new HardenError(
    'usage.argument',
    `there is no simulated board "${name}"${suggestion(closest(wanted, known))}`,
    { hint: `use sim: and one of: ${known.join(', ')}` },
  );
}
