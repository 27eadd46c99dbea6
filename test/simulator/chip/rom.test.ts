import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatHex } from '../../../src/core/kernel/bytes.ts';
import { COMMAND, type Reply, words } from '../../../src/core/serial/commands.ts';
import { STATUS } from '../../../src/core/serial/status.ts';
import type { ChipName } from '../../../src/simulator/chip/chip.ts';
import { CHIPS } from '../../../src/simulator/chip/chips.ts';
import { type BoardSetup, LoaderClient } from '../../support/loader-client.ts';

const MAGIC = 0x40001000;

const chips = Object.values(CHIPS);
const newer = chips.filter(({ name }) => name !== 'esp8266');

const connect = (chip: ChipName, setup?: BoardSetup) => new LoaderClient(chip, setup).connect();

/** Connects and makes the flash known, as a client of the ROM has to. */
async function attach(chip: ChipName, setup?: BoardSetup): Promise<LoaderClient> {
  const client = await connect(chip, setup);
  await client.ask(COMMAND.spiAttach, words(0, 0));
  await client.ask(COMMAND.spiSetParams, words(0, 0x400000, 0x10000, 0x1000, 0x100, 0xffff));
  return client;
}

/** Data with which a command changes nothing for those after it. */
function harmlessData(chip: ChipName, command: number): Uint8Array<ArrayBuffer> {
  const { crystalMhz, assumedCrystalMhz } = CHIPS[chip];
  if (command === COMMAND.flashEnd || command === COMMAND.deflEnd) return words(1);
  if (command !== COMMAND.changeBaudRate) return words();
  return words((115200 * assumedCrystalMhz) / crystalMhz, 0);
}

/** Both bytes of the status, from the end of the data. */
function statusOf(reply: Reply | undefined, statusSize: number): readonly number[] {
  return [...(reply?.data.subarray(-statusSize) ?? [])].slice(0, 2);
}

describe.each(chips)('the ROM of an $name', ({ name, magic, rom }) => {
  const ok = [0, 0];

  test('answers SYNC eight times, with the first word of the request', async () => {
    const client = await connect(name);
    const replies = await client.sync();
    expect(replies.map(({ command, value }) => [command, value])).toEqual(
      Array(8).fill([COMMAND.sync, 0x20120707]),
    );
    expect(new Set(client.packets.map(({ length }) => length))).toEqual(
      new Set([8 + rom.statusSize]),
    );
  });

  test('answers an unknown command with the command before it, as often as that one', async () => {
    const client = await connect(name);
    const afterSync = await client.ask(0xd0);
    expect(afterSync.map(({ command }) => command)).toEqual(Array(8).fill(COMMAND.sync));
    expect(statusOf(afterSync[0], rom.statusSize)).toEqual([1, STATUS.invalidMessage]);
    await client.ask(COMMAND.readReg, words(MAGIC));
    const [reply, ...more] = await client.ask(0xd0);
    expect(reply).toMatchObject({ command: COMMAND.readReg, value: magic });
    expect(more).toEqual([]);
  });

  test('leaves in its reply the value of an earlier command', async () => {
    const client = await connect(name);
    await client.ask(COMMAND.readReg, words(MAGIC));
    const [reply] = await client.ask(COMMAND.memBegin, words(64, 1, 64, 0x40100000));
    expect(reply).toMatchObject({ command: COMMAND.memBegin, value: magic });
  });

  test('knows the commands of its range', async () => {
    const client = await connect(name);
    const refused: number[] = [];
    for (let command = 0; command <= 0x1f; command += 1) {
      // MEM_END would jump to nowhere.
      if (command === COMMAND.memEnd) continue;
      const [reply] = await client.ask(command, harmlessData(name, command));
      if (statusOf(reply, rom.statusSize)[1] === STATUS.invalidMessage) refused.push(command);
    }
    const beyond = Array.from(
      { length: 0x1f - rom.lastCommand },
      (_, at) => rom.lastCommand + 1 + at,
    );
    expect(refused).toEqual([0, 1, ...beyond]);
  });

  test('takes a packet from the wrong side, a cut one and an empty one for an unknown command', async () => {
    const client = await connect(name);
    await client.ask(COMMAND.readReg, words(MAGIC));
    for (const packet of [[1, 0x0a, 4, 0, 0, 0, 0, 0, 0, 0x10, 0, 0x40], [0, 0x0a, 4, 0], [0]]) {
      client.packets = [];
      await client.send(Uint8Array.from(packet));
      await client.settle();
      expect(client.packets.map((bytes) => [bytes[1], ...bytes.subarray(8, 10)])).toEqual([
        [COMMAND.readReg, 1, STATUS.invalidMessage],
      ]);
    }
  });

  test('writes the bits of a register that the mask names', async () => {
    const client = await connect(name);
    const at = 0x60009000;
    await client.ask(COMMAND.writeReg, words(at, 0x12345678, 0xffffffff, 0));
    await client.ask(COMMAND.writeReg, words(at, 0xffffffff, 0x0000ff00, 0));
    const [reply] = await client.ask(COMMAND.readReg, words(at));
    expect(reply?.value).toBe(0x1234ff78);
  });

  test('erases at the beginning of a write, and programs block by block', async () => {
    const client = await attach(name);
    client.board.flash.fill(0x00, 0, 0x4000);
    await client.ask(COMMAND.flashBegin, words(0x800, 2, 0x400, 0x1000, 0));
    expect(client.board.flash[0x1000]).toBe(0xff);
    const block = new Uint8Array(0x400).fill(0xa5);
    const [second] = await client.askBlock(COMMAND.flashData, block, 1);
    expect(statusOf(second, rom.statusSize)).toEqual(ok);
    expect([0x0fff, 0x13ff, 0x1400, 0x17ff, 0x1800].map((at) => client.board.flash[at])).toEqual([
      0x00, 0xff, 0xa5, 0xa5, 0xff,
    ]);
  });

  test('tells a wrong checksum, and flash that reads back differently', async () => {
    const client = await attach(name);
    await client.ask(COMMAND.flashBegin, words(0x800, 2, 0x400, 0x1000, 0));
    const data = words(4, 0, 0, 0, 0x01020304);
    const [wrong] = await client.ask(COMMAND.flashData, data, 0x00);
    expect(statusOf(wrong, rom.statusSize)).toEqual([1, STATUS.checksum]);
    await client.askBlock(COMMAND.flashData, new Uint8Array(0x400), 0);
    const [again] = await client.askBlock(COMMAND.flashData, new Uint8Array(0x400).fill(1), 0);
    expect(statusOf(again, rom.statusSize)).toEqual([1, STATUS.flashWrite]);
  });

  test('starts over after a write when it is asked to', async () => {
    const client = await attach(name);
    await client.ask(COMMAND.flashBegin, words(0, 0, 0x400, 0, 0));
    const [stay] = await client.ask(COMMAND.flashEnd, words(1));
    expect([statusOf(stay, rom.statusSize), client.board.state]).toEqual([ok, 'rom']);
    await client.ask(COMMAND.flashEnd, words(0));
    expect(client.board.state).toBe('application');
  });

  test('jumps to a program only where one was loaded', async () => {
    const client = await connect(name);
    await client.ask(COMMAND.memBegin, words(64, 1, 64, 0x40100000));
    await client.askBlock(COMMAND.memData, new Uint8Array(64));
    await client.ask(COMMAND.memEnd, words(0, 0x40100040));
    expect(client.board.state).toBe('hung');
  });
});

describe.each(newer)('the ROM of an $name', ({ name, rom }) => {
  test('tells an MD5 in hexadecimal letters', async () => {
    const client = await attach(name);
    const [reply] = await client.ask(COMMAND.flashMd5, words(0x100, 0x200, 0, 0));
    const text = new TextDecoder().decode(reply?.data.subarray(0, 32));
    const blank = new Uint8Array(0x200).fill(0xff);
    expect([text, reply?.data.length]).toEqual([createHash('md5').update(blank).digest('hex'), 36]);
  });

  test('cannot get at flash that is not attached, nor beyond 2 MB until it knows the size', async () => {
    const client = await connect(name);
    const begin = async (offset: number) =>
      statusOf((await client.ask(COMMAND.flashBegin, words(0x1000, 1, 0x400, offset, 0)))[0], 4);
    expect(await begin(0)).toEqual([1, STATUS.failed]);
    await client.ask(COMMAND.spiAttach, words(0, 0));
    expect([await begin(0), await begin(0x200000)]).toEqual([
      [0, 0],
      [1, STATUS.failed],
    ]);
    await client.ask(COMMAND.spiSetParams, words(0, 0x400000, 0x10000, 0x1000, 0x100, 0xffff));
    expect(await begin(0x200000)).toEqual([0, 0]);
  });

  test('reads at most 64 bytes at once, and always sends as many', async () => {
    const client = await attach(name);
    client.board.flash.set([1, 2, 3], 0x10);
    const [reply] = await client.ask(COMMAND.readFlashSlow, words(0x10, 3));
    expect([reply?.data.length, formatHex(reply?.data.subarray(0, 4) ?? words())]).toEqual([
      68,
      '01020300',
    ]);
    const [tooMuch] = await client.ask(COMMAND.readFlashSlow, words(0, 65));
    expect(statusOf(tooMuch, 4)).toEqual([1, STATUS.flashReadLength]);
  });

  test('changes its rate after the reply and two delimiters', async () => {
    const client = await connect(name);
    const { crystalMhz, assumedCrystalMhz } = CHIPS[name];
    const [reply] = await client.ask(COMMAND.changeBaudRate, words(460800, 0));
    expect(statusOf(reply, 4)).toEqual([0, 0]);
    expect(client.board.baudRate).toBe(Math.round((460800 * crystalMhz) / assumedCrystalMhz));
  });

  test('tells what is locked, where it can', async () => {
    const security = { secureBoot: true, flashEncryption: true };
    const client = await connect(name, { security });
    const [reply] = await client.ask(COMMAND.getSecurityInfo);
    const { securityInfoSize } = rom;
    if (securityInfoSize === undefined) {
      expect(statusOf(reply, 4)).toEqual([1, STATUS.invalidMessage]);
      return;
    }
    const data = reply?.data ?? words();
    expect([data.length, data[0], data[4]]).toEqual([securityInfoSize + 4, 1, 7]);
    const chipId = new DataView(data.buffer, data.byteOffset).getUint32(12, true);
    expect(securityInfoSize === 12 || chipId === CHIPS[name].chipId).toBe(true);
  });
});

describe('secure download mode', () => {
  test('leaves what is needed to write flash, and nothing to look around with', async () => {
    const client = await attach('esp32c3', { security: { secureDownload: true } });
    const [info] = await client.ask(COMMAND.getSecurityInfo);
    expect(info?.data[0]).toBe(4);
    const refused: number[] = [];
    for (const command of Object.values(COMMAND)) {
      const [reply] = await client.ask(command, harmlessData('esp32c3', command));
      if (statusOf(reply, 4)[0] !== 0) refused.push(command);
    }
    const { memBegin, memEnd, memData, writeReg, readReg } = COMMAND;
    expect(refused).toEqual(expect.arrayContaining([memBegin, memEnd, memData, writeReg, readReg]));
    const { sync, spiAttach, flashBegin, flashEnd, getSecurityInfo } = COMMAND;
    for (const command of [sync, spiAttach, flashBegin, flashEnd, getSecurityInfo]) {
      expect(refused).not.toContain(command);
    }
  });
});

describe('the ROM of an esp8266', () => {
  // Sizes to ask for, by esptool's own workaround: [offset, size wanted, size asked for].
  test.each([
    [0x0, 0x10000, 0x8000],
    [0x0, 0x1000, 0x1000],
    [0x0, 0x40000, 0x30000],
    [0xf000, 0x20000, 0x1f000],
  ])('erases from %i on %i bytes when asked for %i', async (offset, wanted, asked) => {
    const client = await connect('esp8266');
    client.board.flash.fill(0);
    await client.ask(COMMAND.flashBegin, words(asked, 1, 0x400, offset));
    const end = client.board.flash.indexOf(0, offset);
    // One sector alone counts twice as well.
    expect(end - offset).toBe(wanted === 0x1000 ? 0x2000 : wanted);
  });
});
