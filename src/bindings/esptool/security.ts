import type { ESPLoader } from 'esptool-js';
import type { ChipSecurity } from '../../flows/bindings/chip-loader.ts';

const NONE: ChipSecurity = { secureBoot: false, flashEncryption: false, secureDownload: false };

/**
 * eFuses of the ESP32, which has no command for this. Source: Espressif, ESP32 Technical Reference
 * Manual, "eFuse Controller": FLASH_CRYPT_CNT is bits 20 to 26 of word 0, ABS_DONE_0 and ABS_DONE_1
 * are bits 4 and 5 of word 6, UART_DOWNLOAD_DIS is bit 27 of word 0.
 */
const ESP32_EFUSE_WORD_0 = 0x3ff5a000;
const ESP32_EFUSE_WORD_6 = 0x3ff5a018;

/** What is burnt into a chip that forbids to write plain images. */
export async function readSecurity(chip: string, loader: ESPLoader): Promise<ChipSecurity> {
  if (chip === 'esp8266') return NONE;
  if (chip === 'esp32') return readEsp32(loader);
  const { parsedFlags, flashCryptCnt } = await loader.getSecurityInfo();
  return {
    secureBoot: parsedFlags.SECURE_BOOT_EN,
    flashEncryption: hasOddBits(flashCryptCnt),
    secureDownload: parsedFlags.SECURE_DOWNLOAD_ENABLE,
  };
}

async function readEsp32(loader: ESPLoader): Promise<ChipSecurity> {
  const first = await loader.readReg(ESP32_EFUSE_WORD_0);
  const sixth = await loader.readReg(ESP32_EFUSE_WORD_6);
  return {
    secureBoot: (sixth & 0x30) !== 0,
    flashEncryption: hasOddBits((first >>> 20) & 0x7f),
    secureDownload: false,
  };
}

/** Each burnt bit switches encryption on or off again. */
function hasOddBits(value: number): boolean {
  let isOdd = false;
  for (let rest = value; rest > 0; rest &= rest - 1) isOdd = !isOdd;
  return isOdd;
}
