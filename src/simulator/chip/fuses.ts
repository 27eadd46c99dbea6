import type { Identity, RegisterWord } from './chip.ts';

/** A field of a word. */
export function bits(value: number, position: number): number {
  return value << position;
}

/** The two words of a MAC, low one first. Source: esptool `esptool/targets/esp32.py`, `read_mac`. */
export function macWords(address: number, mac: Uint8Array): readonly [RegisterWord, RegisterWord] {
  const view = new DataView(mac.buffer, mac.byteOffset, 6);
  return [
    [address, view.getUint32(2)],
    [address + 4, view.getUint16(0)],
  ];
}

/** MAC of the ESP8266: its vendor part is a word of its own. Source: esptool `esptool/targets/esp8266.py`, `read_mac`. */
export function esp8266Fuses({ mac }: Identity): readonly RegisterWord[] {
  const view = new DataView(mac.buffer, mac.byteOffset, 6);
  return [
    [0x3ff00050, (view.getUint8(5) << 24) >>> 0],
    [0x3ff00054, view.getUint16(3)],
    // Bit 15 is set on every chip seen; no client reads it.
    [0x3ff00058, 0x8000],
    [0x3ff0005c, view.getUint32(0) >>> 8],
  ];
}

/** The middle that makes a MAC an EUI-64, beside it in the second word. Source: esptool `esptool/targets/esp32c6.py`, `read_mac`. */
const MAC_EXTENSION = 0xfffe;

/** The two words of a MAC on chips with IEEE 802.15.4. */
export function extendedMacWords(address: number, mac: Uint8Array): readonly RegisterWord[] {
  const [low, [highAddress, high]] = macWords(address, mac);
  return [low, [highAddress, high | bits(MAC_EXTENSION, 16)]];
}
