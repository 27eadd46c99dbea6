import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { HardenError } from '../../../src/core/kernel/errors.ts';
import type { SerialPort } from '../../../src/core/serial/serial-port.ts';
import { callLoader } from '../../../src/flows/serial/call-loader.ts';
import { openLink } from '../../../src/flows/serial/open-link.ts';
import { type BoardOptions, SimulatedBoard } from '../../../src/simulator/chip/board.ts';
import { makeMemoryPort } from '../../support/memory-port.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

interface Called {
  readonly outcome: string;
  readonly message: string;
  readonly attempts: number;
  readonly elapsedMs: number;
}

/** @param setUp - does something to the board before it is called */
async function call(
  options: Omit<BoardOptions, 'clock'>,
  { noReset = false, setUp }: { noReset?: boolean; setUp?: (board: SimulatedBoard) => void } = {},
): Promise<Called> {
  const clock = new VirtualClock();
  const board = new SimulatedBoard({ ...options, clock });
  setUp?.(board);
  return callOn(board.port, clock, noReset);
}

async function callOn(port: SerialPort, clock: VirtualClock, noReset: boolean): Promise<Called> {
  const link = await openLink(port, { clock, signal: new AbortController().signal });
  let attempts = 0;
  const onAttempt = (attempt: number): void => {
    attempts = attempt;
  };
  const told = await clock.run(
    callLoader(link, { noReset, onAttempt }).then(
      (speaker) => ({ outcome: speaker, message: '' }),
      (error: unknown) => {
        if (!(error instanceof HardenError)) throw error;
        return { outcome: error.code, message: error.message };
      },
    ),
  );
  await link.close();
  return { ...told, attempts, elapsedMs: clock.now() };
}

describe('calling the loader', () => {
  test.each(['esp8266', 'esp32', 'esp32s2', 'esp32c3', 'esp32h2'] as const)(
    'of an %s takes one attempt',
    async (chip) => {
      expect(await call({ chip })).toMatchObject({ outcome: 'rom', attempts: 1 });
    },
  );

  test('of a chip with USB of its own', async () => {
    const called = await call({ chip: 'esp32c3', circuit: 'usb-jtag' });
    expect(called).toMatchObject({ outcome: 'rom', attempts: 1 });
  });

  test('takes longer for a board with a large capacitor at EN', async () => {
    const called = await call({ chip: 'esp8266', enableRiseMs: 200 });
    expect([called.outcome, called.attempts > 1]).toEqual(['rom', true]);
  });

  test('of a board whose buttons somebody presses', async () => {
    const setUp = (board: SimulatedBoard): void => board.reset('loader');
    const called = await call({ chip: 'esp32', circuit: 'none' }, { noReset: true, setUp });
    expect(called).toMatchObject({ outcome: 'rom', attempts: 1 });
  });
});

interface Wire {
  readonly port: SerialPort;
  readonly clock: VirtualClock;
}

/** Whoever talks on the wire, and never answers. */
function talker(text: Uint8Array, everyMs: number): Wire {
  const clock = new VirtualClock();
  const memory = makeMemoryPort(() => undefined);
  const say = (): void => {
    memory.say(text);
    clock.schedule(everyMs, say);
  };
  clock.schedule(everyMs, say);
  return { port: memory.port, clock };
}

describe('why no loader answers', () => {
  test.each<[string, Omit<BoardOptions, 'clock'>, { outcome: string; message: RegExp }]>([
    [
      'nothing is there, or it has no power, or the lines are crossed',
      { chip: 'esp32', faults: [{ kind: 'reset-ignored' }] },
      { outcome: 'device.no-reply', message: /^nothing answers on this port$/ },
    ],
    [
      'the line that selects the loader does nothing: an ESP32 starts its program',
      { chip: 'esp32', faults: [{ kind: 'boots-application' }] },
      { outcome: 'device.wrong-boot-mode', message: /boot:0x13 \(SPI_FAST_FLASH_BOOT\)/ },
    ],
    [
      'the same of an ESP8266, whose ROM talks at a speed of its own',
      { chip: 'esp8266', faults: [{ kind: 'boots-application' }] },
      { outcome: 'device.wrong-boot-mode', message: /boot mode:\(3,/ },
    ],
    [
      'the chip waits for a host and does not hear it',
      { chip: 'esp32c3', faults: [{ kind: 'deaf-above', baudRate: 1 }] },
      { outcome: 'device.no-sync', message: /waits for a host \(boot:0x/ },
    ],
    [
      'an ESP8266 waits for a host and does not hear it',
      { chip: 'esp8266', faults: [{ kind: 'deaf-above', baudRate: 1 }] },
      { outcome: 'device.no-sync', message: /boot mode:\(1,/ },
    ],
  ])('%s', async (_, options, wanted) => {
    const { outcome, message } = await call(options);
    expect(outcome).toBe(wanted.outcome);
    expect(message).toMatch(wanted.message);
  });

  test.each([
    ['noise comes', Uint8Array.from({ length: 40 }, (_, at) => 0x80 + at), 'device.noise'],
    ['a program talks', utf8('temperature 21.5\r\n'), 'device.wrong-boot-mode'],
  ])('%s', async (_, text, outcome) => {
    const { port, clock } = talker(text, 150);
    expect(await callOn(port, clock, false)).toMatchObject({ outcome, attempts: 7 });
  });

  test('is known after seven attempts, within a quarter of a minute', async () => {
    const called = await call({ chip: 'esp32', faults: [{ kind: 'reset-ignored' }] });
    expect(called.attempts).toBe(7);
    expect(called.elapsedMs).toBeLessThan(15_000);
  });
});
