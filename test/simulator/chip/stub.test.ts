import { createHash, randomFillSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { equalBytes, formatHex } from '../../../src/core/kernel/bytes.ts';
import { COMMAND, words } from '../../../src/core/serial/commands.ts';
import { formatFrame } from '../../../src/core/serial/slip.ts';
import { STATUS } from '../../../src/core/serial/status.ts';
import { CHIPS } from '../../../src/simulator/chip/chips.ts';
import { LoaderClient } from '../../support/loader-client.ts';

const start = (chip: keyof typeof CHIPS = 'esp32c3') => new LoaderClient(chip).startStub();

const noise = (size: number) => randomFillSync(new Uint8Array(size));
const BLOCK = 0x4000;

/** First byte of the status of the first reply; the second is always 0. */
async function statusOf(
  client: LoaderClient,
  command: number,
  data?: Uint8Array<ArrayBuffer>,
): Promise<number | undefined> {
  const [reply] = await client.ask(command, data);
  expect(reply?.data.at(-1)).toBe(0);
  return reply?.data.at(-2);
}

async function statusOfBlock(
  client: LoaderClient,
  command: number,
  block: Uint8Array,
  sequence = 0,
) {
  const [reply] = await client.askBlock(command, block, sequence);
  return reply?.data.at(-2);
}

describe.each(Object.values(CHIPS))('the stub of an $name', ({ name, magic, rom }) => {
  test('greets, and answers SYNC eight times with 0', async () => {
    const client = await start(name);
    expect(client.packets.map((packet) => new TextDecoder().decode(packet)).at(-1)).toBe('OHAI');
    const replies = await client.sync();
    expect(replies.map(({ command, value }) => [command, value])).toEqual(
      Array(8).fill([COMMAND.sync, 0]),
    );
    expect(client.packets.every(({ length }) => length === 10)).toBe(true);
  });

  test('forgets values between commands, and names the command it refuses', async () => {
    const client = await start(name);
    const [read] = await client.ask(COMMAND.readReg, words(0x40001000));
    const [spi] = await client.ask(COMMAND.spiAttach, words(0));
    const [unknown] = await client.ask(0xd4);
    expect([read?.value, spi?.value]).toEqual([magic, 0]);
    expect([unknown?.command, unknown?.data]).toEqual([
      0xd4,
      Uint8Array.of(STATUS.stubInvalidCommand, 0),
    ]);
  });

  test('tells an MD5 in bytes, and the security info where the ROM has one', async () => {
    const client = await start(name);
    const [digest] = await client.ask(COMMAND.flashMd5, words(0, 0x1000, 0, 0));
    const blank = new Uint8Array(0x1000).fill(0xff);
    expect(formatHex(digest?.data ?? blank)).toBe(
      `${createHash('md5').update(blank).digest('hex')}0000`,
    );
    const [info] = await client.ask(COMMAND.getSecurityInfo);
    const { securityInfoSize } = rom;
    if (securityInfoSize !== undefined) expect(info?.data.length).toBe(securityInfoSize + 2);
    else expect(info?.data).toEqual(Uint8Array.of(STATUS.notImplemented, 0));
  });

  test('changes its rate to exactly what it was told, after the reply', async () => {
    const client = await start(name);
    expect(await statusOf(client, COMMAND.changeBaudRate, words(921600, 115200))).toBe(0);
    expect(client.board.baudRate).toBe(921600);
  });
});

describe('the stub refuses', () => {
  const { stubLength, stubNotFlashing, stubTooLittle, stubInvalidCommand, stubSpi } = STATUS;
  test.each([
    ['data of a wrong size', COMMAND.readReg, words(), stubLength],
    ['the ROM’s longer form of SPI_ATTACH', COMMAND.spiAttach, words(0, 0), stubLength],
    ['a block without a beginning', COMMAND.flashData, words(0, 0, 0, 0), stubNotFlashing],
    ['an end without a beginning', COMMAND.flashEnd, words(0), stubNotFlashing],
    ['half a register to write', COMMAND.writeReg, words(0, 0), stubTooLittle],
    ['half a sector to erase', COMMAND.eraseRegion, words(0, 0x800), stubLength],
    ['a sector to erase behind the end', COMMAND.eraseRegion, words(0x400000, 0x1000), stubSpi],
    [
      'a digest of what is behind the end',
      COMMAND.flashMd5,
      words(0x3ff000, 0x2000, 0, 0),
      stubSpi,
    ],
    ['slow reading', COMMAND.readFlashSlow, words(0, 64), stubInvalidCommand],
    ['a plug-in that is not there', 0xd5, words(), STATUS.notImplemented],
  ])('%s', async (_name, command, data, status) => {
    expect(await statusOf(await start(), command, data)).toBe(status);
  });

  test('a packet from the wrong side, and one that is shorter than it says', async () => {
    const client = await start();
    const seen: unknown[] = [];
    for (const packet of [
      [1, 0x0a, 0, 0, 0, 0, 0, 0],
      [0, 0x0a, 9, 0, 0, 0, 0, 0],
    ]) {
      client.packets = [];
      await client.send(Uint8Array.from(packet));
      await client.settle();
      seen.push([...(client.packets[0] ?? [])].slice(8));
    }
    expect(seen).toEqual([
      [stubInvalidCommand, 0],
      [stubLength, 0],
    ]);
  });

  test('a block with a wrong checksum, or of another size than it says', async () => {
    const client = await start();
    await client.ask(COMMAND.flashBegin, words(8, 1, 8, 0));
    const block = words(8, 0, 0, 0, 1, 2);
    const [checksum] = await client.ask(COMMAND.flashData, block, 0);
    const [size] = await client.ask(COMMAND.flashData, words(9, 0, 0, 0, 1, 2), 0);
    expect([checksum?.data[0], size?.data[0]]).toEqual([STATUS.stubChecksum, STATUS.stubTooMuch]);
  });

  test('an end while bytes are outstanding', async () => {
    const client = await start();
    await client.ask(COMMAND.flashBegin, words(16, 1, 16, 0));
    await client.askBlock(COMMAND.flashData, noise(8));
    expect(await statusOf(client, COMMAND.flashEnd, words(0))).toBe(stubLength);
    await client.askBlock(COMMAND.flashData, noise(8));
    expect(await statusOf(client, COMMAND.flashEnd, words(0))).toBe(0);
  });
});

describe('a write by the stub', () => {
  test('erases what it writes, sector by sector, and keeps the rest', async () => {
    const client = await start();
    client.board.flash.fill(0, 0, 0x5000);
    await client.ask(COMMAND.flashBegin, words(0x1800, 1, BLOCK, 0x1000));
    expect(client.board.flash[0x1000]).toBe(0);
    const data = noise(0x1800);
    await client.askBlock(COMMAND.flashData, data);
    expect(equalBytes(client.board.flash.subarray(0x1000, 0x2800), data)).toBe(true);
    expect([0x0fff, 0x2800, 0x2fff, 0x3000].map((at) => client.board.flash[at])).toEqual([
      0, 0xff, 0xff, 0,
    ]);
  });

  test('tells an error after the reply, with the next command, whatever that is', async () => {
    const client = await start();
    await client.ask(COMMAND.deflBegin, words(BLOCK, 1, BLOCK, 0));
    const broken = Uint8Array.of(0x78, 0x9c, 0xff, 0xff, 0xff, 0xff);
    expect(await statusOfBlock(client, COMMAND.deflData, broken)).toBe(0);
    const [reply] = await client.ask(COMMAND.readReg, words(0x40001000));
    expect([reply?.value, reply?.data[0]]).toEqual([0, STATUS.stubInflate]);
    expect(await statusOf(client, COMMAND.readReg, words(0x40001000))).toBe(0);
  });

  test('does not look at the numbers of blocks: one that comes twice breaks the stream', async () => {
    const client = await start();
    const image = noise(3 * BLOCK);
    const stream = deflateSync(image);
    await client.ask(COMMAND.deflBegin, words(image.length, 4, BLOCK, 0));
    for (const block of [0, 1, 1, 2, 3]) {
      const bytes = stream.subarray(block * BLOCK, (block + 1) * BLOCK);
      await client.askBlock(COMMAND.deflData, bytes, block);
    }
    expect(equalBytes(client.board.flash.subarray(0, image.length), image)).toBe(false);
  });

  test('starts a fresh stream at each beginning', async () => {
    const client = await start();
    const image = noise(2 * BLOCK);
    const stream = deflateSync(image);
    for (const blocks of [[0], [0, 1, 2]]) {
      await client.ask(COMMAND.deflBegin, words(image.length, 3, BLOCK, 0));
      for (const block of blocks) {
        const bytes = stream.subarray(block * BLOCK, (block + 1) * BLOCK);
        expect(await statusOfBlock(client, COMMAND.deflData, bytes, block)).toBe(0);
      }
    }
    expect(await statusOf(client, COMMAND.deflEnd, words(1))).toBe(0);
    expect(equalBytes(client.board.flash.subarray(0, image.length), image)).toBe(true);
  });

  test('that grows beyond its last sector never ends', async () => {
    const client = await start();
    await client.ask(COMMAND.deflBegin, words(0x1000, 1, BLOCK, 0));
    await client.askBlock(COMMAND.deflData, deflateSync(new Uint8Array(0x8000)));
    expect(client.board.state).toBe('hung');
    expect(await client.ask(COMMAND.sync)).toEqual([]);
  });

  test('beyond the end of the flash fails with the next command', async () => {
    const client = await start();
    await client.ask(COMMAND.flashBegin, words(0x2000, 1, BLOCK, 0x3ff000));
    await client.askBlock(COMMAND.flashData, noise(0x2000));
    expect(await statusOf(client, COMMAND.spiAttach, words(0))).toBe(STATUS.stubSpi);
  });
});

describe('reading flash with the stub', () => {
  test('goes on with each acknowledgement, and stops at anything else', async () => {
    const client = await start();
    await client.ask(COMMAND.readFlash, words(0, 0x3000, 0x1000, 64));
    expect(client.packets.map(({ length }) => length)).toEqual([10, 0x1000]);
    await client.send(words(0x1000));
    await client.send(Uint8Array.of(1, 2, 3));
    await client.settle();
    expect(client.packets.map(({ length }) => length)).toEqual([10, 0x1000, 0x1000, 16]);
    expect(await statusOf(client, COMMAND.spiAttach, words(0))).toBe(0);
  });

  test.each([
    ['packets that are too large', words(0, 0x3000, 0x1001, 64), STATUS.stubLength],
    ['what is behind the end', words(0x3ff000, 0x2000, 0x1000, 64), STATUS.stubSpi],
  ])('%s: the next command tells', async (_name, range, status) => {
    const client = await start();
    expect(await statusOf(client, COMMAND.readFlash, range)).toBe(0);
    expect(await statusOf(client, COMMAND.spiAttach, words(0))).toBe(status);
  });
});

describe('frames of the stub', () => {
  const question = formatFrame(
    Uint8Array.of(0, COMMAND.readReg, 4, 0, 0, 0, 0, 0, 0, 0x10, 0, 0x40),
  );

  async function answersTo(...parts: readonly Uint8Array<ArrayBuffer>[]): Promise<number> {
    const client = await start();
    client.packets = [];
    for (const part of parts) await client.write(part);
    await client.settle();
    return client.packets.length;
  }

  test('may come in pieces', async () => {
    expect(await answersTo(question.slice(0, 5), question.slice(5, 6), question.slice(6))).toBe(1);
  });

  test('are dropped when they are too long, and then their end passes for a beginning', async () => {
    const long = formatFrame(new Uint8Array(0x4200));
    expect(await answersTo(long, question)).toBe(0);
    expect(await answersTo(long, Uint8Array.of(0xc0), question)).toBe(1);
  });

  test('lose their place by one delimiter too many, and find it by another', async () => {
    expect(await answersTo(Uint8Array.of(0xc0), question)).toBe(0);
    expect(await answersTo(Uint8Array.of(0xc0), question, question)).toBe(0);
    expect(await answersTo(Uint8Array.of(0xc0, 0xc0), question)).toBe(1);
  });
});

test('RUN_USER_CODE has no reply', async () => {
  const client = await start();
  expect(await client.ask(COMMAND.runUserCode)).toEqual([]);
  expect(await statusOf(client, COMMAND.spiAttach, words(0))).toBe(0);
});

test('a second stub can be started from the first, and a jump beside it ends in silence', async () => {
  const client = await start();
  await client.ask(COMMAND.memBegin, words(64, 1, 64, 0x40380000));
  await client.askBlock(COMMAND.memData, new Uint8Array(64));
  await client.ask(COMMAND.memEnd, words(0, 0x40380000));
  expect(new TextDecoder().decode(client.packets.at(-1))).toBe('OHAI');
  await client.ask(COMMAND.memBegin, words(64, 1, 64, 0x40380000));
  await client.ask(COMMAND.memEnd, words(0, 0x40390000));
  expect(client.board.state).toBe('hung');
});
