import { describe, expect, test } from 'vitest';
import { equalBytes } from '../../../src/core/kernel/bytes.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import { COMMAND } from '../../../src/core/serial/commands.ts';
import type { Fault, RequestFault } from '../../../src/simulator/chip/faults.ts';
import { type ChipName, imageFor, makeFlashWorld } from '../../support/flash-world.ts';

const CHIPS: readonly ChipName[] = [
  ...(['esp8266', 'esp32', 'esp32s2', 'esp32s3', 'esp32c2'] as const),
  ...(['esp32c3', 'esp32c6', 'esp32h2'] as const),
];

/** Where a fault can strike, from the first call to the comparison at the end. */
const STAGES: Readonly<Record<string, Pick<RequestFault, 'command' | 'nth'>>> = {
  call: { command: COMMAND.sync },
  identify: { command: COMMAND.readReg },
  'upload of the stub': { command: COMMAND.memData, nth: 2 },
  'start of the stub': { command: COMMAND.memEnd },
  speed: { command: COMMAND.changeBaudRate },
  compare: { command: COMMAND.flashMd5 },
  erase: { command: COMMAND.eraseRegion },
  begin: { command: COMMAND.deflBegin },
  'first block': { command: COMMAND.deflData },
  'a later block': { command: COMMAND.deflData, nth: 3 },
  verify: { command: COMMAND.flashMd5, nth: 5 },
};

const NOISE = Uint8Array.of(0x00, 0xc0, 0x01, 0xdb, 0x55, 0xc0, 0xff);

const ONCE: readonly RequestFault[] = [
  { kind: 'reply-lost' },
  { kind: 'reply-late', ms: 4000 },
  { kind: 'reply-doubled' },
  { kind: 'reply-corrupted' },
  { kind: 'reply-corrupted', offset: 8 },
  { kind: 'reply-truncated' },
  { kind: 'request-corrupted' },
  { kind: 'request-lost' },
  { kind: 'noise', bytes: NOISE },
  { kind: 'stuck' },
  { kind: 'slow', ms: 2000 },
  { kind: 'disconnect' },
  { kind: 'brown-out' },
  { kind: 'wrong-md5' },
];

const SETTINGS = { offset: 0x3fb000, size: 0x1000 };

/** What became of a board, and whether what was said of it is so. */
async function tryFlashing(
  chip: ChipName,
  faults: readonly Fault[],
): Promise<{ readonly outcome: string; readonly isThere: boolean }> {
  const world = makeFlashWorld({ chip, faults });
  world.board.flash.fill(0x55, SETTINGS.offset, SETTINGS.offset + SETTINGS.size);
  const image = imageFor(chip, 60_000);
  let outcome = 'flashed';
  try {
    await world.flash({ image, eraseRegions: [SETTINGS] });
  } catch (error) {
    if (!(error instanceof HardenError)) throw error;
    outcome = error.code;
  }
  const { offset, bytes } = image;
  const written = world.board.flash.subarray(offset, offset + bytes.length);
  const settings = world.board.flash.subarray(SETTINGS.offset, SETTINGS.offset + SETTINGS.size);
  const isBlank = settings.every((byte) => byte === 0xff);
  return { outcome, isThere: equalBytes(written, bytes) && isBlank };
}

describe.each(CHIPS)('a fault while an %s is flashed', (chip) => {
  test.each(Object.keys(STAGES))('is overcome when it strikes once: %s', async (stage) => {
    for (const fault of ONCE) {
      const { outcome, isThere } = await tryFlashing(chip, [{ ...fault, ...STAGES[stage] }]);
      const wanted = fault.kind === 'disconnect' ? 'device.lost' : 'flashed';
      expect(`${fault.kind}: ${outcome}`).toBe(`${fault.kind}: ${wanted}`);
      if (outcome === 'flashed') expect(isThere, fault.kind).toBe(true);
    }
  });
});

describe('a fault that stays', () => {
  test.each(Object.keys(STAGES))('never passes for success: %s', async (stage) => {
    for (const fault of ONCE) {
      const always = { ...fault, ...STAGES[stage], times: Number.POSITIVE_INFINITY };
      const { outcome, isThere } = await tryFlashing('esp8266', [always]);
      if (outcome === 'flashed') expect(isThere, fault.kind).toBe(true);
      else expect(`${fault.kind}: ${outcome}`).toMatch(/: device\./);
    }
  });
});

/** What is wrong with a board for good, and what the user is told. */
const STANDING: readonly (readonly [string, readonly Fault[], string])[] = [
  [
    'a chip that hears nothing above 115200 baud',
    [{ kind: 'deaf-above', baudRate: 115_200 }],
    'flashed',
  ],
  ['a chip of another kind', [{ kind: 'chip-id', chipId: 9 }], 'device.wrong-chip'],
  ['no flash chip', [{ kind: 'flash-id', id: 0xffffff }], 'device.flash-unknown'],
  [
    'a flash chip that is too small',
    [{ kind: 'flash-id', id: 0x1240ef }],
    'device.flash-too-small',
  ],
  ['a stub that does not start', [{ kind: 'stub-silent' }], 'device.stub-failed'],
  ['a reset line that does nothing', [{ kind: 'reset-ignored' }], 'device.no-reply'],
  ['a boot line that does nothing', [{ kind: 'boots-application' }], 'device.wrong-boot-mode'],
];

describe('what is wrong with a board for good', () => {
  test.each(STANDING)('%s', async (_what, faults, wanted) => {
    const { outcome, isThere } = await tryFlashing('esp32c3', faults);
    expect(outcome).toBe(wanted);
    if (outcome === 'flashed') expect(isThere).toBe(true);
  });

  test('a worn sector of the settings', async () => {
    const worn = { kind: 'bad-sector', offset: SETTINGS.offset, how: 'stays' } as const;
    const world = makeFlashWorld({ chip: 'esp32c3', faults: [worn] });
    world.board.flash.fill(0x55, SETTINGS.offset, SETTINGS.offset + SETTINGS.size);
    const image = imageFor('esp32c3', 5000);
    await expect(world.flash({ image, eraseRegions: [SETTINGS] })).rejects.toMatchObject({
      code: 'device.erase-failed',
      message: expect.stringContaining('the 4 KB at 0x3fb000 still hold something') as unknown,
    });
  });

  test.each([
    ['answers to blocks that never come', COMMAND.deflData, 'reply-lost', 'device.timeout'],
    ['digests that never come', COMMAND.flashMd5, 'reply-lost', 'device.timeout'],
    ['blocks that come in broken', COMMAND.deflData, 'request-corrupted', 'device.refused'],
  ] as const)('%s', async (_what, command, kind, code) => {
    const always = { kind, command, times: Number.POSITIVE_INFINITY };
    const { outcome, isThere } = await tryFlashing('esp32c3', [always]);
    expect([outcome, isThere]).toEqual([code, false]);
  });

  test.each(['stays', 'loses-bit'] as const)('a worn sector that %s', async (how) => {
    const { outcome } = await tryFlashing('esp32c3', [
      { kind: 'bad-sector', offset: 0x12000, how },
    ]);
    expect(outcome).toBe('device.verify-failed');
  });
});
