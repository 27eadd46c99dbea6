import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../src/core/kernel/bytes.ts';
import { findBootMode, looksLikeNoise } from '../../../src/core/serial/boot-text.ts';

describe('the boot mode', () => {
  test.each([
    [' ets Jan  8 2013,rst cause:2, boot mode:(1,6)\r\n', true, 'boot mode:(1,6)'],
    [' ets Jan  8 2013,rst cause:2, boot mode:(3,6)\r\n', false, 'boot mode:(3,6)'],
    [
      'rst:0x1 (POWERON_RESET),boot:0x13 (SPI_FAST_FLASH_BOOT)',
      false,
      'boot:0x13 (SPI_FAST_FLASH_BOOT)',
    ],
    [
      'rst:0x1 (POWERON),boot:0x3 (DOWNLOAD_BOOT(UART0/UART1/SDIO_REI_REO_V2))\r\nwaiting for download\r\n',
      true,
      'boot:0x3 (DOWNLOAD_BOOT(UART0/UART1/SDIO_REI_REO_V2))',
    ],
    [
      'rst:0x15 (USB_UART_CHIP_RESET),boot:0x8 (SPI_FAST_FLASH_BOOT)',
      false,
      'boot:0x8 (SPI_FAST_FLASH_BOOT)',
    ],
  ])('is found in %j', (text, isDownload, words) => {
    expect(findBootMode(utf8(`\u00ff\u00fe${text}`))).toEqual({ isDownload, words });
  });

  test.each(['', 'hello', 'boot mode:(', 'boot:0x13'])('is not found in %j', (text) => {
    expect(findBootMode(utf8(text))).toBeUndefined();
  });

  test('is looked for in any bytes, and its words can be printed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (before) => {
        const mode = findBootMode(Uint8Array.from([...before, ...utf8('boot mode:(1,7)')]));
        expect(mode?.words).toMatch(/^[ -~]+$/);
      }),
    );
  });
});

describe('noise', () => {
  test.each([
    ['nothing', [], false],
    ['two odd bytes', [0xff, 0x80], false],
    ['eight odd bytes', [0xff, 0x80, 0xfe, 1, 2, 0x90, 0xa0, 0xb0], true],
    ['a line of text', [...utf8('ets Jan  8 2013\r\n')], false],
    ['text with some odd bytes', [...utf8('hello world'), 0xff, 0xfe], false],
  ])('%s', (_, bytes, isNoise) => {
    expect(looksLikeNoise(Uint8Array.from(bytes))).toBe(isNoise);
  });
});
