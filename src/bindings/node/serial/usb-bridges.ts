/** A chip between USB and UART, or a chip with USB of its own. */
export interface UsbBridge {
  readonly name: string;
  /** Highest baud rate that is known to work; `undefined` where the speed means nothing. */
  readonly highestBaudRate: number | undefined;
}

type Row = readonly [
  vendorId: number,
  productIds: readonly number[],
  name: string,
  highestBaudRate: number | undefined,
];

/**
 * Sources: Linux `drivers/usb/serial/{cp210x,ch341,ftdi_sio,pl2303}.c` and usb.ids for the ids, data
 * sheets of the makers for the speeds; espressif/usb-pids and esptool `esptool/loader.py` for 0x303A.
 */
const ROWS: readonly Row[] = [
  [0x10c4, [0xea60], 'CP210x', 921_600],
  [0x10c4, [0xea61, 0xea63], 'CP210x', 921_600],
  [0x10c4, [0xea70], 'CP2105', 2_000_000],
  [0x10c4, [0xea71], 'CP2108', 2_000_000],
  [0x1a86, [0x7522, 0x7523, 0x7584], 'CH340', 460_800],
  [0x1a86, [0x5523], 'CH341', 460_800],
  [0x1a86, [0x55d3], 'CH343', 6_000_000],
  [0x1a86, [0x55d4], 'CH9102', 6_000_000],
  [0x1a86, [0x55d8], 'CH9101', 3_000_000],
  [0x0403, [0x6001], 'FT232R', 3_000_000],
  [0x0403, [0x6010], 'FT2232', 3_000_000],
  [0x0403, [0x6011], 'FT4232', 3_000_000],
  [0x0403, [0x6014], 'FT232H', 12_000_000],
  [0x0403, [0x6015], 'FT231X', 3_000_000],
  [0x067b, [0x2303, 0x23a3, 0x23b3, 0x23c3, 0x23d3], 'PL2303', 921_600],
  [0x303a, [0x1001], 'Espressif USB-Serial/JTAG', undefined],
  [0x303a, [0x0002, 0x0009, 0x0012, 0x0020], 'Espressif USB-OTG', undefined],
  [0x303a, [0x1002, 0x1003, 0x4001], 'Espressif USB bridge', undefined],
];

const BRIDGES: ReadonlyMap<string, UsbBridge> = new Map(
  ROWS.flatMap(([vendorId, productIds, name, highestBaudRate]) =>
    productIds.map((productId) => [keyOf(vendorId, productId), { name, highestBaudRate }] as const),
  ),
);

/** @returns `undefined` for ids that are not in the table */
export function findBridge(vendorId: number, productId: number): UsbBridge | undefined {
  return BRIDGES.get(keyOf(vendorId, productId));
}

function keyOf(vendorId: number, productId: number): string {
  return `${vendorId.toString(16)}:${productId.toString(16)}`;
}
