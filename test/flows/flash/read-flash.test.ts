import { describe, expect, test } from 'vitest';
import { equalBytes } from '../../../src/core/kernel/bytes.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { COMMAND } from '../../../src/core/serial/commands.ts';
import type { Fault, RequestFault } from '../../../src/simulator/chip/faults.ts';
import { firmwareLike, imageFor, makeFlashWorld } from '../../support/flash-world.ts';

const MB = 0x100000;

/** Keeps the flash of a board in a backup; whether that is right, and what was said. */
async function backUp(
  chip: 'esp8266' | 'esp32c3',
  faults: readonly Fault[],
): Promise<{ readonly outcome: string; readonly isRight: boolean }> {
  const world = makeFlashWorld({ chip, faults, flashSize: MB });
  world.board.flash.set(firmwareLike(200_000, 3), 0x40000);
  const old = world.board.flash.slice();
  const outcome = await world.flash({ image: imageFor(chip, 5000), backup: 'old.bin' }).then(
    () => 'flashed',
    (error: unknown) => {
      if (!(error instanceof HardenError)) throw error;
      return error.code;
    },
  );
  const kept = world.backups.get('old.bin');
  return { outcome, isRight: kept !== undefined && equalBytes(kept, old) };
}

const NOISE = Uint8Array.of(0xc0, 0x01, 0xd2, 0xff, 0xc0);

const ONCE: readonly RequestFault[] = [
  { kind: 'reply-lost' },
  { kind: 'reply-late', ms: 4000 },
  { kind: 'reply-doubled' },
  { kind: 'reply-corrupted' },
  { kind: 'reply-truncated' },
  { kind: 'request-corrupted' },
  { kind: 'request-lost' },
  { kind: 'noise', bytes: NOISE },
  { kind: 'stuck' },
  { kind: 'brown-out' },
];

describe.each(['esp8266', 'esp32c3'] as const)('a backup of an %s', (chip) => {
  test('holds every byte of the flash', async () => {
    expect(await backUp(chip, [])).toEqual({ outcome: 'flashed', isRight: true });
  });

  test.each(ONCE)('is right although a fault strikes once: $kind', async (fault) => {
    const struck = { ...fault, command: COMMAND.readFlash, nth: 3 };
    expect(await backUp(chip, [struck])).toEqual({ outcome: 'flashed', isRight: true });
  });

  test.each(ONCE)('is never wrong, however often it strikes: $kind', async (fault) => {
    const always = { ...fault, command: COMMAND.readFlash, times: Number.POSITIVE_INFINITY };
    const { outcome, isRight } = await backUp(chip, [always]);
    if (outcome === 'flashed') expect(isRight).toBe(true);
    else expect([outcome.startsWith('device.'), isRight]).toEqual([true, false]);
  });

  test('is told to have failed when the cable is pulled out, and nothing is written then', async () => {
    const pulled = { kind: 'disconnect', command: COMMAND.readFlash, nth: 2 } as const;
    expect(await backUp(chip, [pulled])).toEqual({ outcome: 'device.lost', isRight: false });
  });
});
