import { describe, expect, test } from 'vitest';
import { APPLICATION_RESET, LOADER_RESETS } from '../../../src/core/serial/resets.ts';
import { bootBaudRate } from '../../../src/simulator/chip/chip.ts';
import { CHIPS } from '../../../src/simulator/chip/chips.ts';
import { runOnLx106 } from '../../../src/simulator/chip/lx106-application.ts';
import { buildPart } from '../../support/image-builder.ts';
import { type BoardSetup, LoaderClient } from '../../support/loader-client.ts';
import { CODE } from '../../support/lx106.ts';

async function textAfter(
  chip: keyof typeof CHIPS,
  into: 'loader' | 'application',
  setup: BoardSetup & { readonly flash?: Uint8Array; readonly baudRate?: number } = {},
): Promise<string> {
  const client = new LoaderClient(chip, setup);
  if (setup.flash) client.board.flash.set(setup.flash, CHIPS[chip].imageOffset);
  await client.open(setup.baudRate ?? bootBaudRate(CHIPS[chip]));
  await client.reset(into === 'loader' ? LOADER_RESETS[0] : APPLICATION_RESET);
  return client.outsideText;
}

describe.each(Object.values(CHIPS))('the boot text of an $name', ({ name }) => {
  test('says that it waits for a host, where the ROM does', async () => {
    const text = await textAfter(name, 'loader');
    if (name === 'esp8266') expect(text).toContain('boot mode:(1,');
    else expect(text).toMatch(/boot:0x[0-9a-f]+ \(DOWNLOAD.*\)\r\nwaiting for download\r\n$/);
  });

  test('says that there is nothing to start', async () => {
    const text = await textAfter(name, 'application');
    expect(text).toMatch(
      name === 'esp8266' ? /mode:\(3,.*wdt reset/s : /FLASH_BOOT.*invalid header/s,
    );
  });

  test('goes on with that of the program in flash', async () => {
    const seen: number[] = [];
    const text = await textAfter(name, 'application', {
      flash: Uint8Array.of(0xe9),
      bootText: (flash) => {
        seen.push(flash.length);
        return { text: 'hello\r\n', baudRate: bootBaudRate(CHIPS[name]) };
      },
    });
    expect(text).toMatch(/hello\r\n$/);
    expect(seen).toEqual([0x400000]);
  });
});

test('the text of an ESP8266 cannot be read at 115200, that of its program can', async () => {
  const text = await textAfter('esp8266', 'application', {
    baudRate: 115200,
    flash: Uint8Array.of(0xe9),
    bootText: () => 'hello\r\n',
  });
  expect(text).not.toContain('boot mode');
  expect(text).toMatch(/hello\r\n$/);
});

describe('an ESP8266 runs what is in its flash', () => {
  /** Source: test/simulator/lx106/boot.test.ts, HELLO. */
  const HELLO = Uint8Array.of(
    ...[0x00, 0x80, 0xfe, 0x3f, 0x00, 0x00, 0x00, 0x60],
    ...[0x31, 0xfe, 0xff, 0x41, 0xfe, 0xff, 0x52, 0x03],
    ...[0x00, 0x16, 0x85, 0x00, 0x52, 0x64, 0x00, 0x32],
    ...[0xc3, 0x01, 0x06, 0xfc, 0xff, 0x00, 0x40, 0x00],
  );
  const image = buildPart(
    [
      { address: CODE, data: HELLO },
      { address: 0x3ffe8000, data: new TextEncoder().encode('hello from flash\n\0') },
    ],
    { entry: CODE + 8 },
  );
  const setup = { bootText: runOnLx106 };

  test('and shows what it prints', async () => {
    const text = await textAfter('esp8266', 'application', { ...setup, flash: image });
    expect(text).toMatch(/boot mode:\(3,7\)\r\n\r\nhello from flash\n$/);
  });

  test('or what the ROM says of a broken image', async () => {
    const text = await textAfter('esp8266', 'application', {
      ...setup,
      flash: image.with(20, 0x55),
    });
    expect(text).toMatch(/csum err\r\nets_main.c \r\n$/);
  });

  test('or nothing, when the image cannot be loaded', async () => {
    const text = await textAfter('esp8266', 'application', { ...setup, flash: image.with(1, 99) });
    expect(text).toMatch(/boot mode:\(3,7\)\r\n\r\n$/);
  });
});
