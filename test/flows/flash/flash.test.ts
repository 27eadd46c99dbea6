import { describe, expect, test } from 'vitest';
import { type ChipName, imageFor, makeFlashWorld } from '../../support/flash-world.ts';

const CHIPS: readonly ChipName[] = [
  ...(['esp8266', 'esp32', 'esp32s2', 'esp32s3', 'esp32c2'] as const),
  ...(['esp32c3', 'esp32c6', 'esp32h2'] as const),
];

describe('flashing a simulated board', () => {
  test.each(CHIPS)('puts an image onto a blank %s and proves that it is there', async (chip) => {
    const world = makeFlashWorld({ chip });
    const image = imageFor(chip, 100_000);
    const report = await world.flash({ image });
    const { offset, bytes } = image;
    expect(world.board.flash.slice(offset, offset + bytes.length)).toEqual(bytes);
    expect(report.board).toMatchObject({ chip, flashSize: 0x400000 });
    expect(report.board.mac).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
    expect(report).toMatchObject({ baudRate: 921_600, differing: bytes.length });
    expect(report.write?.written).toBe(bytes.length);
    await world.clock.advance(100);
    expect(world.board.state).toBe('application');
  });
});
