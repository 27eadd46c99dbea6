import { describe, expect, test } from 'vitest';
import { equalBytes } from '../../../src/core/kernel/bytes.ts';
import { COMMAND } from '../../../src/core/serial/commands.ts';
import type { Progress } from '../../../src/flows/bindings/progress.ts';
import {
  type ChipName,
  type FlashWorld,
  imageFor,
  makeFlashWorld,
} from '../../support/flash-world.ts';

const CHIPS: readonly ChipName[] = [
  ...(['esp8266', 'esp32', 'esp32s2', 'esp32s3', 'esp32c2'] as const),
  ...(['esp32c3', 'esp32c6', 'esp32h2'] as const),
];

const SETTINGS = { offset: 0x3fb000, size: 0x5000 };

/** Sectors that were erased while something is done. */
async function erasedDuring(world: FlashWorld, work: () => Promise<unknown>): Promise<number> {
  const before = world.board.wear.erasedSectors;
  await work();
  return world.board.wear.erasedSectors - before;
}

function countRequests({ board }: FlashWorld, command: number): number {
  return board.requests.filter((request) => request.command === command).length;
}

describe('flashing a simulated board', () => {
  test.each(CHIPS)('puts an image onto a blank %s and proves that it is there', async (chip) => {
    const world = makeFlashWorld({ chip });
    const image = imageFor(chip, 100_000);
    const report = await world.flash({ image });
    const { offset, bytes } = image;
    expect(equalBytes(world.board.flash.subarray(offset, offset + bytes.length), bytes)).toBe(true);
    expect(report.board).toMatchObject({ chip, flashSize: 0x400000 });
    expect(report.board.mac).toMatch(/^([0-9a-f]{2}:){5}[0-9a-f]{2}$/);
    expect(report).toMatchObject({ baudRate: 921_600, differing: bytes.length });
    expect(report.write?.written).toBe(bytes.length);
    await world.clock.advance(100);
    expect(world.board.state).toBe('application');
  });

  test('writes nothing where everything is there already', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const image = imageFor('esp8266', 300_000);
    await world.flash({ image });
    const erased = await erasedDuring(world, async () => {
      const again = await world.flash({ image });
      expect(again).toMatchObject({ differing: 0, write: { written: 0, sent: 0 } });
    });
    expect(erased).toBe(0);
  });

  test('writes the sectors that differ, and compares all of it', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const image = imageFor('esp8266', 300_000);
    await world.flash({ image });
    world.board.flash[0x1234] = 0;
    world.board.flash[0x30000] = 0;
    const erased = await erasedDuring(world, async () => {
      const report = await world.flash({ image });
      expect(report.differing).toBe(2 * 4096);
    });
    expect(erased).toBe(2);
    expect(equalBytes(world.board.flash.subarray(0, image.bytes.length), image.bytes)).toBe(true);
  });

  test('writes all of it when the start is another firmware', async () => {
    const world = makeFlashWorld({ chip: 'esp32c3' });
    await world.flash({ image: imageFor('esp32c3', 400_000, 1) });
    const image = imageFor('esp32c3', 400_000, 2);
    const report = await world.flash({ image });
    expect(report.differing).toBe(image.bytes.length);
  });

  test('writes all of it when it is told to', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const image = imageFor('esp8266', 50_000);
    await world.flash({ image });
    const report = await world.flash({ image, full: true });
    expect(report.write?.written).toBe(image.bytes.length);
  });

  test('erases stored settings, and leaves blank ones alone', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const image = imageFor('esp8266', 50_000);
    world.board.flash.fill(0x42, SETTINGS.offset, SETTINGS.offset + 10);
    const first = await world.flash({ image, eraseRegions: [SETTINGS] });
    expect(first.erased).toEqual([SETTINGS]);
    expect(world.board.flash[SETTINGS.offset]).toBe(0xff);
    const second = await world.flash({ image, eraseRegions: [SETTINGS] });
    expect(second.erased).toEqual([]);
    expect(countRequests(world, COMMAND.eraseRegion)).toBe(1);
  });

  test('erases all of the flash when it is told to', async () => {
    const world = makeFlashWorld({ chip: 'esp32' });
    world.board.flash.fill(0x42);
    const image = imageFor('esp32', 50_000);
    const report = await world.flash({ image, eraseAll: true });
    expect(report.erased).toEqual([{ offset: 0, size: 0x400000 }]);
    expect(world.board.flash[0x3fffff]).toBe(0xff);
  });

  test('keeps the old contents of the whole flash before anything changes', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', flashSize: 0x100000 });
    world.board.flash.fill(0x42, 0x80000);
    const old = world.board.flash.slice();
    await world.flash({ image: imageFor('esp8266', 50_000), backup: 'old.bin', eraseAll: true });
    expect(equalBytes(world.backups.get('old.bin') ?? old.subarray(1), old)).toBe(true);
  });

  test('only looks in a dry run', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    world.board.flash.fill(0x42, SETTINGS.offset, SETTINGS.offset + 10);
    const old = world.board.flash.slice();
    const image = imageFor('esp8266', 50_000);
    const report = await world.flash({ image, eraseRegions: [SETTINGS], isDryRun: true });
    expect(report).toMatchObject({ erased: [SETTINGS], differing: image.bytes.length });
    expect(report.write).toBeUndefined();
    expect(equalBytes(world.board.flash, old)).toBe(true);
    await world.clock.advance(100);
    expect(world.board.state).toBe('application');
  });

  test('tells how far it is, how fast, and how long it will take', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', isPaced: true });
    await world.flash({ image: imageFor('esp8266', 200_000) });
    const written = world.progress.filter(({ step }) => step === 'write');
    const ratios = written.map(({ ratio }) => ratio ?? 0);
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(ratios.at(-1)).toBe(1);
    expect(written.at(-2)?.message).toMatch(/^\d+ of \d+ KB, \d+ KB\/s, \d+ s left$/);
  });
});

describe('talking to a board', () => {
  test.each([
    ['hears nothing above 500000 baud', { kind: 'deaf-above', baudRate: 500_000 }, 460_800],
    ['hears nothing above 300000 baud', { kind: 'deaf-above', baudRate: 300_000 }, 230_400],
    ['hears nothing above 115200 baud', { kind: 'deaf-above', baudRate: 115_200 }, 115_200],
  ] as const)('slows down when the chip %s', async (_what, fault, baudRate) => {
    const world = makeFlashWorld({ chip: 'esp8266', faults: [fault] });
    const report = await world.flash({ image: imageFor('esp8266', 20_000) });
    expect(report.baudRate).toBe(baudRate);
  });

  test('goes without reset lines while somebody holds the button', async () => {
    const world = makeFlashWorld({ chip: 'esp32', circuit: 'none' });
    world.board.reset('loader');
    const report = await world.flash({ image: imageFor('esp32', 20_000), noReset: true });
    expect(report.write?.written).toBeGreaterThan(0);
  });

  test('finds a stub that still runs', async () => {
    const world = makeFlashWorld({ chip: 'esp32c3', circuit: 'none' });
    world.board.reset('loader');
    const image = imageFor('esp32c3', 20_000);
    await world.flash({ image, baudRate: 115_200 });
    const uploads = countRequests(world, COMMAND.memBegin);
    await world.flash({ image, baudRate: 115_200 });
    expect(countRequests(world, COMMAND.memBegin)).toBe(uploads);
  });

  test('resets a chip with USB of its own', async () => {
    const world = makeFlashWorld({ chip: 'esp32c3', circuit: 'usb-jtag' });
    await world.flash({ image: imageFor('esp32c3', 20_000) });
    await world.clock.advance(1000);
    expect(world.board.state).toBe('application');
  });

  test('reopens a port that cannot change its speed', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', canChangeBaudRate: false });
    const report = await world.flash({ image: imageFor('esp8266', 20_000) });
    expect(report.write?.written).toBeGreaterThan(0);
  });
});

describe('a board that is not the one', () => {
  test.each([
    ['has another chip', { chip: 'esp32s3' }, 'device.wrong-chip'],
    ['has less flash', { chip: 'esp32c3', flashSize: 0x100000 }, 'device.flash-too-small'],
    [
      'encrypts its flash',
      { chip: 'esp32c3', security: { flashEncryption: true } },
      'device.encrypted',
    ],
    [
      'starts signed images only',
      { chip: 'esp32c3', security: { secureBoot: true } },
      'device.secure-boot',
    ],
    [
      'is in secure download mode',
      { chip: 'esp32c3', security: { secureDownload: true } },
      'device.secure-download',
    ],
  ] as const)('is refused before anything is written: one that %s', async (_what, board, code) => {
    const world = makeFlashWorld(board);
    const old = world.board.flash.slice();
    const image = imageFor('esp32c3', 20_000);
    await expect(world.flash({ image, flashSize: 0x400000 })).rejects.toMatchObject({ code });
    expect(equalBytes(world.board.flash, old)).toBe(true);
  });

  test('is refused when its MAC is not that of the device', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const image = imageFor('esp8266', 20_000);
    await expect(world.flash({ image, mac: '00:11:22:33:44:55' })).rejects.toMatchObject({
      code: 'device.wrong-device',
      message:
        'this board is 24:6f:28:7a:d8:84, and the fleet says the device is 00:11:22:33:44:55',
    });
  });

  test('is refused when the image is for other revisions of its chip', async () => {
    const world = makeFlashWorld({ chip: 'esp32c3', revision: { major: 0, minor: 3 } });
    const image = { ...imageFor('esp32c3', 20_000), revisions: { lowest: 4, highest: 199 } };
    await expect(world.flash({ image })).rejects.toMatchObject({
      code: 'device.wrong-revision',
      message: /^the image is for revisions v0\.4 to v1\.99, and this is an ESP32-C3.*v0\.3/,
    });
  });
});

/** Does something once, in the middle of writing. */
function halfWay(act: () => void): (step: Progress) => void {
  let isDone = false;
  return ({ step, ratio = 0 }) => {
    if (isDone || step !== 'write' || ratio < 0.5) return;
    isDone = true;
    act();
  };
}

describe('an end before the end', () => {
  const image = imageFor('esp8266', 900_000);

  test('an interruption while it writes says that the board is half written', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', isPaced: true });
    const abort = new AbortController();
    const watch = halfWay(() => abort.abort());
    await expect(world.flash({ image }, { signal: abort.signal, watch })).rejects.toMatchObject({
      code: 'interrupted',
      hint: /run the same command again/,
    });
    expect(world.board.port.readable).toBeNull();
    const report = await world.flash({ image });
    expect(report.write?.written).toBeLessThan(image.bytes.length);
  });

  test('a cable that is pulled out is told within a moment, and the next try goes on', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', isPaced: true });
    let pulledMs = 0;
    const watch = halfWay(() => {
      pulledMs = world.clock.now();
      world.board.unplug();
    });
    await expect(world.flash({ image }, { watch })).rejects.toMatchObject({ code: 'device.lost' });
    expect(world.clock.now() - pulledMs).toBeLessThan(100);
    world.board.replug();
    const report = await world.flash({ image });
    expect(report.write?.written).toBeLessThan(image.bytes.length);
  });
});

describe('what is said of a board in the end', () => {
  const image = imageFor('esp8266', 50_000);

  test.each([
    ['while it is written', 'write', /the board may not start as it is now$/],
    ['after all of it was compared', 'start', /all of the image is on the board$/],
  ])('when its cable is pulled out %s', async (_what, step, message) => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const bootLog = { baudRate: 115_200, timeoutMs: 5000, identity: undefined, secrets: [] };
    const watch = (seen: Progress): void => {
      if (seen.step === step) world.board.unplug();
    };
    await expect(world.flash({ image, bootLog }, { watch })).rejects.toMatchObject({
      code: 'device.lost',
      message,
    });
  });

  test('when somebody interrupts the boot log', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    const abort = new AbortController();
    const bootLog = { baudRate: 115_200, timeoutMs: 5000, identity: undefined, secrets: [] };
    const watch = ({ step }: Progress): void => {
      if (step === 'start') abort.abort();
    };
    await expect(
      world.flash({ image, bootLog }, { watch, signal: abort.signal }),
    ).rejects.toMatchObject({ code: 'interrupted', hint: /has all of the image/ });
  });

  test('a board that is refused goes on with its firmware', async () => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    await expect(world.flash({ image, mac: '00:11:22:33:44:55' })).rejects.toMatchObject({
      code: 'device.wrong-device',
    });
    await world.clock.advance(100);
    expect(world.board.state).toBe('application');
  });
});

test('a sector that does not erase is found when all of the flash was erased, too', async () => {
  const faults = [{ kind: 'bad-sector', offset: SETTINGS.offset, how: 'stays' }] as const;
  const world = makeFlashWorld({ chip: 'esp8266', faults });
  world.board.flash.fill(0x42, SETTINGS.offset, SETTINGS.offset + 10);
  const image = imageFor('esp8266', 50_000);
  await expect(world.flash({ image, eraseAll: true })).rejects.toMatchObject({
    code: 'device.erase-failed',
  });
});

test('a board must have one of the images that it is known by', async () => {
  const world = makeFlashWorld({ chip: 'esp8266' });
  const [old, next] = [imageFor('esp8266', 50_000, 1), imageFor('esp8266', 50_000, 2)];
  const stranger = world.flash({ image: next, mustHold: [old, next] });
  await expect(stranger).rejects.toMatchObject({ code: 'device.wrong-device' });
  await world.flash({ image: old });
  await world.flash({ image: next, mustHold: [old, next] });
  await world.flash({ image: next, mustHold: [old, next] });
});

describe('a port', () => {
  test('with a speed of its own is taken as it is', async () => {
    const world = makeFlashWorld({ chip: 'esp8266', circuit: 'none' });
    world.board.reset('loader');
    const port = {
      hasFixedSpeed: true,
      getInfo: () => ({}),
      open: (options: { readonly baudRate: number }) => world.board.port.open(options),
      get readable() {
        return world.board.port.readable;
      },
      get writable() {
        return world.board.port.writable;
      },
      setSignals: () => Promise.resolve(),
      setBaudRate: () => Promise.reject(new Error('it cannot')),
      close: () => world.board.port.close(),
    };
    const report = await world.flash({ image: imageFor('esp8266', 20_000), port });
    expect(report.baudRate).toBe(115_200);
  });

  test.each([
    ['is given up after a while', false, 'device.timeout'],
    ['can be interrupted', true, 'interrupted'],
  ])('that does not take what is sent %s', async (_what, isInterrupted, code) => {
    const world = makeFlashWorld({ chip: 'esp8266' });
    let isClosed = false;
    const never = new Promise<never>(() => undefined);
    const port = {
      getInfo: () => ({}),
      open: () => Promise.resolve(),
      readable: {
        getReader: () => ({
          read: () => never,
          cancel: () => Promise.resolve(),
          releaseLock: () => undefined,
        }),
      },
      writable: { getWriter: () => ({ write: () => never, releaseLock: () => undefined }) },
      setSignals: () => Promise.resolve(),
      setBaudRate: () => Promise.resolve(),
      close: () => {
        isClosed = true;
        return Promise.resolve();
      },
    };
    const abort = new AbortController();
    if (isInterrupted) world.clock.schedule(1000, () => abort.abort());
    const flashing = world.flash(
      { image: imageFor('esp8266', 20_000), port },
      { signal: abort.signal },
    );
    await expect(flashing).rejects.toMatchObject({ code });
    expect(isClosed).toBe(true);
  });
});
