import type { Socket } from 'node:net';
import {
  COM_PORT,
  COM_PORT_OPTIONS,
  CONTROL,
  FRAME_8N1,
  formatBaudRate,
  formatComPort,
  parseBaudRate,
  parseComPort,
  signalsOf,
  TELNET_OPTION,
} from '../../../core/serial/rfc2217.ts';
import { escapeTelnet, TelnetDecoder } from '../../../core/serial/telnet.ts';
import { TelnetOptions } from '../../../core/serial/telnet-options.ts';
import { FIRST_BAUD_RATE, type SerialClient, type ServedPort } from './serve-client.ts';
import { writeStream } from './write-stream.ts';

type Request = (port: ServedPort) => Promise<void>;

/** What the client has set, as the server tells it back. */
interface Settings {
  baudRate: number;
  isDtrOn: boolean;
  isRtsOn: boolean;
}

/** pyserial fails whoever asks for CTS or DSR until it has heard of them once. */
const NO_MODEM_LINES = formatComPort({
  command: COM_PORT.notifyModemState,
  isFromServer: true,
  value: Uint8Array.of(0),
});

/** A client that speaks RFC 2217: pyserial, ser2net's peers, our own. */
export function makeRfc2217Session(socket: Socket): SerialClient {
  const settings: Settings = { baudRate: FIRST_BAUD_RATE, isDtrOn: true, isRtsOn: true };
  const options = new TelnetOptions(COM_PORT_OPTIONS);
  const send = (bytes: Uint8Array): Promise<void> => writeStream(socket, bytes);
  let found: Request[] = [];
  let isGreeted = false;
  const decoder = new TelnetDecoder({
    // The chunk is the decoder's until the next one: nothing has overwritten it when this runs.
    data: (bytes) => found.push((port) => port.write(bytes)),
    negotiation(verb, option) {
      const answer = options.answer(verb, option);
      if (answer !== undefined) found.push(() => send(answer));
      if (option === TELNET_OPTION.comPort && !isGreeted && options.isOn('us', option)) {
        isGreeted = true;
        found.push(() => send(NO_MODEM_LINES));
      }
    },
    subnegotiation(option, bytes) {
      const asked = option === TELNET_OPTION.comPort ? parseComPort(bytes) : undefined;
      if (asked === undefined || asked.isFromServer) return;
      const { command, value } = asked;
      found.push(async (port) => {
        const answer = await runCommand(command, value, settings, port);
        if (answer === undefined) return;
        await send(formatComPort({ command, isFromServer: true, value: answer }));
      });
    },
  });
  return {
    async *requests() {
      for (const option of COM_PORT_OPTIONS) yield () => send(options.ask('us', option));
      yield () => send(options.ask('them', TELNET_OPTION.binary));
      for await (const chunk of socket) {
        if (!(chunk instanceof Uint8Array)) continue;
        found = [];
        decoder.feed(chunk);
        yield* found;
      }
    },
    send: (bytes) => send(escapeTelnet(bytes)),
    hangUp: () => void socket.destroy(),
  };
}

/** @returns value of the answer; `undefined` for none */
async function runCommand(
  command: number,
  value: Uint8Array,
  settings: Settings,
  port: ServedPort,
): Promise<Uint8Array | undefined> {
  switch (command) {
    case COM_PORT.signature:
      return value.length === 0 ? new TextEncoder().encode('harden') : undefined;
    case COM_PORT.setBaudRate:
      await setBaudRate(parseBaudRate(value), settings, port);
      return formatBaudRate(settings.baudRate);
    case COM_PORT.setDataSize:
      return Uint8Array.of(FRAME_8N1.dataSize);
    case COM_PORT.setParity:
      return Uint8Array.of(FRAME_8N1.parityNone);
    case COM_PORT.setStopSize:
      return Uint8Array.of(FRAME_8N1.stopSizeOne);
    case COM_PORT.setControl:
      return Uint8Array.of(await runControl(value[0] ?? 0, settings, port));
    case COM_PORT.notifyLineState:
    case COM_PORT.notifyModemState:
      return Uint8Array.of(0);
    case COM_PORT.setLineStateMask:
    case COM_PORT.setModemStateMask:
    case COM_PORT.purge:
      return value;
    default:
      return undefined;
  }
}

async function setBaudRate(baudRate: number, settings: Settings, port: ServedPort): Promise<void> {
  if (baudRate === 0 || baudRate === settings.baudRate) return;
  try {
    await port.setBaudRate(baudRate);
    settings.baudRate = baudRate;
  } catch {
    // The client is told the speed that the port still has.
  }
}

/** @returns the state the port is in now, as RFC 2217 wants it acknowledged */
async function runControl(control: number, settings: Settings, port: ServedPort): Promise<number> {
  const signals = signalsOf(control);
  if (signals !== undefined) {
    await port.setSignals(signals);
    settings.isDtrOn = signals.dataTerminalReady ?? settings.isDtrOn;
    settings.isRtsOn = signals.requestToSend ?? settings.isRtsOn;
    return control;
  }
  switch (control) {
    case CONTROL.queryDtr:
      return settings.isDtrOn ? CONTROL.dtrOn : CONTROL.dtrOff;
    case CONTROL.queryRts:
      return settings.isRtsOn ? CONTROL.rtsOn : CONTROL.rtsOff;
    case CONTROL.queryBreak:
    case CONTROL.breakOn:
    case CONTROL.breakOff:
      return CONTROL.breakOff;
    default:
      return control >= CONTROL.queryInboundFlow && control !== 17 && control !== 19
        ? CONTROL.noInboundFlow
        : CONTROL.noFlow;
  }
}
