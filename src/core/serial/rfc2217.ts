import type { SerialSignals } from './serial-port.ts';
import { formatSubnegotiation } from './telnet.ts';

/** A serial port over Telnet. Source: RFC 2217, "Telnet Com Port Control Option". */

/** Telnet options of a connection. Source: RFC 856, RFC 858, RFC 2217 section 2. */
export const TELNET_OPTION = { binary: 0, suppressGoAhead: 3, comPort: 44 } as const;

/** All that both sides should have. */
export const COM_PORT_OPTIONS: readonly number[] = Object.values(TELNET_OPTION);

/** Commands of the client; a server answers with 100 more. Source: RFC 2217, section 3. */
export const COM_PORT = {
  signature: 0,
  setBaudRate: 1,
  setDataSize: 2,
  setParity: 3,
  setStopSize: 4,
  setControl: 5,
  notifyLineState: 6,
  notifyModemState: 7,
  flowSuspend: 8,
  flowResume: 9,
  setLineStateMask: 10,
  setModemStateMask: 11,
  purge: 12,
} as const;

/** Distance from a command of the client to its counterpart of the server. */
const FROM_SERVER = 100;

/** Values of {@link COM_PORT.setControl}. Source: RFC 2217, section 3, SET-CONTROL. */
export const CONTROL = {
  queryFlow: 0,
  noFlow: 1,
  queryBreak: 4,
  breakOn: 5,
  breakOff: 6,
  queryDtr: 7,
  dtrOn: 8,
  dtrOff: 9,
  queryRts: 10,
  rtsOn: 11,
  rtsOff: 12,
  noInboundFlow: 14,
} as const;

/** Values of data size, parity and stop size of the only frame there is here: 8N1. */
export const FRAME_8N1 = { dataSize: 8, parityNone: 1, stopSizeOne: 1 } as const;

/** Value of {@link COM_PORT.purge}: what was received and what is to be sent. */
export const PURGE_BOTH = 3;

/** One command, of a client or, with `isFromServer`, of a server. */
export interface ComPortCommand {
  readonly command: number;
  readonly isFromServer: boolean;
  readonly value: Uint8Array;
}

/** As it goes over the wire. */
export function formatComPort(command: ComPortCommand): Uint8Array<ArrayBuffer> {
  const code = command.command + (command.isFromServer ? FROM_SERVER : 0);
  return formatSubnegotiation(TELNET_OPTION.comPort, Uint8Array.of(code, ...command.value));
}

/**
 * @param bytes - of a subnegotiation of {@link TELNET_OPTION.comPort}
 * @returns `undefined` for one without a command
 */
export function parseComPort(bytes: Uint8Array): ComPortCommand | undefined {
  const [code] = bytes;
  if (code === undefined) return undefined;
  const isFromServer = code >= FROM_SERVER;
  return {
    command: isFromServer ? code - FROM_SERVER : code,
    isFromServer,
    value: bytes.slice(1),
  };
}

/** Value of {@link COM_PORT.setBaudRate}: four bytes, the highest first. */
export function formatBaudRate(baudRate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, baudRate);
  return bytes;
}

/** @returns 0 for a question, and for a value of the wrong size */
export function parseBaudRate(value: Uint8Array): number {
  if (value.length !== 4) return 0;
  return new DataView(value.buffer, value.byteOffset, 4).getUint32(0);
}

/** Values of {@link COM_PORT.setControl} for the lines that are named; DTR comes first. */
export function controlsOf(signals: SerialSignals): readonly number[] {
  const { dataTerminalReady, requestToSend } = signals;
  return [
    ...(dataTerminalReady === undefined
      ? []
      : [dataTerminalReady ? CONTROL.dtrOn : CONTROL.dtrOff]),
    ...(requestToSend === undefined ? [] : [requestToSend ? CONTROL.rtsOn : CONTROL.rtsOff]),
  ];
}

/** @returns the line that a value of {@link COM_PORT.setControl} sets; `undefined` for other values */
export function signalsOf(control: number): SerialSignals | undefined {
  switch (control) {
    case CONTROL.dtrOn:
    case CONTROL.dtrOff:
      return { dataTerminalReady: control === CONTROL.dtrOn };
    case CONTROL.rtsOn:
    case CONTROL.rtsOff:
      return { requestToSend: control === CONTROL.rtsOn };
    default:
      return undefined;
  }
}
