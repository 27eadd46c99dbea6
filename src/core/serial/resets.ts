import type { SerialSignals } from './serial-port.ts';

/** One step of a reset: lines to set, or milliseconds to wait. */
export type ResetStep = SerialSignals | { readonly waitMs: number };

/** DTR pulls GPIO0 low, RTS pulls EN (reset) low; both together pull neither: two transistors. */
const lines = (dataTerminalReady: boolean, requestToSend: boolean): SerialSignals => ({
  dataTerminalReady,
  requestToSend,
});
const wait = (waitMs: number): ResetStep => ({ waitMs });
const dtr = (dataTerminalReady: boolean): SerialSignals => ({ dataTerminalReady });
const rts = (requestToSend: boolean): SerialSignals => ({ requestToSend });

/** Longer for boards with a large capacitor at EN. Source: esptool `esptool/reset.py`, `DEFAULT_RESET_DELAY`. */
const DELAYS_MS = [50, 550] as const;

/** Both lines change in one step. Source: esptool `esptool/reset.py`, `UnixTightReset`. */
function tightReset(delayMs: number): readonly ResetStep[] {
  return [
    lines(false, false),
    lines(true, true),
    lines(false, true),
    wait(100),
    lines(true, false),
    wait(delayMs),
    lines(false, false),
  ];
}

/** One line after the other, for drivers that cannot do both. Source: same, `ClassicReset`. */
function classicReset(delayMs: number): readonly ResetStep[] {
  return [dtr(false), rts(true), wait(100), dtr(true), rts(false), wait(delayMs), dtr(false)];
}

/** The USB peripheral of the chip watches the same lines, there is no circuit. Source: same, `USBJTAGSerialReset`. */
const USB_JTAG_RESET: readonly ResetStep[] = [
  ...[rts(false), dtr(false), wait(100)],
  ...[dtr(true), rts(false), wait(100)],
  ...[rts(true), dtr(false), rts(true), wait(100)],
  ...[dtr(false), rts(false)],
];

/** Into the loader, in the order to try. */
export const LOADER_RESETS: readonly (readonly ResetStep[])[] = [
  ...DELAYS_MS.map(tightReset),
  ...DELAYS_MS.map(classicReset),
];

/** Into the loader of a chip with USB of its own. */
export const USB_LOADER_RESETS: readonly (readonly ResetStep[])[] = [USB_JTAG_RESET];

/** Into the application. Source: same, `HardReset`. */
export const APPLICATION_RESET: readonly ResetStep[] = [
  dtr(false),
  rts(true),
  wait(100),
  rts(false),
];

/** The port is gone for a moment after each change. Source: same, `HardReset` with `uses_usb`. */
export const USB_APPLICATION_RESET: readonly ResetStep[] = [
  dtr(false),
  rts(true),
  wait(200),
  rts(false),
  wait(200),
];

/** USB-Serial/JTAG peripheral. Source: esptool `esptool/loader.py`, `USB_JTAG_SERIAL_PID`. */
export function isUsbJtag(info: {
  readonly usbVendorId?: number;
  readonly usbProductId?: number;
}): boolean {
  return info.usbVendorId === 0x303a && info.usbProductId === 0x1001;
}
