import { CLOCK } from '../../../src/bindings/node/clock.ts';
import { COMMAND } from '../../../src/core/serial/commands.ts';
import type { SimulatedBoard } from '../../../src/simulator/chip/board.ts';
import type { Fault } from '../../../src/simulator/chip/faults.ts';
import { macOf, makeBoard } from '../station-world.ts';
import type { Random } from './random.ts';

/** A board of the campaign, and what may become of it. */
export interface CampaignBoard {
  readonly mac: string;
  readonly board: SimulatedBoard;
  /** `sound`: must end as a good device. Others must end as failed ones. */
  readonly kind: 'sound' | 'worn' | 'stranger';
}

/** Trouble that passes: each strikes once. */
const PASSING: readonly [Fault, ...Fault[]] = [
  { kind: 'reply-lost', command: COMMAND.deflData },
  { kind: 'reply-lost', command: COMMAND.flashMd5 },
  { kind: 'reply-corrupted', command: COMMAND.deflBegin },
  { kind: 'request-lost', command: COMMAND.memData },
  { kind: 'brown-out', command: COMMAND.deflData },
  { kind: 'noise', command: COMMAND.sync, bytes: Uint8Array.of(0xc0, 0x00, 0xdb, 0x55) },
];

/** Boards as they come from a cheap source: some are worn, some are others, some have a bad day. */
export function makeCampaignBoards(count: number, random: Random): readonly CampaignBoard[] {
  return Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const mac = macOf(n);
    if (random.chance(0.02)) {
      return { mac, kind: 'stranger', board: makeBoard(n, { chip: 'esp32', clock: CLOCK }) };
    }
    const isWorn = random.chance(0.02);
    const faults: Fault[] = [
      ...(isWorn ? [{ kind: 'bad-sector', offset: 0, how: 'stays' } as const] : []),
      ...(random.chance(0.3) ? [random.pick(PASSING)] : []),
    ];
    const board = makeBoard(n, { chip: 'esp8266', clock: CLOCK, flashSize: 0x100000, faults });
    // What an earlier firmware has left behind.
    board.flash.fill(0x42, 0, 0x2000);
    return { mac, kind: isWorn ? 'worn' : 'sound', board };
  });
}
