import type { Clock } from '../../../core/kernel/clock.ts';
import {
  COM_PORT,
  CONTROL,
  FRAME_8N1,
  formatBaudRate,
  parseBaudRate,
  signalsOf,
} from '../../../core/serial/rfc2217.ts';
import { ResetLines } from './reset-lines.ts';
import { FIRST_BAUD_RATE, type ServedPort } from './serve-client.ts';

/** Values of SET-CONTROL about the direction to the client; the others are about both. */
const INBOUND_FLOW: ReadonlySet<number> = new Set([13, 14, 15, 16, 18]);

/** What a client of RFC 2217 does with a port. Source: RFC 2217, section 3. */
export class ComPortServer {
  readonly #clock: Clock;
  #baudRate = FIRST_BAUD_RATE;
  #lines: ResetLines | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async write(bytes: Uint8Array, port: ServedPort): Promise<void> {
    await this.#lines?.flush();
    await port.write(bytes);
  }

  /** The client is gone. */
  end(): void {
    this.#lines?.end();
  }

  /** @returns value of the answer; `undefined` for none */
  async run(command: number, value: Uint8Array, port: ServedPort): Promise<Uint8Array | undefined> {
    switch (command) {
      case COM_PORT.signature:
        return value.length === 0 ? new TextEncoder().encode('harden') : undefined;
      case COM_PORT.setBaudRate:
        await this.#setBaudRate(parseBaudRate(value), port);
        return formatBaudRate(this.#baudRate);
      case COM_PORT.setDataSize:
        return Uint8Array.of(FRAME_8N1.dataSize);
      case COM_PORT.setParity:
        return Uint8Array.of(FRAME_8N1.parityNone);
      case COM_PORT.setStopSize:
        return Uint8Array.of(FRAME_8N1.stopSizeOne);
      case COM_PORT.setControl:
        return Uint8Array.of(await this.#control(value[0] ?? 0, port));
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

  async #setBaudRate(baudRate: number, port: ServedPort): Promise<void> {
    if (baudRate === 0 || baudRate === this.#baudRate) return;
    await this.#lines?.flush();
    try {
      await port.setBaudRate(baudRate);
      this.#baudRate = baudRate;
    } catch {
      // The client is told the speed that the port still has.
    }
  }

  /** @returns the state the port is in now, as it is to be acknowledged */
  async #control(control: number, port: ServedPort): Promise<number> {
    this.#lines ??= new ResetLines(this.#clock, (signals) => port.setSignals(signals));
    const signals = signalsOf(control);
    if (signals !== undefined) {
      await this.#lines.set(signals);
      return control;
    }
    const { dataTerminalReady, requestToSend } = this.#lines.state;
    switch (control) {
      case CONTROL.queryDtr:
        return dataTerminalReady ? CONTROL.dtrOn : CONTROL.dtrOff;
      case CONTROL.queryRts:
        return requestToSend ? CONTROL.rtsOn : CONTROL.rtsOff;
      case CONTROL.queryBreak:
      case CONTROL.breakOn:
      case CONTROL.breakOff:
        return CONTROL.breakOff;
      default:
        return INBOUND_FLOW.has(control) ? CONTROL.noInboundFlow : CONTROL.noFlow;
    }
  }
}
