import type { SerialPort } from '../../core/serial/serial-port.ts';

/** A USB device, as it describes itself. */
export interface UsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  /** Many bridges have none, or all the same: it does not tell two boards apart. */
  readonly serial: string | undefined;
  readonly manufacturer: string | undefined;
  readonly product: string | undefined;
  /** Socket it is plugged into, from the computer on: `1-1.4.2`. */
  readonly location: string | undefined;
}

/** A serial port of this machine, and what is known of it without opening it. */
export interface PortInfo {
  /** What to call it: `/dev/ttyUSB0`, `COM3`. */
  readonly path: string;
  /** `undefined` for a port that is no USB device. */
  readonly usb: UsbDevice | undefined;
  /** The chip between USB and UART, where its USB ids are known: `CP210x`. */
  readonly bridge: string | undefined;
  /** Baud rate the bridge is known to manage. */
  readonly highestBaudRate: number | undefined;
  readonly access: 'ready' | 'denied' | 'busy';
  /** Program that has it open, with its process id: `ModemManager (812)`. */
  readonly holder: string | undefined;
}

/** Serial ports, of this machine and of others. Failures of list and `open` are `device.*`. */
export interface SerialPorts {
  /** Ports of this machine with something behind them, in the order of their names. */
  list(): Promise<readonly PortInfo[]>;
  /**
   * A port that is not open yet.
   * @param name - a path, `tcp://host:port` or `rfc2217://host:port`
   */
  port(name: string): SerialPort;
}
