import { concatBytes } from '../core/kernel/bytes.ts';
import type { Clock } from '../core/kernel/clock.ts';
import { SimulatedBoard } from '../simulator/chip/board.ts';
import { CHIPS } from '../simulator/chip/chips.ts';
import { runOnLx106 } from '../simulator/chip/lx106-application.ts';

/** First half of a MAC. Source: IEEE, one of those of Espressif Inc. */
const ESPRESSIF = Uint8Array.of(0x24, 0x6f, 0x28);

/**
 * A blank board on a cable as browsers see one, at the speed of a real one. The ESP8266 runs what is
 * written to it; the other chips have no simulated CPU, and say nothing.
 */
export function makeSimulatedBoard(request: {
  readonly chip: string;
  readonly flashSize: number | undefined;
  readonly clock: Clock;
  /** Its last three bytes. */
  readonly mac: Uint8Array;
}): SimulatedBoard {
  const known = Object.values(CHIPS).find(({ name }) => name === request.chip);
  const chip = known?.name ?? 'esp8266';
  const { clock, flashSize } = request;
  return new SimulatedBoard({
    chip,
    clock,
    mac: concatBytes(ESPRESSIF, request.mac),
    isPaced: true,
    canChangeBaudRate: false,
    ...(flashSize !== undefined && { flashSize }),
    ...(chip === 'esp8266' && { bootText: runOnLx106 }),
  });
}
