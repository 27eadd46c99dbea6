/** What a chip says of how it started. */
export interface BootMode {
  /** It waits for a host, as it should; else it started what is in the flash. */
  readonly isDownload: boolean;
  /** The words it was read from, printable. */
  readonly words: string;
}

/**
 * Finds the boot mode in what a ROM prints.
 * Source: ESP8266 `boot mode:(1,6)`, first number 1 for the UART loader (ESP8266 boot log of
 * espressif/esptool `docs/en/advanced-topics/boot-mode-selection.rst`); ESP32 family `boot:0x3 (DOWNLOAD_BOOT…)`.
 */
export function findBootMode(bytes: Uint8Array): BootMode | undefined {
  const text = new TextDecoder('latin1').decode(bytes);
  const [esp8266, mode] = /boot mode:\((\d+),\d+\)/.exec(text) ?? [];
  if (esp8266 !== undefined) return { isDownload: mode === '1', words: esp8266 };
  const [esp32] = /boot:0x[0-9a-f]+ \([A-Z0-9_/()]*\)/i.exec(text) ?? [];
  if (esp32 === undefined) return undefined;
  return { isDownload: /DOWNLOAD|waiting for download/.test(text), words: esp32 };
}

/** True for bytes that no chip says on purpose: hardly any of them can be printed. */
export function looksLikeNoise(bytes: Uint8Array): boolean {
  const printable = bytes.filter(
    (byte) => byte === 10 || byte === 13 || (byte >= 32 && byte < 127),
  );
  return bytes.length >= 8 && printable.length < bytes.length / 2;
}
