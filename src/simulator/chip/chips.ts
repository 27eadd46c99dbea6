import type { BootBanner, Chip, ChipName, RegisterWord, RomHabits, SpiLayout } from './chip.ts';
import { bits, esp8266Fuses, extendedMacWords, macWords } from './fuses.ts';

/** Source of the tables: esptool `esptool/targets/<chip>.py`, esptool-js `src/targets/<chip>.ts`. */

const MB = 0x100000;

/** Registers of the SPI controller of every chip after the ESP32. */
const spi = (base: number): SpiLayout => ({
  base,
  usr: 0x18,
  usr1: 0x1c,
  usr2: 0x20,
  w0: 0x58,
  misoLength: 0x28,
});

const rom = (lastCommand: number, securityInfoSize?: 12 | 20): RomHabits => ({
  statusSize: 4,
  lastCommand,
  unattachedFlashSize: 2 * MB,
  ...(securityInfoSize !== undefined && { securityInfoSize }),
});

/** Header lines in a loop until the watchdog bites. Source: ESP-IDF documentation, "invalid header: 0xffffffff". */
const INVALID_HEADER = 'invalid header: 0xffffffff\r\n'.repeat(8);

const romBanner = (
  title: string,
  build: string,
  loader: string,
  application: string,
): BootBanner => ({
  title: `ESP-ROM:${title}\r\nBuild:${build}\r\n`,
  loader: `rst:0x1 (POWERON),boot:${loader}\r\nwaiting for download\r\n`,
  application: `rst:0x1 (POWERON),boot:${application} (SPI_FAST_FLASH_BOOT)\r\n`,
  blank: INVALID_HEADER,
});

/** SPI_BOOT_CRYPT_CNT with an odd number of bits, and SECURE_BOOT_EN, as most chips after the ESP32 have them. */
const locks = (efuseBase: number): Chip['locks'] & object => ({
  flashEncryption: [efuseBase + 0x34, bits(7, 18)],
  secureBoot: [efuseBase + 0x38, bits(1, 20)],
});

const uart = (dividerAddress: number) => ({ dividerAddress, clocksPerStep: 1 });
const crystal = (mhz: number) => ({ crystalMhz: mhz, assumedCrystalMhz: mhz });

const esp8266: Chip = {
  name: 'esp8266',
  magic: 0xfff0c101,
  rom: { statusSize: 2, lastCommand: 0x0a, erasesTooMuch: true },
  spi: { base: 0x60000200, usr: 0x1c, usr1: 0x20, usr2: 0x24, w0: 0x40 },
  uart: { dividerAddress: 0x60000014, clocksPerStep: 2 },
  crystalMhz: 26,
  assumedCrystalMhz: 40,
  hasUsbJtag: false,
  imageOffset: 0,
  usualRevision: { major: 0, minor: 0 },
  banner: {
    title: '\r\n ets Jan  8 2013,',
    loader: 'rst cause:2, boot mode:(1,7)\r\n\r\n',
    application: 'rst cause:2, boot mode:(3,7)\r\n\r\n',
    blank: '\r\n ets Jan  8 2013,rst cause:4, boot mode:(3,7)\r\n\r\nwdt reset\r\n',
  },
  identify: esp8266Fuses,
};

const esp32: Chip = {
  name: 'esp32',
  chipId: 0,
  magic: 0x00f01d83,
  rom: rom(0x13),
  spi: { base: 0x3ff42000, usr: 0x1c, usr1: 0x20, usr2: 0x24, w0: 0x80, misoLength: 0x2c },
  uart: uart(0x3ff40014),
  ...crystal(40),
  hasUsbJtag: false,
  imageOffset: 0x1000,
  usualRevision: { major: 3, minor: 0 },
  banner: {
    title: 'ets Jul 29 2019 12:21:46\r\n\r\n',
    loader:
      'rst:0x1 (POWERON_RESET),boot:0x3 (DOWNLOAD_BOOT(UART0/UART1/SDIO_REI_REO_V2))\r\nwaiting for download\r\n',
    application: 'rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)\r\n',
    blank: INVALID_HEADER,
  },
  locks: {
    // FLASH_CRYPT_CNT and ABS_DONE_1.
    flashEncryption: [0x3ff5a000, bits(1, 20)],
    secureBoot: [0x3ff5a018, bits(1, 5)],
  },
  identify: ({ mac, revision: { major, minor } }): readonly RegisterWord[] => [
    ...macWords(0x3ff5a004, mac),
    // Package 1 is the D0WD; the steps of the major revision are one bit each, in three words.
    [0x3ff5a00c, bits(1, 9) | bits(Number(major >= 1), 15)],
    [0x3ff5a014, bits(Number(major >= 2), 20) | bits(minor & 3, 24)],
    [0x3ff6607c, bits(Number(major >= 3), 31)],
    // By these two the ROM works out its crystal: 2048 x 15625 x 50 / 40 is 40 MHz.
    [0x3ff5a010, 50],
    [0x3ff5f06c, bits(2048, 7)],
  ],
};

const esp32s2: Chip = {
  name: 'esp32s2',
  chipId: 2,
  magic: 0x000007c6,
  rom: rom(0x14, 12),
  spi: spi(0x3f402000),
  uart: uart(0x3f400014),
  ...crystal(40),
  hasUsbJtag: false,
  imageOffset: 0x1000,
  usualRevision: { major: 1, minor: 0 },
  banner: romBanner(
    'esp32s2-rc4-20191025',
    'Oct 25 2019',
    '0x3 (DOWNLOAD(USB/UART0/1/SPI))',
    '0x8',
  ),
  locks: locks(0x3f41a000),
  identify: ({ mac, revision: { major, minor } }) => [
    ...macWords(0x3f41a044, mac),
    [0x3f41a050, bits(major & 3, 18) | bits(minor >> 3, 20)],
    [0x3f41a054, bits(minor & 7, 4)],
  ],
};

/** Words of revision as S3 and C3 have them, beside the MAC. */
function revisionInBlock1(block1: number): Chip['identify'] {
  return ({ mac, revision: { major, minor } }) => [
    ...macWords(block1, mac),
    [block1 + 12, bits(minor & 7, 18)],
    [block1 + 20, bits(minor >> 3, 23) | bits(major & 3, 24)],
  ];
}

const esp32s3: Chip = {
  name: 'esp32s3',
  chipId: 9,
  magic: 0x00000009,
  rom: rom(0x14, 20),
  spi: spi(0x60002000),
  uart: uart(0x60000014),
  ...crystal(40),
  hasUsbJtag: true,
  imageOffset: 0,
  usualRevision: { major: 0, minor: 2 },
  banner: romBanner('esp32s3-20210327', 'Mar 27 2021', '0x0 (DOWNLOAD(USB/UART0))', '0x8'),
  locks: locks(0x60007000),
  identify: revisionInBlock1(0x60007044),
};

const esp32c2: Chip = {
  name: 'esp32c2',
  chipId: 12,
  magic: 0x7c41a06f,
  rom: rom(0x14, 20),
  spi: spi(0x60002000),
  uart: uart(0x60000014),
  crystalMhz: 26,
  assumedCrystalMhz: 40,
  hasUsbJtag: false,
  imageOffset: 0,
  usualRevision: { major: 1, minor: 0 },
  banner: romBanner('esp8684-api2-20220127', 'Jan 27 2022', '0x5 (DOWNLOAD(UART0))', '0xc'),
  locks: {
    flashEncryption: [0x60008830, bits(7, 7)],
    secureBoot: [0x60008830, bits(1, 21)],
  },
  identify: ({ mac, revision: { major, minor } }) => {
    const [low, [address, high]] = macWords(0x60008840, mac);
    return [low, [address, high | bits(minor & 15, 16) | bits(major & 3, 20)]];
  },
};

const esp32c3: Chip = {
  name: 'esp32c3',
  chipId: 5,
  magic: 0x1b31506f,
  rom: rom(0x14, 20),
  spi: spi(0x60002000),
  uart: uart(0x60000014),
  ...crystal(40),
  hasUsbJtag: true,
  imageOffset: 0,
  usualRevision: { major: 0, minor: 4 },
  banner: romBanner('esp32c3-api1-20210207', 'Feb  7 2021', '0x4 (DOWNLOAD(USB/UART0/1))', '0xc'),
  locks: locks(0x60008800),
  identify: revisionInBlock1(0x60008844),
};

const esp32c6: Chip = {
  name: 'esp32c6',
  chipId: 13,
  magic: 0x2ce0806f,
  rom: rom(0x14, 20),
  spi: spi(0x60003000),
  uart: uart(0x60000014),
  ...crystal(40),
  hasUsbJtag: true,
  imageOffset: 0,
  usualRevision: { major: 0, minor: 1 },
  banner: romBanner(
    'esp32c6-20220919',
    'Sep 19 2022',
    '0x4 (DOWNLOAD(USB/UART0/SDIO_REI_FEO))',
    '0xc',
  ),
  locks: locks(0x600b0800),
  identify: ({ mac, revision: { major, minor } }) => [
    ...extendedMacWords(0x600b0844, mac),
    [0x600b0850, bits(minor & 15, 18) | bits(major & 3, 22)],
  ],
};

const esp32h2: Chip = {
  name: 'esp32h2',
  chipId: 16,
  magic: 0xd7b73e80,
  rom: rom(0x14, 20),
  spi: spi(0x60003000),
  uart: uart(0x60000014),
  ...crystal(32),
  hasUsbJtag: true,
  imageOffset: 0,
  usualRevision: { major: 0, minor: 1 },
  banner: romBanner('esp32h2-20221101', 'Nov  1 2022', '0x4 (DOWNLOAD(USB/UART0))', '0xc'),
  locks: locks(0x600b0800),
  identify: ({ mac, revision: { major, minor } }) => [
    ...extendedMacWords(0x600b0844, mac),
    [0x600b0850, bits(minor & 7, 18) | bits(major & 3, 21)],
  ],
};

/** Every chip that can be simulated. */
export const CHIPS: Readonly<Record<ChipName, Chip>> = {
  esp8266,
  esp32,
  esp32s2,
  esp32s3,
  esp32c2,
  esp32c3,
  esp32c6,
  esp32h2,
};
