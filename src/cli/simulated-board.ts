import { closest, suggestion } from '../core/document/did-you-mean.ts';
import type { Clock } from '../core/kernel/clock.ts';
import { HardenError } from '../core/kernel/errors.ts';
import { SimulatedBoard } from '../simulator/chip/board.ts';
import { CHIPS } from '../simulator/chip/chips.ts';

/**
 * Makes the blank board of a name such as `sim:esp8266`.
 * @throws HardenError `usage.argument`
 */
export function makeSimulatedBoard(name: string, clock: Clock): SimulatedBoard {
  const [, wanted = ''] = name.split(':');
  const known = Object.values(CHIPS).map((chip) => chip.name);
  const chip = known.find((candidate) => candidate === wanted);
  if (chip !== undefined) return new SimulatedBoard({ chip, clock });
  throw new HardenError(
    'usage.argument',
    `there is no simulated board "${name}"${suggestion(closest(wanted, known))}`,
    { hint: `use sim: and one of: ${known.join(', ')}` },
  );
}
