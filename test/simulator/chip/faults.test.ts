import { describe, expect, test } from 'vitest';
import { equalBytes, formatHex } from '../../../src/core/kernel/bytes.ts';
import { COMMAND, words } from '../../../src/core/serial/commands.ts';
import { STATUS } from '../../../src/core/serial/status.ts';
import { FaultPlan } from '../../../src/simulator/chip/fault-plan.ts';
import type { Fault, RequestFault } from '../../../src/simulator/chip/faults.ts';
import { LoaderClient } from '../../support/loader-client.ts';

const { readReg, flashMd5, spiAttach } = COMMAND;
const MAGIC_DATA = words(0x40001000);
const MAGIC = 0x1b31506f;

const start = (...faults: readonly Fault[]) => new LoaderClient('esp32c3', { faults }).startStub();

/** Packets that come back for one question. */
async function packetsFor(fault: RequestFault): Promise<readonly string[]> {
  const client = await start({ command: readReg, ...fault });
  await client.ask(readReg, MAGIC_DATA);
  return client.packets.map(formatHex);
}

const GOOD = '010a02006f50311b0000';

describe('a fault of one reply', () => {
  test.each<readonly [string, RequestFault, readonly string[]]>([
    ['loses it', { kind: 'reply-lost' }, []],
    ['doubles it', { kind: 'reply-doubled' }, [GOOD, GOOD]],
    ['inverts its command', { kind: 'reply-corrupted' }, ['01f502006f50311b0000']],
    ['inverts any byte of it', { kind: 'reply-corrupted', offset: 8 }, ['010a02006f50311bff00']],
    ['cuts it off', { kind: 'reply-truncated' }, []],
    ['loses the request', { kind: 'request-lost' }, []],
    ['adds a frame of noise', { kind: 'noise', bytes: Uint8Array.of(0xc0, 7, 0xc0) }, ['07', GOOD]],
    ['makes it the last one', { kind: 'stuck' }, []],
  ])('%s', async (_name, fault, packets) => {
    expect(await packetsFor(fault)).toEqual(packets);
  });

  test('cut off, leaves the beginning of a frame on the line', async () => {
    const client = await start({ kind: 'reply-truncated', size: 5, command: readReg });
    await client.ask(readReg, MAGIC_DATA);
    // The next frame ends the broken one, as SLIP has it.
    const [first] = await client.ask(readReg, MAGIC_DATA);
    expect(first?.value).not.toBe(MAGIC);
  });

  test('inverts a byte of the request: its checksum tells', async () => {
    const client = await start({ kind: 'request-corrupted', command: COMMAND.flashData });
    await client.ask(COMMAND.flashBegin, words(4, 1, 4, 0));
    const [struck] = await client.askBlock(COMMAND.flashData, words(1));
    const [again] = await client.askBlock(COMMAND.flashData, words(1));
    expect([struck?.data[0], again?.data[0]]).toEqual([STATUS.stubChecksum, 0]);
  });

  test('makes an MD5 wrong, once', async () => {
    const client = await start({ kind: 'wrong-md5', command: flashMd5 });
    const ask = async () =>
      (await client.ask(flashMd5, words(0, 0x1000, 0, 0)))[0]?.data ?? words();
    const [wrong, right] = [await ask(), await ask()];
    expect(equalBytes(wrong, right)).toBe(false);
    expect(equalBytes(wrong.subarray(1), right.subarray(1))).toBe(true);
  });
});

describe('a reply that is late', () => {
  test('because of the adapter: everything after it waits too, the chip does not', async () => {
    const client = await start({ kind: 'reply-late', ms: 500, command: readReg });
    expect(await client.ask(readReg, MAGIC_DATA)).toEqual([]);
    expect(await client.ask(COMMAND.eraseRegion, words(0, 0x1000))).toEqual([]);
    expect(client.board.wear.erasedSectors).toBe(1);
    await client.clock.advance(500);
    expect(client.packets.map((packet) => packet[1])).toEqual([readReg, COMMAND.eraseRegion]);
  });

  test('because the chip is busy: it takes what came meanwhile afterwards', async () => {
    const client = await start({ kind: 'slow', ms: 500, command: COMMAND.eraseRegion });
    expect(await client.ask(COMMAND.eraseRegion, words(0, 0x1000))).toEqual([]);
    expect(await client.ask(readReg, MAGIC_DATA)).toEqual([]);
    expect(client.board.requests.at(-1)?.command).toBe(COMMAND.eraseRegion);
    await client.clock.advance(500);
    expect(client.packets.map((packet) => packet[1])).toEqual([COMMAND.eraseRegion, readReg]);
  });

  test('at a change of the rate goes out before the change', async () => {
    const client = await start({ kind: 'slow', ms: 50, command: COMMAND.changeBaudRate });
    await client.ask(COMMAND.changeBaudRate, words(921600, 115200));
    expect(client.board.baudRate).toBe(115200);
    await client.clock.advance(50);
    expect([client.packets.length, client.board.baudRate]).toEqual([1, 921600]);
  });
});

describe('a chip', () => {
  test('that is stuck is silent until it is reset', async () => {
    const client = await start({ kind: 'stuck', command: COMMAND.eraseRegion });
    await client.ask(COMMAND.eraseRegion, words(0, 0x1000));
    expect([client.board.state, await client.ask(readReg, MAGIC_DATA)]).toEqual(['hung', []]);
    await client.reset();
    expect(await client.sync()).toHaveLength(8);
  });

  test('that disappears takes the port with it: a write fails, and opening does until it is back', async () => {
    const client = await start({ kind: 'disconnect', command: readReg });
    await expect(client.ask(readReg, MAGIC_DATA)).rejects.toMatchObject({ name: 'NetworkError' });
    expect(client.board.state).toBe('off');
    await expect(client.open()).rejects.toMatchObject({ name: 'NetworkError' });
    client.board.replug();
    await client.connect();
    expect(client.board.state).toBe('rom');
  });

  test('whose supply breaks down starts over with what is in flash', async () => {
    const client = await start({ kind: 'brown-out', command: COMMAND.flashData });
    await client.ask(COMMAND.flashBegin, words(4, 1, 4, 0));
    expect(await client.askBlock(COMMAND.flashData, words(1))).toEqual([]);
    expect(client.board.state).toBe('application');
    expect(client.outsideText).toContain('SPI_FAST_FLASH_BOOT');
  });

  test('that hears nothing above a rate still takes the order to go there', async () => {
    const client = await start({ kind: 'deaf-above', baudRate: 460_800 });
    expect(await client.ask(COMMAND.changeBaudRate, words(921600, 115200))).toHaveLength(1);
    await client.board.port.setBaudRate?.(921600);
    expect(await client.ask(readReg, MAGIC_DATA)).toEqual([]);
  });

  test('whose stub does not start says nothing', async () => {
    const client = await start({ kind: 'stub-silent' });
    expect([client.board.state, await client.sync()]).toEqual(['hung', []]);
  });

  test('that says it is another one', async () => {
    const client = await start({ kind: 'chip-id', chipId: 9 });
    const [reply] = await client.ask(COMMAND.getSecurityInfo);
    expect(reply?.data[12]).toBe(9);
  });
});

describe('a flash chip', () => {
  /** Asks through the registers of the SPI controller, as esptool does. */
  async function flashId(client: LoaderClient): Promise<number | undefined> {
    const base = 0x60002000;
    const registers: readonly (readonly [number, number])[] = [
      [base + 0x28, 23],
      [base + 0x18, 0x90000000],
      [base + 0x20, 0x7000009f],
      [base + 0x58, 0],
      [base, 1 << 18],
    ];
    for (const [at, value] of registers) {
      await client.ask(COMMAND.writeReg, words(at, value, 0xffffffff, 0));
    }
    return (await client.ask(readReg, words(base + 0x58)))[0]?.value;
  }

  test('tells maker and size, or nothing when it is not there', async () => {
    expect(await flashId(await start())).toBe(0x1640ef);
    expect(await flashId(await start({ kind: 'flash-id', id: 0xffffff }))).toBe(0xffffff);
  });

  test('with a bad sector reads back differently: the digest tells, the reply does not', async () => {
    const client = await start({ kind: 'bad-sector', offset: 0x1000, how: 'loses-bit' });
    await client.ask(COMMAND.flashBegin, words(0x2000, 1, 0x2000, 0));
    const data = new Uint8Array(0x2000).fill(0x5a);
    const [reply] = await client.askBlock(COMMAND.flashData, data);
    expect([reply?.data[0], (await client.ask(spiAttach, words(0)))[0]?.data[0]]).toEqual([0, 0]);
    expect(equalBytes(client.board.flash.subarray(0, 0x2000), data)).toBe(false);
  });
});

describe('a plan of faults', () => {
  const struck = (
    faults: readonly Fault[],
    loader: 'rom' | 'stub',
    commands: readonly number[],
  ) => {
    const plan = new FaultPlan(faults);
    return commands.map((command) => plan.strike(loader, command).map(({ kind }) => kind));
  };

  test.each<readonly [string, readonly RequestFault[], readonly (readonly string[])[]]>([
    ['any first request', [{ kind: 'stuck' }], [['stuck'], [], [], []]],
    ['the first of a command', [{ kind: 'stuck', command: 2 }], [[], ['stuck'], [], []]],
    ['the second', [{ kind: 'stuck', command: 2, nth: 2 }], [[], [], [], ['stuck']]],
    [
      'several in a row',
      [{ kind: 'noise', bytes: words(), nth: 2, times: 2 }],
      [[], ['noise'], ['noise'], []],
    ],
    ['one of the other loader', [{ kind: 'stuck', loader: 'rom' }], [[], [], [], []]],
    [
      'two at once',
      [
        { kind: 'reply-lost', nth: 3 },
        { kind: 'stuck', nth: 3 },
      ],
      [[], [], ['reply-lost', 'stuck'], []],
    ],
  ])('strikes %s', (_name, faults, kinds) => {
    expect(struck(faults, 'stub', [1, 2, 1, 2])).toEqual(kinds);
  });
});
