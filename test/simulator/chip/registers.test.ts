import { describe, expect, test } from 'vitest';
import type { ChipName } from '../../../src/simulator/chip/chip.ts';
import { CHIPS } from '../../../src/simulator/chip/chips.ts';
import { Registers } from '../../../src/simulator/chip/registers.ts';

const MAC = Uint8Array.of(0xa0, 0xb1, 0xc2, 0xd3, 0xe4, 0xf5);

function makeRegisters(
  chip: ChipName,
  more: { baudRate?: number; security?: object; major?: number; minor?: number } = {},
): Registers {
  const { baudRate = 115200, security = {}, major = 0, minor = 0 } = more;
  return new Registers(CHIPS[chip], {
    identity: { mac: MAC, revision: { major, minor } },
    security,
    jedecId: 0x1640ef,
    baudRate: () => baudRate,
  });
}

const hexOf = (value: number): string => value.toString(16).padStart(8, '0');

describe('the fuses', () => {
  // Source: esptool `esptool/targets/<chip>.py`, `read_mac`.
  test.each<readonly [ChipName, number, string, string]>([
    ['esp32', 0x3ff5a004, 'c2d3e4f5', '0000a0b1'],
    ['esp32s2', 0x3f41a044, 'c2d3e4f5', '0000a0b1'],
    ['esp32s3', 0x60007044, 'c2d3e4f5', '0000a0b1'],
    ['esp32c2', 0x60008840, 'c2d3e4f5', '0000a0b1'],
    ['esp32c3', 0x60008844, 'c2d3e4f5', '0000a0b1'],
    ['esp32c6', 0x600b0844, 'c2d3e4f5', 'fffea0b1'],
    ['esp32h2', 0x600b0844, 'c2d3e4f5', 'fffea0b1'],
  ])('of an %s hold its MAC at %i', (chip, address, low, high) => {
    const registers = makeRegisters(chip);
    expect([address, address + 4].map((at) => hexOf(registers.get(at)))).toEqual([low, high]);
  });

  test('of an esp8266 hold it in three words, the vendor apart', () => {
    const registers = makeRegisters('esp8266');
    const words = [0x3ff00050, 0x3ff00054, 0x3ff0005c].map((at) => hexOf(registers.get(at)));
    expect(words).toEqual(['f5000000', '0000d3e4', '00a0b1c2']);
  });

  // Source: same, `get_major_chip_version` and `get_minor_chip_version`.
  test.each<readonly [ChipName, number, number, readonly (readonly [number, number, number])[]]>([
    [
      'esp32',
      3,
      1,
      [
        [0x3ff5a00c, 15, 1],
        [0x3ff5a014, 20, 1],
        [0x3ff6607c, 31, 1],
        [0x3ff5a014, 24, 1],
      ],
    ],
    [
      'esp32s2',
      1,
      9,
      [
        [0x3f41a050, 18, 1],
        [0x3f41a050, 20, 1],
        [0x3f41a054, 4, 1],
      ],
    ],
    [
      'esp32s3',
      1,
      10,
      [
        [0x60007050, 18, 2],
        [0x60007058, 23, 3],
      ],
    ],
    [
      'esp32c3',
      1,
      9,
      [
        [0x60008850, 18, 1],
        [0x60008858, 23, 3],
      ],
    ],
    ['esp32c2', 2, 5, [[0x60008844, 16, 5 | (2 << 4)]]],
    ['esp32c6', 1, 3, [[0x600b0850, 18, 3 | (1 << 4)]]],
    ['esp32h2', 1, 3, [[0x600b0850, 18, 3 | (1 << 3)]]],
  ])('of an %s of revision %i.%i say so', (chip, major, minor, fields) => {
    const registers = makeRegisters(chip, { major, minor });
    for (const [address, position, value] of fields) {
      const width = 32 - Math.clz32(value);
      expect((registers.get(address) >>> position) & ((1 << width) - 1)).toBe(value);
    }
  });

  // Source: same, `EFUSE_SPI_BOOT_CRYPT_CNT_REG` and `EFUSE_SECURE_BOOT_EN_REG`.
  test.each<readonly [ChipName, number, number, number, number]>([
    ['esp32', 0x3ff5a000, 0x7f << 20, 0x3ff5a018, 1 << 5],
    ['esp32s2', 0x3f41a034, 7 << 18, 0x3f41a038, 1 << 20],
    ['esp32s3', 0x60007034, 7 << 18, 0x60007038, 1 << 20],
    ['esp32c2', 0x60008830, 7 << 7, 0x60008830, 1 << 21],
    ['esp32c3', 0x60008834, 7 << 18, 0x60008838, 1 << 20],
    ['esp32c6', 0x600b0834, 7 << 18, 0x600b0838, 1 << 20],
  ])('of a locked %s say what is locked', (chip, cryptAt, cryptMask, bootAt, bootMask) => {
    const open = makeRegisters(chip);
    const locked = makeRegisters(chip, { security: { flashEncryption: true, secureBoot: true } });
    expect([open.get(cryptAt) & cryptMask, open.get(bootAt) & bootMask]).toEqual([0, 0]);
    expect(locked.get(cryptAt) & cryptMask).not.toBe(0);
    expect(locked.get(bootAt) & bootMask).toBe(bootMask);
  });
});

describe('the divider of the UART', () => {
  test.each<readonly [ChipName, number, number, number]>([
    ['esp8266', 0x60000014, 115200, 451],
    ['esp32', 0x3ff40014, 115200, 347],
    ['esp32', 0x3ff40014, 460800, 87],
    ['esp32c2', 0x60000014, 115200, 226],
  ])('of an %s at %i tells the crystal at %i baud: %i', (chip, address, baudRate, divider) => {
    expect(makeRegisters(chip, { baudRate }).get(address)).toBe(divider);
  });
});

describe('the SPI controller', () => {
  const C3 = 0x60002000;
  /** USR_COMMAND and USR_MISO. */
  const READS = 0x90000000;

  function ask(registers: Registers, command: number, misoBits: number, usr = READS): number {
    registers.set(C3 + 0x28, misoBits - 1);
    registers.set(C3 + 0x18, usr);
    registers.set(C3 + 0x20, (7 << 28) | command);
    registers.set(C3 + 0x58, 0x55555555);
    registers.set(C3, 1 << 18);
    return registers.get(C3 + 0x58);
  }

  test.each([
    ['its id', 0x9f, 24, 0x1640ef],
    ['as many bits of it as are clocked in', 0x9f, 8, 0xef],
    ['that it has a table of parameters', 0x5a, 32, 0x50444653],
    ['a status without anything special', 0x05, 8, 0],
  ])('asks the flash chip for %s', (_name, command, misoBits, answer) => {
    const registers = makeRegisters('esp32c3');
    expect(ask(registers, command, misoBits)).toBe(answer);
    expect(registers.get(C3) & (1 << 18)).toBe(0);
  });

  test('reads nothing when it is not told to', () => {
    expect(ask(makeRegisters('esp32c3'), 0x9f, 24, 0x80000000)).toBe(0x55555555);
  });

  test('of an esp8266 has the number of bits in USR1', () => {
    const base = 0x60000200;
    const registers = makeRegisters('esp8266');
    const idOf = (usr1: number): number => {
      registers.set(base + 0x20, usr1);
      registers.set(base + 0x1c, READS);
      registers.set(base + 0x24, 0x7000009f);
      registers.set(base, 1 << 18);
      return registers.get(base + 0x40);
    };
    expect([idOf(23 << 8), idOf(0)]).toEqual([0x1640ef, 1]);
  });
});
