import { concatBytes } from '../../core/kernel/bytes.ts';
import { COMMAND, words } from '../../core/serial/commands.ts';
import type { LoaderHost } from './loader.ts';

/** Flags of the security info. Source: esptool `esptool/loader.py`, `SECURITY_INFO_FLAG_MAP`. */
const SECURE_BOOT = 1 << 0;
const SECURE_DOWNLOAD = 1 << 2;

/** Odd numbers of set bits mean that the flash is encrypted. Source: ESP-IDF, flash encryption, `SPI_BOOT_CRYPT_CNT`. */
const CRYPT_COUNT = 7;

/** Count of flash encryption and the purposes of seven keys. */
const KEYS_SIZE = 8;

const API_VERSION = 0;

/** What secure download mode leaves. Source: esptool `docs/en/advanced-topics/serial-protocol.rst`. */
const IN_SECURE_DOWNLOAD: ReadonlySet<number> = new Set([
  COMMAND.sync,
  COMMAND.spiAttach,
  COMMAND.spiSetParams,
  COMMAND.changeBaudRate,
  COMMAND.flashBegin,
  COMMAND.flashData,
  COMMAND.flashEnd,
  COMMAND.getSecurityInfo,
]);

export function isAllowedInSecureDownload(command: number): boolean {
  return IN_SECURE_DOWNLOAD.has(command);
}

/** Flags, key purposes and, on chips that have it there, the chip id. */
export function securityInfo({ chip, chipId, security }: LoaderHost): Uint8Array {
  const flags =
    (security.secureBoot ? SECURE_BOOT : 0) | (security.secureDownload ? SECURE_DOWNLOAD : 0);
  const keys = new Uint8Array(KEYS_SIZE);
  if (security.flashEncryption) keys[0] = CRYPT_COUNT;
  const all = concatBytes(words(flags), keys, words(chipId, API_VERSION));
  return all.slice(0, chip.rom.securityInfoSize ?? 0);
}
